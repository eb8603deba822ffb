import type { IndexedPassage } from "../index/indexed-passage.ts";
import type { Sought } from "../query/expand-query.ts";
import type { QuestionMeaning } from "../semantic-scorer.ts";
import { SIGNS } from "./answerability.ts";
import { FEATURES, type FeatureName } from "./features.ts";
import { type Match, matchPassage } from "./match.ts";
import { MEANING_WEIGHTS } from "./meaning-weights.ts";
import { type MeaningFeature, meaningFeatures } from "./semantic-features.ts";
import { WEIGHTS } from "./weights.ts";

/** What the ranker looks at across the candidates of a question. */
export type RankFeature =
  | FeatureName
  | "bm25OfBest"
  | "sentenceOfBest"
  | "topicOfBest"
  | "document";
/** Those of the sentence model are there where one was asked. */
export type FeatureValues = Readonly<
  Record<RankFeature, number> & Partial<Record<MeaningFeature, number>>
>;

export interface Ranked {
  readonly match: Match;
  readonly features: FeatureValues;
  /** The features' weighted sum. */
  readonly score: number;
}

const PASSAGE_FEATURES = Object.entries(FEATURES) as [FeatureName, (match: Match) => number][];

/**
 * Orders candidates by how likely they answer the question, best first.
 *
 * @param meaning what a sentence model makes of the question
 */
export function rank(
  sought: Sought,
  candidates: readonly IndexedPassage[],
  meaning: QuestionMeaning | null = null,
  weights: FeatureValues = meaning ? MEANING_WEIGHTS : WEIGHTS,
): Ranked[] {
  const matches = candidates.map((indexed) =>
    matchPassage(sought, indexed, meaning?.passages.get(indexed.place)),
  );
  return featuresOf(matches, meaning)
    .map((features, i) => ({ match: matches[i]!, features, score: scoreOf(features, weights) }))
    .toSorted((a, b) => b.score - a.score);
}

/** The features of all candidates of one question, in their order. */
export function featuresOf(
  matches: readonly Match[],
  meaning: QuestionMeaning | null = null,
): FeatureValues[] {
  const rows = wordFeatures(matches);
  if (!meaning || rows.length === 0) return rows;
  const covered = Math.max(...matches.map(SIGNS.coverage));
  return rows.map((row, i) => ({
    ...row,
    ...meaningFeatures(matches[i]!.meaning, meaning, covered),
  }));
}

function wordFeatures(matches: readonly Match[]): Record<RankFeature, number>[] {
  const rows = matches.map(passageFeatures);
  const best = (name: FeatureName) => Math.max(...rows.map((row) => row[name])) || 1;
  const [bm25, sentence, topic] = [best("bm25"), best("sentence"), best("topic")];
  const shares = documentShares(
    matches,
    rows.map((row) => row.bm25),
  );
  for (const [i, row] of rows.entries()) {
    row.bm25OfBest = row.bm25 / bm25;
    row.sentenceOfBest = row.sentence / sentence;
    row.topicOfBest = row.topic / topic;
    row.document = shares[i]!;
  }
  return rows;
}

function passageFeatures(match: Match): Record<RankFeature, number> {
  const row = { bm25OfBest: 0, sentenceOfBest: 0, topicOfBest: 0, document: 0 };
  const features = row as Record<RankFeature, number>;
  for (const [name, feature] of PASSAGE_FEATURES) features[name] = feature(match);
  return features;
}

/** Each candidate's article's share of all candidates' BM25: many near hits in one article say something. */
function documentShares(matches: readonly Match[], scores: readonly number[]): number[] {
  const sums = new Map<unknown, number>();
  let all = 0;
  const documents = matches.map(({ indexed }) => indexed.passage.document);
  for (const [i, document] of documents.entries()) {
    sums.set(document, (sums.get(document) ?? 0) + scores[i]!);
    all += scores[i]!;
  }
  return documents.map((document) => sums.get(document)! / (all || 1));
}

function scoreOf(features: FeatureValues, weights: FeatureValues): number {
  let score = 0;
  for (const name in weights)
    score += weights[name as RankFeature] * (features[name as RankFeature] ?? 0);
  return score;
}
