import type { PassageRuns } from "./index/passage-runs.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { correctedQuestion } from "./query/corrected-question.ts";
import type { ExpandedQuery } from "./query/expand-query.ts";
import { type Match, matchPassage } from "./rank/match.ts";
import { chooseRanker, type Ranker } from "./rank/ranker.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

/** Candidates held against a question, and what orders and judges them. */
export interface MatchedCandidates {
  readonly matches: readonly Match[];
  readonly ranker: Ranker;
}

/** Which passages are held against a question. */
export interface Candidates {
  /** Those found by words, as indices into the corpus. */
  readonly passageIndices: readonly number[];
  /** Where a sentence model looks for more; empty for nowhere. */
  readonly within: PassageRuns;
}

/**
 * Holds candidates against a question, with those that a sentence model adds.
 *
 * @param scorer null to go by words alone
 */
export async function matchCandidates(
  index: SearchIndex,
  expanded: ExpandedQuery,
  { passageIndices, within }: Candidates,
  scorer: SemanticScorer | null,
): Promise<MatchedCandidates> {
  const scores = (await scorer?.score(correctedQuestion(expanded), passageIndices, within)) ?? null;
  const compared = scores ? [...scores.passages.keys()] : passageIndices;
  return {
    matches: compared.map((passageIndex) =>
      matchPassage(expanded, index, passageIndex, scores?.passages.get(passageIndex)),
    ),
    ranker: chooseRanker(scores),
  };
}
