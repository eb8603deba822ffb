import MiniSearch, { type SearchOptions } from "minisearch";
import type { Document } from "../corpus/document.ts";

/** Words of an article by the names of the fields that they stand in. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

export interface ArticleIndexOptions<Name extends string> {
  readonly fields: readonly Name[];
  fieldsOf(document: Document): Fields<Name>;
  wordsOf(text: string): string[];
  readonly search: SearchOptions;
}

/** The articles of one corpus in an index. */
export interface IndexedArticles {
  /** The places of articles among the documents, best first. */
  search(words: readonly string[]): number[];
  /** Forgets the articles that are of no other corpus. Nothing can be found from then on. */
  close(): void;
}

/**
 * An index of what is short about articles, such as their names. Corpora that follow each other share
 * most of their articles, and those are indexed once.
 */
export class ArticleIndex<Name extends string> {
  readonly #fieldsOf: ArticleIndexOptions<Name>["fieldsOf"];
  readonly #index: MiniSearch<Fields<Name> & { readonly key: string }>;
  /** How many corpora have an article, by its key. */
  readonly #uses = new Map<string, number>();

  constructor({ fields, fieldsOf, wordsOf, search }: ArticleIndexOptions<Name>) {
    this.#fieldsOf = fieldsOf;
    this.#index = new MiniSearch({
      idField: "key",
      fields: [...fields],
      tokenize: wordsOf,
      processTerm: (word) => word,
      searchOptions: { ...search, tokenize: (words) => words.split(" ") },
    });
  }

  /** @param documents in the order in which all of them are given */
  open(documents: readonly Document[]): IndexedArticles {
    const places = new Map(documents.map((document, place) => [keyOf(document), place]));
    for (const document of documents) this.#add(document);
    return {
      search: (words) =>
        this.#index
          .search(words.join(" "), { filter: ({ id }) => places.has(id) })
          .map(({ id }) => places.get(id)!),
      close: () => {
        for (const key of places.keys()) this.#remove(key);
        places.clear();
      },
    };
  }

  #add(document: Document): void {
    const key = keyOf(document);
    const uses = this.#uses.get(key) ?? 0;
    this.#uses.set(key, uses + 1);
    if (uses === 0) this.#index.add({ key, ...this.#fieldsOf(document) });
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

const keyOf = ({ id, fingerprint }: Document) => `${id} ${fingerprint}`;
