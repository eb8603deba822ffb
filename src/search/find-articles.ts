import MiniSearch from "minisearch";
import type { Document } from "../corpus/document.ts";
import { keyOf } from "./article-key.ts";
import { fold, tokenize } from "./text/tokenize.ts";

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

/** An article's name, as it is indexed. */
interface Name extends Pick<Document, "title" | "id" | "publisher" | "tags"> {
  readonly key: string;
}

/**
 * The names of articles. Corpora that follow each other share most of their articles, and those are
 * indexed once.
 */
export class ArticleNames {
  readonly #index = new MiniSearch<Name>({
    idField: "key",
    fields: ["title", "id", "publisher", "tags"],
    tokenize: wordsOf,
    processTerm: fold,
    extractField: (name, field) => String(name[field as keyof Name] ?? ""),
    searchOptions: {
      // Of a single letter, only the one being typed is the beginning of a word.
      prefix: (term, i, terms) => term.length > 1 || i === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { title: 3, id: 2 },
      combineWith: "AND",
    },
  });
  /** How many corpora have an article, by its key. */
  readonly #uses = new Map<string, number>();

  /**
   * Names are typed half, and wrong: beginnings of words count, and near spellings.
   *
   * @param documents in the order in which all of them are given
   */
  finderOf(documents: readonly Document[]): ArticleFinder {
    const places = new Map(documents.map((document, place) => [keyOf(document), place]));
    for (const document of documents) this.#add(document);
    return {
      find: (text) => this.#find(text, places),
      close: () => {
        for (const key of places.keys()) this.#remove(key);
        places.clear();
      },
    };
  }

  #find(text: string, places: ReadonlyMap<string, number>): number[] {
    const words = [...new Set(wordsOf(text.slice(0, LONGEST_TEXT)))].slice(0, MOST_WORDS);
    if (words.length === 0) return [...places.values()];
    const found = this.#index.search(words.join(" "), { filter: ({ id }) => places.has(id) });
    return found.map(({ id }) => places.get(id)!);
  }

  #add(document: Document): void {
    const key = keyOf(document);
    const uses = this.#uses.get(key) ?? 0;
    this.#uses.set(key, uses + 1);
    const { title, id, publisher, tags } = document;
    if (uses === 0) this.#index.add({ key, title, id, publisher, tags });
  }

  #remove(key: string): void {
    const uses = this.#uses.get(key)! - 1;
    if (uses > 0) {
      this.#uses.set(key, uses);
      return;
    }
    this.#uses.delete(key);
    this.#index.discard(key);
  }
}

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
