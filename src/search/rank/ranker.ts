import type { SemanticScores } from "../semantic-scorer.ts";
import {
  ANSWERABILITY_FEATURES,
  type AnswerabilityFeature,
  SEMANTIC_ANSWERABILITY_FEATURES,
  type SemanticAnswerabilityFeature,
} from "./answerability.ts";
import { type CandidateFeature, candidateFeatures } from "./candidate-features.ts";
import {
  CONFIRMATION_FEATURES,
  type ConfirmationFeature,
  SEMANTIC_CONFIRMATION_FEATURES,
  type SemanticConfirmationFeature,
} from "./confirmation.ts";
import type { Grading } from "./grade.ts";
import { LEARNED_WEIGHTS } from "./learned-weights.ts";
import type { Match } from "./match.ts";
import { type SemanticFeature, semanticFeatures } from "./semantic-features.ts";

/** Named numbers; the weights of a ranker have the names of its features. */
export type FeatureValues = Readonly<Record<string, number>>;

/** How candidates are ordered and judged. It is chosen once for a question, by `chooseRanker`. */
export interface Ranker extends Grading {
  /** The features of all candidates of one question, in their order. */
  featuresOf(matches: readonly Match[]): FeatureValues[];
  readonly weights: FeatureValues;
}

export interface RankedMatch {
  readonly match: Match;
  readonly features: FeatureValues;
  /** The features' weighted sum: higher is better, comparable within one question only. */
  readonly score: number;
}

/** What each ranker weighs. */
interface Weights<Feature extends string, Answers extends string, Confirms extends string> {
  readonly ranking: Readonly<Record<Feature, number>>;
  readonly answerability: Readonly<Record<Answers, number>>;
  readonly confirmation: Readonly<Record<Confirms, number>>;
}

const WORDS: Weights<CandidateFeature, AnswerabilityFeature, ConfirmationFeature> =
  LEARNED_WEIGHTS.words;
const SEMANTIC: Weights<
  CandidateFeature | SemanticFeature,
  SemanticAnswerabilityFeature,
  SemanticConfirmationFeature
> = LEARNED_WEIGHTS.semantic;

/**
 * How much must speak for an answer, by the number of passages; see `Answerability`. The log odds were
 * set by looking at parts of the tuning set and at the shipped corpus.
 */
const ABSTENTION_THRESHOLDS = {
  words: { small: { passages: 60, logOdds: -3 }, large: { passages: 700, logOdds: -0.5 } },
  semantic: { small: { passages: 60, logOdds: -2.5 }, large: { passages: 700, logOdds: -0.5 } },
};

/**
 * Least log odds of an answer beyond being near. They were set on small corpora cut from the tuning set,
 * on the whole of it, and on the shipped corpus.
 */
const CONFIRMATION_THRESHOLDS = { words: -0.75, semantic: -1.2 };

const WORD_RANKER: Ranker = {
  featuresOf: candidateFeatures,
  weights: WORDS.ranking,
  answerability: {
    features: ANSWERABILITY_FEATURES,
    weights: WORDS.answerability,
    thresholds: ABSTENTION_THRESHOLDS.words,
  },
  confirmation: {
    features: CONFIRMATION_FEATURES,
    weights: WORDS.confirmation,
    threshold: CONFIRMATION_THRESHOLDS.words,
  },
};

/** @param scores what a sentence model makes of the question; null to rank by words */
export function chooseRanker(scores: SemanticScores | null): Ranker {
  return scores ? semanticRanker(scores) : WORD_RANKER;
}

function semanticRanker(scores: SemanticScores): Ranker {
  return {
    featuresOf: (matches) => addSemanticFeatures(matches, scores),
    weights: SEMANTIC.ranking,
    answerability: {
      features: SEMANTIC_ANSWERABILITY_FEATURES,
      weights: SEMANTIC.answerability,
      thresholds: ABSTENTION_THRESHOLDS.semantic,
    },
    confirmation: {
      features: SEMANTIC_CONFIRMATION_FEATURES,
      weights: SEMANTIC.confirmation,
      threshold: CONFIRMATION_THRESHOLDS.semantic,
    },
  };
}

function addSemanticFeatures(matches: readonly Match[], scores: SemanticScores): FeatureValues[] {
  const covered = Math.max(...matches.map(ANSWERABILITY_FEATURES.passageCoverage));
  const semantic = semanticFeatures(
    matches.map((match) => match.semantic),
    scores,
    covered,
  );
  return candidateFeatures(matches).map((row, i) => ({ ...row, ...semantic[i]! }));
}

/** Orders candidates by how likely they answer the question, best first. */
export function rankMatches(matches: readonly Match[], ranker: Ranker): RankedMatch[] {
  return ranker
    .featuresOf(matches)
    .map((features, i) => ({
      match: matches[i]!,
      features,
      score: weightedSum(features, ranker.weights),
    }))
    .toSorted((a, b) => b.score - a.score);
}

function weightedSum(features: FeatureValues, weights: FeatureValues): number {
  return Object.keys(weights).reduce((sum, name) => sum + weights[name]! * features[name]!, 0);
}
