import type { Document } from "../corpus/document.ts";
import { ArticleIndex, type IndexedArticles } from "./article-index.ts";
import { withoutOperators } from "./query/operators.ts";
import { stemFor } from "./text/stem.ts";
import { STOP_WORDS } from "./text/stop-words.ts";
import { tokenize } from "./text/tokenize.ts";

/** Longest beginning of a question that is looked at, in UTF-16 units. */
const LONGEST_TEXT = 300;
/** Most different words that are looked up. */
const MOST_WORDS = 12;
/** So many articles are looked into for texts that are like what was typed. */
const MOST_ARTICLES = 40;
/** A text that holds less of the words that were typed is about something else. */
const LEAST_SHARE = 0.5;
/** Every third word begins with the same letter as another. */
const SHORTEST_BEGINNING = 2;

/** Completes questions to those that the articles of one corpus answer. */
export interface QuestionSuggester {
  /** Texts on one line each, best first; those of the first articles for no words. */
  suggest(text: string, limit: number): string[];
  /** Forgets the articles that no other suggester knows. It suggests nothing from then on. */
  close(): void;
}

/** Questions that articles say they answer, of corpora that follow each other. */
export class KnownQuestions {
  readonly #index = new ArticleIndex({
    fields: ["questions", "title", "headings"],
    fieldsOf: ({ questions, title, headings }) => ({
      questions: questions.join("\n"),
      title,
      headings: headings.join("\n"),
    }),
    wordsOf: stemsOf,
    search: {
      prefix: (term, i, terms) => i === terms.length - 1 && term.length >= SHORTEST_BEGINNING,
      boost: { questions: 2 },
      combineWith: "OR",
    },
  });

  /** @param documents the first of which are offered where nothing is typed */
  suggesterOf(documents: readonly Document[]): QuestionSuggester {
    const articles = this.#index.open(documents);
    return {
      suggest: (text, limit) => {
        const typed = typedWords(text.slice(0, LONGEST_TEXT));
        const texts =
          typed.length > 0 ? textsLike(typed, articles, documents) : firstTexts(documents, limit);
        return [...new Set(texts.map(withoutOperators).filter(Boolean))].slice(0, limit);
      },
      close: () => articles.close(),
    };
  }
}

/** The stems of words that say what is asked; the last one may be half a word. */
function typedWords(text: string): string[] {
  const words = tokenize(text).map(({ word }) => word);
  const content = words.filter((word, i) => i === words.length - 1 || !STOP_WORDS.has(word));
  return [...new Set(content.map(stemFor(null)))].slice(-MOST_WORDS);
}

function stemsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => stemFor(null)(word));
}

interface RankedText {
  readonly text: string;
  /** How much of what was typed it holds, up to 1. */
  readonly share: number;
}

function textsLike(
  typed: readonly string[],
  articles: IndexedArticles,
  documents: readonly Document[],
): string[] {
  return articles
    .search(typed)
    .slice(0, MOST_ARTICLES)
    .flatMap((place) => textsOf(documents[place]!))
    .map((text): RankedText => ({ text, share: shareOf(typed, text) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .map(({ text }) => text);
}

/** What an article can be asked, what it says of itself first. */
const textsOf = ({ questions, title, headings }: Document): string[] => [
  ...questions,
  title,
  ...headings,
];

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
