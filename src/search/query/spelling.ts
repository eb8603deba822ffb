import type { Vocabulary } from "../index/vocabulary.ts";
import type { Lexicon } from "./lexicon.ts";

export interface Correction {
  readonly word: string;
  /** How many letters were added, dropped, replaced, or swapped with their neighbour. */
  readonly edits: number;
}

/** Shorter words are too like one another to be corrected. */
const SHORTEST_WORD = 4;
/** From this length on a word may be wrong in two places. */
const SHORTEST_WITH_TWO_EDITS = 6;
const MOST_CORRECTIONS = 3;

/**
 * Words of a vocabulary that are spelt nearly like others. It compares letters as a bit set first:
 * each edit changes at most two bits, which rules out nearly all words without looking at them.
 */
export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: Lexicon;
  readonly #letters: Uint32Array;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon) {
    this.#vocabulary = vocabulary;
    this.#lexicon = lexicon;
    this.#letters = Uint32Array.from({ length: vocabulary.size }, (_, id) =>
      letterSet(vocabulary.word(id)),
    );
  }

  /**
   * The nearest words to one that the vocabulary lacks, best first, all at the same distance. A word
   * of the language is meant as it stands, and a name is a misspelling of a name or of nothing.
   */
  correct(word: string, isName: boolean): Correction[] {
    const isCorrectable = word.length >= SHORTEST_WORD && /^\p{L}+$/u.test(word);
    if (!isCorrectable || this.#lexicon.isWord(word)) return [];
    const most = word.length < SHORTEST_WITH_TWO_EDITS ? 1 : 2;
    for (let edits = 1; edits <= most; edits++) {
      const found = this.#within(word, edits).filter(
        (id) => !isName || this.#vocabulary.isName(id),
      );
      if (found.length > 0) return this.#best(word, found).map((near) => ({ word: near, edits }));
    }
    return [];
  }

  #within(word: string, edits: number): number[] {
    const letters = letterSet(word);
    const found: number[] = [];
    for (let id = 0; id < this.#letters.length; id++) {
      if (bitCount(this.#letters[id]! ^ letters) > 2 * edits || !this.#vocabulary.has(id)) continue;
      const near = this.#vocabulary.word(id);
      if (Math.abs(near.length - word.length) > edits || near.length < SHORTEST_WORD) continue;
      if (editDistance(word, near, edits) <= edits) found.push(id);
    }
    return found;
  }

  #best(word: string, ids: readonly number[]): string[] {
    const worth = (id: number) =>
      likeBeginning(word, this.#vocabulary.word(id)) +
      Math.log(1 + this.#vocabulary.documentFrequency(id));
    return ids
      .toSorted((a, b) => worth(b) - worth(a))
      .slice(0, MOST_CORRECTIONS)
      .map((id) => this.#vocabulary.word(id));
  }
}

/** People rarely get the first letter wrong. */
const likeBeginning = (word: string, near: string) => (word[0] === near[0] ? 2 : 0);

/**
 * Optimal string alignment distance (Damerau 1964, without edits inside a swap).
 *
 * @returns the distance, or more than `most` as soon as it is known to exceed it
 */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      }
      row.push(edits);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** One bit a letter; letters beyond a to z share the rest. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    set |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return set >>> 0;
}

/** Counts the set bits (Hacker's Delight, figure 5-2). */
function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
