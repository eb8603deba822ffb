import type { Document, Passage } from "../corpus/document.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { matchCandidates } from "./match-candidates.ts";
import { correctedQuestion } from "./query/corrected-question.ts";
import { type ExpandedQuery, expandQuery } from "./query/expand-query.ts";
import { parseQuery } from "./query/parse-query.ts";
import { isSmallTalk } from "./query/small-talk.ts";
import { type Grade, gradeOf } from "./rank/grade.ts";
import { type RankedMatch, type Ranker, rankMatches } from "./rank/ranker.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

export interface Hit {
  /** From 1. */
  readonly rank: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

/** What the corpus says to a question: passages, or that it does not say. */
export interface Answer {
  readonly question: string;
  /** Nothing but a greeting, thanks, or the like; the grade is "nothing" then. */
  readonly isSmallTalk: boolean;
  readonly grade: Grade;
  /** False where the grade is "nothing"; there are no hits then. */
  readonly found: boolean;
  /** Best first. Where the grade is "near", only the first is worth showing. */
  readonly hits: readonly Hit[];
  /** The articles nearest to the question, best first, at most three. */
  readonly nearest: readonly Document[];
  /** The question in words that the corpus has, where a word of it seems misspelt. */
  readonly suggestion: string | null;
}

export interface AskOptions {
  /** How many hits at the most, 1 to 50; 10 unless told. */
  readonly limit?: number;
  /** Only passages of this article (its id). */
  readonly article?: string;
  /** Grades "near", and so gives hits, even where nothing has to do with the question. */
  readonly alwaysAnswer?: boolean;
}

/** How the candidates for a question are ordered, and by what. */
export interface Ranking {
  /** Best first. */
  readonly ranked: readonly RankedMatch[];
  readonly ranker: Ranker;
}

/** A passage that is shown, and the piece of it that speaks to a question. */
export interface PassageExcerpt {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
  /** The passages beside it in its article. */
  readonly before: Passage | null;
  readonly after: Passage | null;
}

const DEFAULT_LIMIT = 10;
/** The right passage is among so many for 99 % of the questions of the tuning set. */
export const CANDIDATES = 60;
const MOST_NEAREST = 3;

const SMALL_TALK: Omit<Answer, "question"> = {
  isSmallTalk: true,
  grade: "nothing",
  found: false,
  hits: [],
  nearest: [],
  suggestion: null,
};

/**
 * Answers a question from an index.
 *
 * @param scorer a sentence model that has read the corpus; null to go by words alone
 */
export async function answerQuestion(
  index: SearchIndex,
  question: string,
  options: AskOptions = {},
  scorer: SemanticScorer | null = null,
): Promise<Answer> {
  if (!options.alwaysAnswer && isSmallTalk(question)) return { question, ...SMALL_TALK };
  const expanded = analyzeQuestion(index, question);
  const { ranked, ranker } = await rankCandidates(index, expanded, options.article, scorer);
  const grade = gradeOfRanked(ranked, ranker, index, options);
  const found = grade !== "nothing";
  return {
    question,
    isSmallTalk: false,
    grade,
    found,
    hits: found ? ranked.slice(0, options.limit ?? DEFAULT_LIMIT).map(toHit) : [],
    nearest: nearestOf(ranked),
    suggestion: expanded.corrections.size > 0 ? correctedQuestion(expanded) : null,
  };
}

/** How the passages that could answer are ordered. @param article only those of the article with this id */
export async function rankPassages(
  index: SearchIndex,
  question: string,
  article?: string,
  scorer: SemanticScorer | null = null,
): Promise<Ranking> {
  return rankCandidates(index, analyzeQuestion(index, question), article, scorer);
}

/**
 * The pieces of some passages that speak to a question.
 *
 * @returns null for a passage that the index lacks
 */
export async function excerptPassages(
  index: SearchIndex,
  question: string,
  hashes: readonly string[],
  scorer: SemanticScorer | null = null,
): Promise<(PassageExcerpt | null)[]> {
  const named = hashes.map((hash) => index.byHash(hash));
  const passageIndices = named.flatMap((indexed) => indexed?.passageIndex ?? []);
  const candidates = { passageIndices, within: [0, 0] as const };
  const expanded = analyzeQuestion(index, question);
  const { matches } = await matchCandidates(index, expanded, candidates, scorer);
  return named.map((indexed) => {
    const match = matches.find((each) => each.indexed === indexed);
    if (!match) return null;
    return {
      passage: match.indexed.passage,
      excerpt: excerptOf(match),
      before: match.before?.passage ?? null,
      after: match.after?.passage ?? null,
    };
  });
}

/** A question made ready for an index. */
export const analyzeQuestion = (index: SearchIndex, question: string): ExpandedQuery =>
  expandQuery(parseQuery(question, index.stems, index.stopWords), index);

async function rankCandidates(
  index: SearchIndex,
  expanded: ExpandedQuery,
  article: string | undefined,
  scorer: SemanticScorer | null,
): Promise<Ranking> {
  const within = index.rangeOf(article);
  const byWords = index.candidates(expanded.variants, CANDIDATES, within);
  const passageIndices = byWords.map(({ passageIndex }) => passageIndex);
  const candidates = { passageIndices, within };
  const { matches, ranker } = await matchCandidates(index, expanded, candidates, scorer);
  return { ranked: rankMatches(matches, ranker), ranker };
}

function gradeOfRanked(
  ranked: readonly RankedMatch[],
  ranker: Ranker,
  { size }: SearchIndex,
  { alwaysAnswer }: AskOptions,
): Grade {
  const matches = ranked.map(({ match }) => match);
  const grade = gradeOf(matches, ranker, size);
  return grade === "nothing" && alwaysAnswer && matches.length > 0 ? "near" : grade;
}

/** Its excerpt is cut when it is first looked at: most hits of an answer never are. */
function toHit({ match, score }: RankedMatch, index: number): Hit {
  let excerpt: Excerpt | undefined;
  return {
    rank: index + 1,
    score,
    passage: match.indexed.passage,
    get excerpt() {
      excerpt ??= excerptOf(match);
      return excerpt;
    },
  };
}

function nearestOf(ranked: readonly RankedMatch[]): Document[] {
  const documents = ranked.map(({ match }) => match.indexed.passage.document);
  return [...new Set(documents)].slice(0, MOST_NEAREST);
}
