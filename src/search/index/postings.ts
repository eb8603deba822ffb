import { type PackedPostings, sharedInts } from "./packed-index.ts";

/**
 * Which texts hold which words, packed into two arrays:
 *
 *     starts   0  2  3  …     word 0 stands in the texts at 0 to 2 of the other, word 1 at 2 to 3, …
 *     texts    0  4  4  …     … which are 0 and 4, and 4
 *
 * A posting takes four bytes so, and is read in order, where a map of maps takes forty.
 */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;
  /** For each text, how many different words it holds. */
  readonly lengths: Uint32Array;

  constructor({ starts, texts, lengths }: PackedPostings) {
    this.#starts = starts;
    this.#texts = texts;
    this.lengths = lengths;
  }

  /** The texts that hold a word, ascending. */
  of(word: number): Uint32Array {
    return this.#texts.subarray(this.#starts[word], this.#starts[word + 1]);
  }
}

/** Texts as runs of the ids of their words, in any order, repeated or not. */
export interface TextRuns {
  readonly ids: Uint32Array;
  /** Where each text begins in `ids`, and where the last ends. */
  readonly starts: Uint32Array;
}

/** @param words one more than the highest id */
export function packPostings(runs: TextRuns, words: number): PackedPostings {
  const lengths = sharedInts(runs.starts.length - 1);
  const starts = sharedInts(words + 2);
  eachOnce(runs, words, (id, text) => {
    starts[id + 2]!++;
    lengths[text]!++;
  });
  for (let id = 2; id < starts.length; id++) starts[id]! += starts[id - 1]!;
  // Filling moves each start to where the next one belongs, hence the two places of room.
  const texts = sharedInts(starts[words + 1]!);
  eachOnce(runs, words, (id, text) => {
    texts[starts[id + 1]!++] = text;
  });
  return { starts, texts, lengths };
}

/** Visits each word of each text once, text by text. */
function eachOnce(
  { ids, starts }: TextRuns,
  words: number,
  visit: (id: number, text: number) => void,
): void {
  const last = new Int32Array(words).fill(-1);
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let i = starts[text]!; i < starts[text + 1]!; i++) {
      const id = ids[i]!;
      if (last[id] === text) continue;
      last[id] = text;
      visit(id, text);
    }
  }
}
