import { startSlice, yieldToEventLoop } from "./yield-to-event-loop.ts";

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

  private constructor(starts: Uint32Array, texts: Uint32Array, lengths: Uint32Array) {
    this.#starts = starts;
    this.#texts = texts;
    this.lengths = lengths;
  }

  /**
   * @param texts the ids of each text's words, in any order, repeated or not
   * @param words one more than the highest id
   */
  static async of(texts: readonly Uint32Array[], words: number): Promise<Postings> {
    const lengths = new Uint32Array(texts.length);
    const starts = new Uint32Array(words + 2);
    await eachOnce(texts, words, (id, text) => {
      starts[id + 2]!++;
      lengths[text]!++;
    });
    for (let id = 2; id < starts.length; id++) starts[id]! += starts[id - 1]!;
    // Filling moves each start to where the next one belongs, hence the two places of room.
    const postings = new Uint32Array(starts[words + 1]!);
    await eachOnce(texts, words, (id, text) => {
      postings[starts[id + 1]!++] = text;
    });
    return new Postings(starts, postings, lengths);
  }

  /** The texts that hold a word, ascending. */
  of(word: number): Uint32Array {
    return this.#texts.subarray(this.#starts[word], this.#starts[word + 1]);
  }
}

/** Visits each word of each text once, text by text. */
async function eachOnce(
  texts: readonly Uint32Array[],
  words: number,
  visit: (id: number, text: number) => void,
): Promise<void> {
  const slice = startSlice();
  const last = new Int32Array(words).fill(-1);
  for (const [text, ids] of texts.entries()) {
    for (const id of ids) {
      if (last[id] === text) continue;
      last[id] = text;
      visit(id, text);
    }
    const pause = yieldToEventLoop(slice);
    if (pause) await pause;
  }
}
