import type { Passage } from "../corpus/document.ts";
import type { CandidateSource, PassageSource } from "./candidate-source.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import { analyzeQuestion, type Reading } from "./find-answer.ts";
import { matchCandidates } from "./match-candidates.ts";
import { correctedQuestion } from "./query/corrected-question.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

/** A passage that is shown, and the piece of it that speaks to a question. */
export interface PassageExcerpt {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
  /** The passages beside it in its article. */
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** The same with passages named by their places in the corpus. Threads can hand it over. */
export interface FoundExcerpt {
  readonly passageIndex: number;
  readonly excerpt: Excerpt;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * The pieces of some passages that speak to a question.
 *
 * @returns null for a passage that the corpus lacks, by its hash
 */
export async function findExcerpts(
  source: CandidateSource,
  question: string,
  hashes: readonly string[],
  reading: Reading = {},
  scorer: SemanticScorer | null = null,
): Promise<(FoundExcerpt | null)[]> {
  const expanded = analyzeQuestion(source.statistics, question, reading);
  scorer?.prepare?.(correctedQuestion(expanded));
  const looked = source.lookUp(hashes);
  const named = looked instanceof Promise ? await looked : looked;
  const here = named.filter((each) => each !== undefined);
  const candidates = { passageIndices: here.map(({ passageIndex }) => passageIndex), within: [] };
  const { matches } = await matchCandidates(source, expanded, candidates, scorer);
  return named.map((each) => {
    const match = matches.find(({ indexed }) => indexed.passageIndex === each?.passageIndex);
    if (!match || !each) return null;
    return { ...each, excerpt: excerptOf(match, source.passage(each.passageIndex)) };
  });
}

/** @param corpus the one that the excerpt was found in */
export function unpackExcerpt(
  { passageIndex, excerpt, before, after }: FoundExcerpt,
  corpus: Pick<PassageSource, "passage">,
): PassageExcerpt {
  return {
    passage: corpus.passage(passageIndex),
    excerpt,
    before: before === null ? null : corpus.passage(before),
    after: after === null ? null : corpus.passage(after),
  };
}
