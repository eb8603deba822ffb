import type { Corpus, Passage } from "../../src/corpus/document.ts";
import { STOP_WORDS } from "../../src/search/text/stop-words.ts";
import { tokenize } from "../../src/search/text/tokenize.ts";
import { misspellText } from "../../src/terminal/misspell.ts";
import { seededRandom } from "./large-corpus.ts";
import { foldOf, isRight, type Question } from "./tuning-set.ts";

/** Something to search for, and what is right. */
export interface Trial {
  readonly query: string;
  /** The part of the articles that it is about. */
  readonly fold: number;
  readonly isRight: (passage: Passage) => boolean;
  /** Words one of which answers; none for what is no question. */
  readonly answers: readonly string[];
}

const MISSPELLING_SEED = 1;
const KEYWORDS = 3;
const TOPIC_WORDS = 2;
const POSSESSIVE = /['’]s$/u;

export function questionTrials(questions: readonly Question[]): Trial[] {
  return questions.map((question) => ({
    query: question.question,
    fold: foldOf(question),
    isRight: (passage) => isRight(question, passage),
    answers: question.answers ?? [],
  }));
}

/** The same questions with a typing mistake or two, the same each time. */
export function misspeltTrials(questions: readonly Question[]): Trial[] {
  const random = seededRandom(MISSPELLING_SEED);
  return questionTrials(questions).map((trial) => ({
    ...trial,
    query: misspellText(trial.query, random),
  }));
}

/** The three rarest words of each passage, which should find that passage. */
export function keywordTrials({ passages }: Corpus): Trial[] {
  const contents = passages.map(({ text }) => [...new Set(contentWords(text))]);
  const frequencies = countEach(contents.flat());
  return passages.map((passage, i) => ({
    ...about(passage),
    query: contents[i]!.toSorted((a, b) => frequencies.get(a)! - frequencies.get(b)!)
      .slice(0, KEYWORDS)
      .join(" "),
    isRight: (found) => found === passage,
  }));
}

/** An article's title with the heading above a passage, else its two most frequent words. */
export function topicTrials({ passages }: Corpus): Trial[] {
  return passages.map((passage) => ({
    ...about(passage),
    query: `${passage.document.title} ${passage.heading ?? mostFrequent(passage.text)}`,
    isRight: (found) => found.document === passage.document,
  }));
}

const about = ({ document }: Passage) => ({ fold: foldOf(document), answers: [] });

function mostFrequent(text: string): string {
  const counts = [...countEach(contentWords(text))].toSorted((a, b) => b[1] - a[1]);
  return counts
    .slice(0, TOPIC_WORDS)
    .map(([word]) => word)
    .join(" ");
}

/** Words in order, as people type them into a search field: in lower case, without stop words. */
function contentWords(text: string): string[] {
  return tokenize(text)
    .filter(({ position }, i, tokens) => position !== tokens[i - 1]?.position)
    .filter(({ word }) => word.length > 1 && !STOP_WORDS.has(word))
    .map(({ start, end }) => text.slice(start, end).toLowerCase().replace(POSSESSIVE, ""));
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
