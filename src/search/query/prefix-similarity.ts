import type { Vocabulary } from "../index/vocabulary.ts";
import type { QueryTerm } from "./parse-query.ts";

/** Words that begin alike for fewer letters are different words more often than not. */
const SHORTEST_BEGINNING = 4;

/** A term of a question, as an index, and how much of the longer word its beginning shares is. */
export type PrefixSimilarity = readonly [term: number, similarity: number];

const NONE: readonly PrefixSimilarity[] = [];

/**
 * Finds the terms that a word of the vocabulary begins like, by the word's id: "Portuguese" shares
 * six of ten letters with "Portugal". It remembers, because passages repeat their words.
 */
export function prefixSimilaritiesOf(terms: readonly QueryTerm[], vocabulary: Vocabulary) {
  const known = new Map<number, readonly PrefixSimilarity[]>();
  /** Most words begin like none of the terms: 1 for those that were looked at. */
  const isUnlike = new Uint8Array(vocabulary.size);
  return (id: number): readonly PrefixSimilarity[] => {
    if (isUnlike[id] === 1) return NONE;
    let found = known.get(id);
    if (!found) {
      found = compare(terms, vocabulary.word(id));
      if (found.length === 0) isUnlike[id] = 1;
      else known.set(id, found);
    }
    return found;
  };
}

function compare(terms: readonly QueryTerm[], word: string): readonly PrefixSimilarity[] {
  let found = NONE;
  const first = word.charCodeAt(0);
  for (let i = 0; i < terms.length; i++) {
    const other = terms[i]!.word;
    if (other.charCodeAt(0) !== first) continue;
    const length = commonBeginning(other, word);
    if (length < SHORTEST_BEGINNING) continue;
    found = [...found, [i, length / Math.max(other.length, word.length)]];
  }
  return found;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
