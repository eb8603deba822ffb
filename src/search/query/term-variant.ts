/** A word of the vocabulary under which a term of the question is looked for. */
export interface TermVariant {
  /** Index into `ExpandedQuery.weights`. */
  readonly term: number;
  /** 1 for the term itself, less for a correction of its spelling or a synonym; above 0. */
  readonly similarity: number;
}
