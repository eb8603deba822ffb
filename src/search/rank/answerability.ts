import { FEATURES, share } from "./features.ts";
import type { Match } from "./match.ts";

/** What tells whether the best passage answers at all, or is only the least bad. */
export const ANSWERABILITY_FEATURES = {
  /** The share of the question in the best sentence. */
  sentenceCoverage: FEATURES.sentenceCoverage,
  /** The share of the question in the best run of words. */
  windowCoverage: FEATURES.windowCoverage,
  /** The share of the question in the passage, with its title and heading. */
  passageCoverage: (match: Match) => share(match, (term) => match.inContext[term]!),
  /** Whoever asks for a name that is not here wants something else. */
  missingNames: ({ expanded, inContext }: Match) =>
    expanded.query.terms.filter(({ isName }, term) => isName && inContext[term] === 0).length,
  /** Words just as they stand in the question, stop words included. */
  exactWords: FEATURES.exactWords,
  /** Half of a long question is more than half of a short one. */
  termCount: ({ expanded }: Match) => expanded.query.terms.length,
  /** The log odds before anything is known of the passage. */
  bias: () => 1,
} satisfies Record<string, (match: Match) => number>;

/** What tells whether the best passage answers, where a sentence model was asked. */
export const SEMANTIC_ANSWERABILITY_FEATURES = {
  ...ANSWERABILITY_FEATURES,
  /** How near its nearest sentence comes to the question. */
  semanticSimilarity: ({ semantic }) => Math.max(0, ...(semantic?.sentences ?? [])),
} satisfies Record<string, (match: Match) => number>;

export type AnswerabilityFeature = keyof typeof ANSWERABILITY_FEATURES;
export type SemanticAnswerabilityFeature = keyof typeof SEMANTIC_ANSWERABILITY_FEATURES;

/** How it is decided whether the best candidate answers. */
export interface Answerability {
  readonly features: Readonly<Record<string, (match: Match) => number>>;
  /** By the names of the features. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * Least log odds of an answer, by the number of passages. A large corpus holds a few words of any
   * question by chance; in a small one that is rare, and its words are few, so that a question in other
   * words matches less of what answers it. Between the two the line is straight on a logarithmic scale,
   * and beyond them it is level.
   */
  readonly thresholds: { readonly small: Threshold; readonly large: Threshold };
}

interface Threshold {
  readonly passages: number;
  readonly logOdds: number;
}

/** The logarithm of the odds that a passage answers, as learned from questions whose article was taken away. */
export function logOdds(match: Match, { features, weights }: Answerability): number {
  return Object.keys(weights).reduce(
    (sum, name) => sum + weights[name]! * features[name]!(match),
    0,
  );
}

/** The least log odds of an answer in a corpus of so many passages. */
export function thresholdFor(
  passages: number,
  { thresholds: { small, large } }: Pick<Answerability, "thresholds">,
): number {
  const way = Math.log(passages / small.passages) / Math.log(large.passages / small.passages);
  return small.logOdds + Math.min(1, Math.max(0, way)) * (large.logOdds - small.logOdds);
}
