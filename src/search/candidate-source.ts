import type { Passage } from "../corpus/document.ts";
import type { CorpusStatistics } from "./corpus-statistics.ts";
import type { Filters } from "./filters.ts";
import type { IndexedPassage } from "./index/indexed-passage.ts";
import type { PassageRuns } from "./index/passage-runs.ts";
import type { ExpandedQuery } from "./query/expand-query.ts";
import type { Wording } from "./query/operators.ts";

/** Which passages are held against a question. */
export interface Candidates {
  /** Those found by words, best first, by their places in the corpus. */
  readonly passageIndices: readonly number[];
  /** Where a sentence model looks for more; empty for nowhere. */
  readonly within: PassageRuns;
}

/** What besides its words says which passages may answer a question. */
export interface Wanted {
  readonly filters: Filters;
  readonly wording: Wording;
}

/** Passages to be held against a question, by their places in the corpus. */
export interface PassageSource {
  at(passageIndex: number): IndexedPassage;
  /** The stems of the passage before it in its article; null for the first. */
  stemsBefore(passage: IndexedPassage): Uint32Array | null;
  /** The stems of the passage after it in its article; null for the last. */
  stemsAfter(passage: IndexedPassage): Uint32Array | null;
  passage(passageIndex: number): Passage;
}

/**
 * Where candidates come from: an index in memory, which gives them at once, or a cluster. Passages are at
 * hand once they were found or looked up.
 */
export interface CandidateSource extends PassageSource {
  readonly statistics: CorpusStatistics;
  /** Passages that hold at least one of the question's words, best first by BM25. */
  find(expanded: ExpandedQuery, limit: number, wanted: Wanted): Candidates | Promise<Candidates>;
  /**
   * The places of passages, by their hashes, with those beside them in their articles.
   *
   * @returns undefined for a passage that the corpus lacks
   */
  lookUp(hashes: readonly string[]): Found[] | Promise<Found[]>;
}

/** A passage that was looked up, and the places of those beside it in its article. */
export type Found =
  | {
      readonly passageIndex: number;
      readonly before: number | null;
      readonly after: number | null;
    }
  | undefined;
