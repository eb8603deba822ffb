import type { Document } from "../corpus/document.ts";
import { ArticleIndex } from "./article-index.ts";
import { tokenize } from "./text/tokenize.ts";

/** Longest name that is looked at, in UTF-16 units. */
const LONGEST_TEXT = 500;
/** Most different words that are looked up: each by its beginning and by near spellings. */
const MOST_WORDS = 8;

/** Finds the articles of one corpus by what was typed of their names. */
export interface ArticleFinder {
  /** The places of articles among the documents, best first; all, in their order, for no words. */
  find(text: string): number[];
  /** Forgets the articles that no other finder knows. It can find nothing from then on. */
  close(): void;
}

/** The names of articles, of corpora that follow each other. */
export class ArticleNames {
  readonly #index = new ArticleIndex({
    fields: ["title", "id", "publisher", "tags"],
    fieldsOf: ({ title, id, publisher, tags }) => ({
      title,
      id,
      publisher: publisher ?? "",
      tags: tags.join(),
    }),
    wordsOf,
    search: {
      // Of a single letter, only the one being typed is the beginning of a word.
      prefix: (term, i, terms) => term.length > 1 || i === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { title: 3, id: 2 },
      combineWith: "AND",
    },
  });

  /**
   * Names are typed half, and wrong: beginnings of words count, and near spellings.
   *
   * @param documents in the order in which all of them are given
   */
  finderOf(documents: readonly Document[]): ArticleFinder {
    const articles = this.#index.open(documents);
    const all = [...documents.keys()];
    return {
      find(text) {
        const words = [...new Set(wordsOf(text.slice(0, LONGEST_TEXT)))].slice(0, MOST_WORDS);
        return words.length === 0 ? [...all] : articles.search(words);
      },
      close() {
        articles.close();
        all.length = 0;
      },
    };
  }
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);
