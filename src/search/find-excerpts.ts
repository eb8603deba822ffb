import type { Passage } from "../corpus/document.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import { analyzeQuestion, type Reading } from "./find-answer.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { matchCandidates } from "./match-candidates.ts";
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
 * @returns null for a passage that the index lacks, by its hash
 */
export async function findExcerpts(
  index: SearchIndex,
  question: string,
  hashes: readonly string[],
  reading: Reading = {},
  scorer: SemanticScorer | null = null,
): Promise<(FoundExcerpt | null)[]> {
  const named = hashes.map((hash) => index.corpus.passageIndex(hash));
  const passageIndices = named.filter((each) => each !== undefined);
  const candidates = { passageIndices, within: [] };
  const expanded = analyzeQuestion(index, question, reading);
  const { matches } = await matchCandidates(index, expanded, candidates, scorer);
  return named.map((passageIndex) => {
    const match = matches.find(({ indexed }) => indexed.passageIndex === passageIndex);
    if (!match || passageIndex === undefined) return null;
    return {
      passageIndex,
      excerpt: excerptOf(match, index.corpus.passage(passageIndex)),
      before: index.before(match.indexed),
      after: index.after(match.indexed),
    };
  });
}

/** @param corpus the one that the excerpt was found in */
export function unpackExcerpt(
  { passageIndex, excerpt, before, after }: FoundExcerpt,
  corpus: PackedCorpus,
): PassageExcerpt {
  return {
    passage: corpus.passage(passageIndex),
    excerpt,
    before: before === null ? null : corpus.passage(before),
    after: after === null ? null : corpus.passage(after),
  };
}
