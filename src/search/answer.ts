import type { Document, Passage } from "../corpus/document.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { SearchIndex } from "./index/build-index.ts";
import { type Sought, seek } from "./query/expand-query.ts";
import { parseQuery } from "./query/parse-query.ts";
import { isAnswered } from "./rank/answerability.ts";
import { type Ranked, rank } from "./rank/ranker.ts";
import type { Meaning } from "./semantic-scorer.ts";

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
  /** False where nothing in the corpus answers; there are no hits then. */
  readonly found: boolean;
  /** Best first. */
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
  /** Gives hits even where the corpus does not seem to answer. */
  readonly alwaysAnswer?: boolean;
}

const DEFAULT_LIMIT = 10;
/** The right passage is among so many for 99 % of the questions of the tuning set. */
export const CANDIDATES = 60;
const MOST_NEAREST = 3;
const POSSESSIVE = /['’]s$/u;

/** Answers a question from an index, with the help of a sentence model that has read the corpus. */
export async function answerQuestion(
  index: SearchIndex,
  question: string,
  options: AskOptions = {},
  meaning: Meaning | null = null,
): Promise<Answer> {
  const sought = ask(index, question);
  const ranked = await rankPassages(index, sought, options.article, meaning);
  const [best] = ranked;
  const found =
    best !== undefined && (options.alwaysAnswer === true || isAnswered(best.match, index.size));
  return {
    question,
    found,
    hits: found ? ranked.slice(0, options.limit ?? DEFAULT_LIMIT).map(toHit) : [],
    nearest: nearestOf(ranked),
    suggestion: sought.corrections.size > 0 ? spelledRight(sought) : null,
  };
}

/** Passages that could answer, best first. @param article only those of the article with this id */
export async function rankPassages(
  index: SearchIndex,
  sought: Sought,
  article?: string,
  meaning: Meaning | null = null,
): Promise<Ranked[]> {
  const within = index.rangeOf(article);
  const byWords = index.candidates(sought.forms, CANDIDATES, within);
  const places = byWords.map(({ place }) => place);
  const meant = (await meaning?.understand(spelledRight(sought), places, within)) ?? null;
  const candidates = meant
    ? Array.from(meant.passages.keys(), (place) => index.at(place))
    : byWords;
  return rank(sought, candidates, meant);
}

/** A question made ready for an index. */
export const ask = (index: SearchIndex, question: string): Sought =>
  seek(parseQuery(question, index.stems, index.stopWords), index);

/** Its excerpt is cut when it is first looked at: most hits of an answer never are. */
function toHit({ match, score }: Ranked, index: number): Hit {
  const { passage } = match.indexed;
  let excerpt: Excerpt | undefined;
  return {
    rank: index + 1,
    score,
    passage,
    get excerpt() {
      excerpt ??= excerptOf(match.sought, passage, match.meaning);
      return excerpt;
    },
  };
}

/** The question with the words replaced that seem misspelt. */
export function spelledRight({ query: { text: question }, corrections }: Sought): string {
  let corrected = question;
  for (const [{ start, end }, word] of [...corrections].toReversed()) {
    const typed = question.slice(start, end);
    const isCapital = typed[0] !== typed[0]!.toLowerCase();
    const shown = isCapital ? word[0]!.toUpperCase() + word.slice(1) : word;
    const ending = POSSESSIVE.exec(typed)?.[0] ?? "";
    corrected = corrected.slice(0, start) + shown + ending + corrected.slice(end);
  }
  return corrected;
}

function nearestOf(ranked: readonly Ranked[]): Document[] {
  const documents = ranked.map(({ match }) => match.indexed.passage.document);
  return [...new Set(documents)].slice(0, MOST_NEAREST);
}
