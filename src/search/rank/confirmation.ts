import { SEMANTIC_ANSWERABILITY_FEATURES } from "./answerability.ts";
import type { Evidence, TermEvidence } from "./evidence.ts";
import { FEATURES, share } from "./features.ts";

type ConfirmationFeatureOf = (evidence: Evidence) => number;

/** What tells a passage that answers from one that is only about the same thing. */
export const CONFIRMATION_FEATURES = {
  /** The share of the question in the passage, with its title and heading. */
  passageCoverage: ({ best }) => SEMANTIC_ANSWERABILITY_FEATURES.passageCoverage(best),
  /** The share of the question that stands in the best sentence literally. */
  literalCoverage: ({ best, terms }) => share(best, (term) => Number(terms[term]!.isInSentence)),
  /** Two words that follow each other in the question do so here. */
  exactBigrams: ({ best }) => FEATURES.exactBigrams(best),
  /** Half of a long question is more than half of a short one. */
  termCount: ({ terms }) => terms.length,
  /** Names and numbers of the question that are not near what matches. */
  distantNames: ({ terms }) => terms.filter(isDistantName).length,
  /** Words that the corpus does not know at all. */
  unknownTerms: ({ terms }) => terms.filter(({ isKnown }) => !isKnown).length,
  /** Nothing near is of the kind that is asked for. */
  missingKind: ({ lacksKind }) => Number(lacksKind),
  /** Nothing near says what is asked about the names. */
  missingRelation: (evidence) => Number(lacksRelation(evidence)),
  /** The log odds before anything is known of the passage. */
  bias: () => 1,
} satisfies Record<string, ConfirmationFeatureOf>;

/** What tells it where a sentence model was asked. */
export const SEMANTIC_CONFIRMATION_FEATURES = {
  ...CONFIRMATION_FEATURES,
  /** How near the passage's nearest sentence comes to the question. */
  semanticSimilarity: ({ best }) => SEMANTIC_ANSWERABILITY_FEATURES.semanticSimilarity(best),
  /** By how much that sentence is nearer than the nearest of the other candidates. */
  semanticMargin: ({ best, others }) =>
    SEMANTIC_ANSWERABILITY_FEATURES.semanticSimilarity(best) -
    Math.max(0, ...others.map(SEMANTIC_ANSWERABILITY_FEATURES.semanticSimilarity)),
} satisfies Record<string, ConfirmationFeatureOf>;

export type ConfirmationFeature = keyof typeof CONFIRMATION_FEATURES;
export type SemanticConfirmationFeature = keyof typeof SEMANTIC_CONFIRMATION_FEATURES;

/** How it is decided whether the best candidate answers or is only near. */
export interface Confirmation {
  readonly features: Readonly<Record<string, ConfirmationFeatureOf>>;
  /** By the names of the features. */
  readonly weights: Readonly<Record<string, number>>;
  /** Least log odds of an answer. */
  readonly threshold: number;
}

/** Questions of so many terms at the most are about each of them. */
const SHORT_QUESTION = 3;

/** Whether a passage, which has to do with the question, seems to answer it. */
export function isConfirmed(evidence: Evidence, { features, weights, threshold }: Confirmation) {
  const logOdds = Object.keys(weights).reduce(
    (sum, name) => sum + weights[name]! * features[name]!(evidence),
    0,
  );
  return logOdds >= threshold && !hasObjection(evidence);
}

/**
 * Whether something speaks against an answer, whatever speaks for it. Each reason holds in less than 4 %
 * of the right answers of the tuning set, and often where a corpus knows the subject and not the fact.
 */
export function hasObjection(evidence: Evidence): boolean {
  const { best, terms, lacksKind } = evidence;
  const isNameAlone = lacksRelation(evidence);
  const isOfAnother = terms.some(isDistantName);
  const isAllGuessed = best.semantic === null && !terms.some(({ isLiteral }) => isLiteral);
  const isShort = terms.length <= SHORT_QUESTION;
  return (
    isAllGuessed ||
    (isNameAlone && lacksKind) ||
    (isShort && (isNameAlone || isOfAnother || lacksKind))
  );
}

const isDistantName = ({ isNamed, isNear }: TermEvidence) => isNamed && !isNear;

/** What is asked about the names has no word near: "founded" in "Who founded Tencent?". */
function lacksRelation({ terms }: Evidence): boolean {
  const others = terms.filter(({ isNamed }) => !isNamed);
  return others.length > 0 && !others.some(({ isLiteral }) => isLiteral);
}
