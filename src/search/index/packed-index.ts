/** What is looked up to find passages, in memory that threads share. Ids are those of the vocabulary. */
export interface PackedIndex {
  readonly vocabulary: PackedVocabulary;
  /** The words of all articles, one after the other, laid out as in `ArticleTerms`. */
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

export interface PackedTerms {
  readonly starts: Uint32Array;
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  readonly kinds: Uint8Array;
  readonly sectionStarts: Uint32Array;
  readonly contextStarts: Uint32Array;
  readonly contexts: Uint32Array;
}

/** See `Postings`. */
export interface PackedPostings {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly lengths: Uint32Array;
}

/** A passage counts so many parts, so that sums are exact. */
export const PARTS = 10;

export const sharedInts = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length));
export const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
