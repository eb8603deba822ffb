import type { CandidateSource, Wanted } from "./candidate-source.ts";
import type { CorpusStatistics } from "./corpus-statistics.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Filters } from "./filters.ts";
import { matchCandidates } from "./match-candidates.ts";
import { correctedQuestion } from "./query/corrected-question.ts";
import { type ExpandedQuery, expandQuery } from "./query/expand-query.ts";
import { readOperators, type Wording, wordsOnly } from "./query/operators.ts";
import { parseQuery } from "./query/parse-query.ts";
import { isSmallTalk } from "./query/small-talk.ts";
import { type Grade, gradeOf } from "./rank/grade.ts";
import { type RankedMatch, type Ranker, rankMatches } from "./rank/ranker.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

export interface AskOptions extends Filters {
  /** How many hits at the most, 0 to 50; 10 unless told. */
  readonly limit?: number;
  /** How many passages to name besides, which rank below the hits; none unless told. */
  readonly others?: number;
  /** Reads "exact phrases" and -excluded words of the question as such; unless told, all is words. */
  readonly operators?: boolean;
  /** Grades "near", and so gives hits, even where nothing has to do with the question. */
  readonly alwaysAnswer?: boolean;
}

/** An answer whose passages and articles are named by their places in the corpus. Threads can hand it over. */
export interface FoundAnswer {
  readonly question: string;
  /** Nothing but a greeting, thanks, or the like; the grade is "nothing" then. */
  readonly isSmallTalk: boolean;
  readonly grade: Grade;
  /** Best first; none where the grade is "nothing". */
  readonly hits: readonly FoundHit[];
  /** Passages that rank below the hits, best first. */
  readonly others: readonly number[];
  /** The articles nearest to the question, best first, at most three. */
  readonly nearest: readonly number[];
  /** The question in words that the corpus has, where a word of it seems misspelt. */
  readonly suggestion: string | null;
}

interface FoundHit {
  readonly passageIndex: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly excerpt: Excerpt;
}

/** How the candidates for a question are ordered, and by what. */
export interface Ranking {
  /** Best first. */
  readonly ranked: readonly RankedMatch[];
  readonly ranker: Ranker;
}

const DEFAULT_LIMIT = 10;
/** The right passage is among so many for 99 % of the questions of the tuning set. */
export const CANDIDATES = 60;
const MOST_NEAREST = 3;

const SMALL_TALK: Omit<FoundAnswer, "question"> = {
  isSmallTalk: true,
  grade: "nothing",
  hits: [],
  others: [],
  nearest: [],
  suggestion: null,
};

/**
 * Finds what answers a question.
 *
 * @param scorer a sentence model that has read the corpus; null to go by words alone
 */
export async function findAnswer(
  source: CandidateSource,
  question: string,
  options: AskOptions = {},
  scorer: SemanticScorer | null = null,
): Promise<FoundAnswer> {
  if (!options.alwaysAnswer && isSmallTalk(question)) return { question, ...SMALL_TALK };
  const wording = wordingOf(question, options);
  const expanded = analyzeQuestion(source.statistics, question, options);
  const wanted = { filters: options, wording };
  const { ranked, ranker } = await rankCandidates(source, expanded, wanted, scorer);
  const grade = gradeOfRanked(ranked, ranker, source.statistics, options);
  const shown = grade === "nothing" ? [] : ranked;
  const { limit = DEFAULT_LIMIT, others = 0 } = options;
  return {
    question,
    isSmallTalk: false,
    grade,
    hits: shown.slice(0, limit).map(toHit),
    others: shown.slice(limit, limit + others).map(({ match }) => match.indexed.passageIndex),
    nearest: nearestOf(ranked),
    suggestion: expanded.corrections.size > 0 ? correctedQuestion(expanded, question) : null,
  };
}

/** How the passages that could answer are ordered. */
export async function rankPassages(
  source: CandidateSource,
  question: string,
  options: AskOptions = {},
  scorer: SemanticScorer | null = null,
): Promise<Ranking> {
  const wanted = { filters: options, wording: wordingOf(question, options) };
  const expanded = analyzeQuestion(source.statistics, question, options);
  return rankCandidates(source, expanded, wanted, scorer);
}

/** Whether the operators of a question count, as in `AskOptions`. */
export type Reading = Pick<AskOptions, "operators">;

/** A question made ready for a corpus. */
export function analyzeQuestion(
  statistics: CorpusStatistics,
  question: string,
  reading: Reading = {},
): ExpandedQuery {
  const { text, phrases } = wordingOf(question, reading);
  const { stems, stopWords } = statistics;
  return expandQuery(parseQuery(text, stems, stopWords, phrases), statistics);
}

const wordingOf = (question: string, { operators }: Reading): Wording =>
  operators ? readOperators(question) : wordsOnly(question);

async function rankCandidates(
  source: CandidateSource,
  expanded: ExpandedQuery,
  wanted: Wanted,
  scorer: SemanticScorer | null,
): Promise<Ranking> {
  scorer?.prepare?.(correctedQuestion(expanded));
  const found = source.find(expanded, CANDIDATES, wanted);
  const candidates = found instanceof Promise ? await found : found;
  const { matches, ranker } = await matchCandidates(source, expanded, candidates, scorer);
  return { ranked: rankMatches(matches, ranker), ranker };
}

function gradeOfRanked(
  ranked: readonly RankedMatch[],
  ranker: Ranker,
  { size }: CorpusStatistics,
  { alwaysAnswer }: AskOptions,
): Grade {
  const matches = ranked.map(({ match }) => match);
  const grade = gradeOf(matches, ranker, size);
  return grade === "nothing" && alwaysAnswer && matches.length > 0 ? "near" : grade;
}

function toHit({ match, score }: RankedMatch): FoundHit {
  const { passageIndex } = match.indexed;
  return { passageIndex, score, excerpt: excerptOf(match, match.source.passage(passageIndex)) };
}

function nearestOf(ranked: readonly RankedMatch[]): number[] {
  const articles = ranked.map(({ match }) => match.indexed.article);
  return [...new Set(articles)].slice(0, MOST_NEAREST);
}
