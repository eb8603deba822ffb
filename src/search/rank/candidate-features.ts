import { FEATURES, type FeatureName } from "./features.ts";
import type { Match } from "./match.ts";

/** What the ranker looks at across all candidates of a question. */
export type CandidateFeature =
  | FeatureName
  | "relativeBm25"
  | "relativeSentenceCoverage"
  | "relativeTopicCoverage"
  | "documentShare";

/** Number of best passages that speak for their article. */
const BEST_OF_DOCUMENT = 3;

const PASSAGE_FEATURES = Object.entries(FEATURES) as [FeatureName, (match: Match) => number][];

/** The features of all candidates of one question, in their order. */
export function candidateFeatures(matches: readonly Match[]): Record<CandidateFeature, number>[] {
  const rows = matches.map(passageFeatures);
  const best = (name: FeatureName) => Math.max(...rows.map((row) => row[name])) || 1;
  const [bm25, sentence, topic] = [best("bm25"), best("sentenceCoverage"), best("topicCoverage")];
  const shares = documentShares(
    matches,
    rows.map((row) => row.bm25),
  );
  return rows.map((row, i) => ({
    ...row,
    relativeBm25: row.bm25 / bm25,
    relativeSentenceCoverage: row.sentenceCoverage / sentence,
    relativeTopicCoverage: row.topicCoverage / topic,
    documentShare: shares[i]!,
  }));
}

function passageFeatures(match: Match): Record<FeatureName, number> {
  const row: Partial<Record<FeatureName, number>> = {};
  for (const [name, feature] of PASSAGE_FEATURES) row[name] = feature(match);
  return row as Record<FeatureName, number>;
}

/**
 * Each candidate's article's share of the BM25 of all articles: several near hits in one article say
 * something. An article counts by its best passages, so that a long one gains nothing by its length.
 */
function documentShares(matches: readonly Match[], scores: readonly number[]): number[] {
  const byArticle = new Map<number, number[]>();
  for (const [i, { indexed }] of matches.entries()) {
    const { article } = indexed;
    byArticle.set(article, [...(byArticle.get(article) ?? []), scores[i]!]);
  }
  const sums = new Map(Array.from(byArticle, ([article, own]) => [article, sumOfBest(own)]));
  const all = sumOf([...sums.values()]) || 1;
  return matches.map(({ indexed }) => sums.get(indexed.article)! / all);
}

const sumOfBest = (scores: readonly number[]) =>
  sumOf(scores.toSorted((a, b) => b - a).slice(0, BEST_OF_DOCUMENT));

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
