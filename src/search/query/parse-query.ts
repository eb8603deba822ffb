import { DATE, NAME, NUMBER } from "../index/word-kind.ts";
import type { Phrase } from "../text/phrase.ts";
import type { Stem } from "../text/stem.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { type Token, tokenize } from "../text/tokenize.ts";

/** One word of a question that says what is asked for. */
export interface QueryTerm {
  /** Folded, as typed. */
  readonly word: string;
  /** Its stem in every language of the corpus. */
  readonly stems: readonly string[];
  /** Written with a capital, and not the first word. */
  readonly isName: boolean;
  /** Counts the words of the question from 0. */
  readonly position: number;
  /** Where it stands in the question: UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A question, taken apart. */
export interface Query {
  /** As it was asked, without operators. */
  readonly text: string;
  /** What has to stand in a passage word for word. */
  readonly phrases: readonly Phrase[];
  readonly terms: readonly QueryTerm[];
  /** All words in order, question words and stop words included, with the other ways to write them. */
  readonly words: readonly string[];
  /** One word a position. */
  readonly inOrder: readonly string[];
  /** What would answer: bits of NAME, NUMBER, DATE, several where it asks for several; 0 where the question does not tell. */
  readonly asksFor: number;
}

/** The most terms that are looked at; a pasted page is not a question. */
const MOST_TERMS = 64;

const ASKS_FOR: readonly (readonly [pattern: RegExp, kind: number])[] = [
  [/\b(who|whom|whose)\b/i, NAME],
  [/\b(when|what (year|date|day|month|century|decade)|which (year|day|month))\b/i, DATE],
  [
    /\bhow (many|much|large|big|high|long|old|far|often|tall)\b|\bwhat (percent|percentage|number|share|age|amount)\b/i,
    NUMBER,
  ],
  [
    /\b(where|(what|which) (city|country|state|place|person|company|university|school|team|river|album|song|film|name))\b/i,
    NAME,
  ],
];

const MEASURES: ReadonlySet<string> = new Set(
  "big deep expensive far fast heavy high large long old often quickly small soon strong tall wide".split(
    " ",
  ),
);

/**
 * @param stems one for each language of the corpus
 * @param question without operators
 * @param stopWords words to leave out, folded
 */
export function parseQuery(
  question: string,
  stems: readonly Stem[],
  stopWords: ReadonlySet<string> = STOP_WORDS,
  phrases: readonly Phrase[] = [],
): Query {
  const tokens = tokenize(question);
  const content = tokens.filter((token, i) => isContent(token, tokens[i - 1], stopWords));
  const asked = (content.length > 0 ? content : tokens).slice(0, MOST_TERMS);
  return {
    text: question,
    phrases,
    terms: asked.map((token) => toTerm(token, question, stems)).filter(isFirstOfItsStem),
    words: tokens.map(({ word }) => word),
    inOrder: tokens
      .filter(({ position }, i) => position !== tokens[i - 1]?.position)
      .map(({ word }) => word),
    asksFor: ASKS_FOR.filter(([pattern]) => pattern.test(question)).reduce(
      (all, [, kind]) => all | kind,
      0,
    ),
  };
}

/** "How large" asks for a figure, and hardly ever for the word "large". */
function isContent(
  { word }: Token,
  before: Token | undefined,
  stopWords: ReadonlySet<string>,
): boolean {
  return !stopWords.has(word) && !(before?.word === "how" && MEASURES.has(word));
}

function toTerm(
  { word, start, end, position }: Token,
  question: string,
  stems: readonly Stem[],
): QueryTerm {
  const first = question[start]!;
  return {
    word,
    stems: [...new Set(stems.map((stem) => stem(word)))],
    isName: position > 0 && first !== first.toLowerCase(),
    position,
    start,
    end,
  };
}

function isFirstOfItsStem(term: QueryTerm, index: number, terms: readonly QueryTerm[]): boolean {
  return terms.findIndex((other) => other.stems[0] === term.stems[0]) === index;
}
