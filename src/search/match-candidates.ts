import type { Candidates, PassageSource } from "./candidate-source.ts";
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

/**
 * Holds candidates against a question, with those that a sentence model adds.
 *
 * @param scorer null to go by words alone
 */
export async function matchCandidates(
  source: PassageSource,
  expanded: ExpandedQuery,
  { passageIndices, within }: Candidates,
  scorer: SemanticScorer | null,
): Promise<MatchedCandidates> {
  const scores = (await scorer?.score(correctedQuestion(expanded), passageIndices, within)) ?? null;
  // Some may have no vector to be scored by.
  const compared = new Set([...passageIndices, ...(scores?.passages.keys() ?? [])]);
  return {
    matches: Array.from(compared, (passageIndex) =>
      matchPassage(expanded, source, passageIndex, scores?.passages.get(passageIndex)),
    ),
    ranker: chooseRanker(scores),
  };
}
