import type { Document } from "../corpus/document.ts";
import { ArticleWords } from "./article-words.ts";
import { withoutOperators } from "./query/operators.ts";
import { stemFor } from "./text/stem.ts";
import { STOP_WORDS } from "./text/stop-words.ts";
import { tokenize } from "./text/tokenize.ts";

/** Longest beginning of a question that is looked at, in UTF-16 units. */
const LONGEST_TEXT = 300;
/** Most different words that are looked up: those typed last. */
const MOST_WORDS = 12;
/** So many articles are looked into for texts that are like what was typed. */
const MOST_ARTICLES = 40;
/** A text that holds less of the words that were typed is about something else. */
const LEAST_SHARE = 0.5;

/** Completes questions to those that the articles of one corpus answer. */
export interface QuestionSuggester {
  /** Texts on one line each, best first; those of the first articles where nothing was typed. */
  suggest(text: string, limit: number): string[];
  /** Forgets the articles that no other suggester knows. It suggests nothing from then on. */
  close(): void;
}

/** Questions that articles say they answer, of corpora that follow each other. */
export class KnownQuestions {
  readonly #index = new ArticleWords((document) => new Set(textsOf(document).flatMap(stemsOf)));

  /** @param documents the first of which are offered where nothing was typed */
  suggesterOf(documents: readonly Document[]): QuestionSuggester {
    const articles = this.#index.open(documents);
    let known = documents;
    const textsLike = (typed: readonly string[]) =>
      articles.find(typed, MOST_ARTICLES).flatMap((place) => textsOf(known[place]!));
    return {
      suggest(text, limit) {
        const words = tokenize(text.slice(0, LONGEST_TEXT)).map(({ word }) => word);
        const typed = contentOf(words);
        const texts = words.length === 0 ? firstTexts(known, limit) : nearest(typed, textsLike);
        return [...new Set(texts.map(withoutOperators).filter(Boolean))].slice(0, limit);
      },
      close() {
        articles.close();
        known = [];
      },
    };
  }
}

/** The stems of words that say what is asked. */
const contentOf = (words: readonly string[]): string[] =>
  [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stemFor(null)))].slice(-MOST_WORDS);

const stemsOf = (text: string): string[] => tokenize(text).map(({ word }) => stemFor(null)(word));

/** What an article can be asked, what it says of itself first. */
const textsOf = ({ questions, title, headings }: Document): string[] => [
  ...questions,
  title,
  ...headings,
];

/** The texts that hold most of the words, in their order where they hold as much. */
function nearest(
  typed: readonly string[],
  textsLike: (typed: readonly string[]) => readonly string[],
): string[] {
  if (typed.length === 0) return [];
  return textsLike(typed)
    .map((text) => ({ text, share: shareOf(typed, text) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .map(({ text }) => text);
}

/** How much of what was typed a text holds, up to 1; the last word may be typed half. */
function shareOf(typed: readonly string[], text: string): number {
  const stems = stemsOf(text);
  const last = typed.at(-1)!;
  const held = typed.filter(
    (word) =>
      stems.includes(word) || (word === last && stems.some((stem) => stem.startsWith(word))),
  );
  return held.length / typed.length;
}

const firstTexts = (documents: readonly Document[], limit: number): string[] =>
  documents.slice(0, limit).map(({ questions: [question], title }) => question ?? title);
