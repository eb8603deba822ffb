import type { PackedTerms } from "./packed-terms.ts";

/** What is looked up to find passages, in memory that threads share. Ids are those of the vocabulary. */
export interface PackedIndex {
  readonly vocabulary: PackedVocabulary;
  /** The words of all articles, one after the other. */
  readonly terms: PackedTerms;
  /** Which passages hold which stems. */
  readonly inText: PackedPostings;
  /** Which sections have which stems around them. */
  readonly inContext: PackedPostings;
}

export interface PackedVocabulary {
  /** All words in the order of their ids, as UTF-8, with a line end between two. */
  readonly words: Uint8Array;
  /** In how many passages each word stands, in `PARTS`. Title, heading and tags count as some parts. */
  readonly frequencies: Uint32Array;
  /** How often each word was met with a capital where none begins a sentence. */
  readonly names: Uint32Array;
}

/** See `Postings`. */
export interface PackedPostings {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly lengths: Uint32Array;
}

/** A passage counts so many parts, so that sums are exact. */
export const PARTS = 10;
