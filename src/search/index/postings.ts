import type { PackedPostings } from "./packed-index.ts";
import { sharedInts } from "./shared-arrays.ts";

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
  const { ids, starts: bounds } = distinctIds(runs, words);
  const lengths = sharedInts(bounds.length - 1);
  const starts = sharedInts(words + 2);
  for (let text = 0; text < lengths.length; text++) {
    lengths[text] = bounds[text + 1]! - bounds[text]!;
  }
  for (let i = 0; i < ids.length; i++) starts[ids[i]! + 2]!++;
  for (let id = 2; id < starts.length; id++) starts[id]! += starts[id - 1]!;
  // Filling moves each start to where the next one belongs, hence the two places of room.
  const texts = sharedInts(ids.length);
  for (let text = 0; text < lengths.length; text++) {
    for (let i = bounds[text]!; i < bounds[text + 1]!; i++) texts[starts[ids[i]! + 1]!++] = text;
  }
  return { starts, texts, lengths };
}

/** The words of each text once. */
function distinctIds({ ids, starts }: TextRuns, words: number): TextRuns {
  const lastText = new Int32Array(words).fill(-1);
  const found = new Uint32Array(ids.length);
  const bounds = new Uint32Array(starts.length);
  let next = 0;
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let i = starts[text]!; i < starts[text + 1]!; i++) {
      const id = ids[i]!;
      if (lastText[id] === text) continue;
      lastText[id] = text;
      found[next++] = id;
    }
    bounds[text + 1] = next;
  }
  return { ids: found.subarray(0, next), starts: bounds };
}
