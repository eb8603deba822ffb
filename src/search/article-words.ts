import type { Document } from "../corpus/document.ts";
import { keyOf } from "./article-key.ts";
import { inverseDocumentFrequency } from "./index/bm25.ts";
import { topK } from "./index/top-k.ts";

/** A word that more articles have tells little, and adding them all up takes long. */
const MOST_HOLDING = 500;
/** So many words are looked up that begin like one that is being typed. */
const MOST_BEGINNINGS = 100;

/** The articles of one corpus by their words. */
export interface ArticlesByWords {
  /**
   * The places of articles among the documents, those first that have most of the words, and the rarest.
   *
   * @param words of which the last may be the beginning of one
   */
  find(words: readonly string[], limit: number): number[];
  /** Forgets the articles that are of no other corpus. Nothing can be found from then on. */
  close(): void;
}

/** An article's row, which another takes over once no corpus has the article. */
interface Row {
  readonly at: number;
  /** How many corpora have the article. */
  uses: number;
}

/**
 * Which articles have which words. Corpora that follow each other share most of their articles, and those
 * are indexed once.
 */
export class ArticleWords {
  readonly #wordsOf: (document: Document) => Iterable<string>;
  /** By the keys of articles. */
  readonly #rows = new Map<string, Row>();
  readonly #freeRows: number[] = [];
  /** The rows of the articles that have a word. */
  readonly #postings = new Map<string, Set<number>>();
  /** All words in order, made when they are first needed. */
  #sorted: readonly string[] | null = null;

  /** @param wordsOf all words of an article, each once */
  constructor(wordsOf: (document: Document) => Iterable<string>) {
    this.#wordsOf = wordsOf;
  }

  /** @param documents in the order in which all of them are given */
  open(documents: readonly Document[]): ArticlesByWords {
    const places = new Map(documents.map((each, place) => [this.#add(each), place]));
    let isOpen = true;
    return {
      find: (words, limit) => (isOpen ? this.#find(words, limit, places) : []),
      close: () => {
        isOpen = false;
        for (const document of documents) this.#remove(document);
      },
    };
  }

  #find(words: readonly string[], limit: number, places: ReadonlyMap<number, number>): number[] {
    const scores = new Float32Array(this.#rows.size + this.#freeRows.length);
    const last = words.at(-1)!;
    const exact = words.map((word) => ({ word, weight: 1 }));
    const begun = this.#beginningWith(last).map((word) => ({ word, weight: 0.5 }));
    for (const { word, weight } of [...exact, ...begun]) {
      const rows = this.#postings.get(word);
      if (!rows || rows.size > MOST_HOLDING) continue;
      const worth = weight * inverseDocumentFrequency(rows.size, this.#rows.size);
      for (const row of rows) if (places.has(row)) scores[row]! += worth;
    }
    return topK(scores, limit, 0).map((row) => places.get(row)!);
  }

  #beginningWith(text: string): string[] {
    this.#sorted ??= [...this.#postings.keys()].toSorted();
    const first = firstNotBefore(this.#sorted, text);
    const some = this.#sorted.slice(first, first + MOST_BEGINNINGS);
    return some.filter((word) => word.startsWith(text));
  }

  /** @returns the row of the article */
  #add(document: Document): number {
    const key = keyOf(document);
    const known = this.#rows.get(key);
    if (known) {
      known.uses++;
      return known.at;
    }
    const at = this.#freeRows.pop() ?? this.#rows.size;
    this.#rows.set(key, { at, uses: 1 });
    for (const word of this.#wordsOf(document)) this.#rowsWith(word).add(at);
    return at;
  }

  #remove(document: Document): void {
    const key = keyOf(document);
    const row = this.#rows.get(key)!;
    if (--row.uses > 0) return;
    this.#rows.delete(key);
    this.#freeRows.push(row.at);
    for (const word of this.#wordsOf(document)) {
      const rows = this.#postings.get(word)!;
      rows.delete(row.at);
      if (rows.size > 0) continue;
      this.#postings.delete(word);
      this.#sorted = null;
    }
  }

  #rowsWith(word: string): Set<number> {
    let rows = this.#postings.get(word);
    if (!rows) {
      rows = new Set();
      this.#postings.set(word, rows);
      this.#sorted = null;
    }
    return rows;
  }
}

/** The place of the first word that does not come before a text. @param words in order */
function firstNotBefore(words: readonly string[], text: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (words[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
