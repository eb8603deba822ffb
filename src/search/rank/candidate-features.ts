import { FEATURES, type FeatureName } from "./features.ts";
import type { Match } from "./match.ts";

/** What the ranker looks at across all candidates of a question. */
export type CandidateFeature =
  | FeatureName
  | "relativeBm25"
  | "relativeSentenceCoverage"
  | "relativeTopicCoverage"
  | "documentShare";

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
