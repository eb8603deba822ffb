import MiniSearch from "minisearch";
import type { Document } from "../corpus/document.ts";
import { fold, tokenize } from "./text/tokenize.ts";

/** Longest name that is looked at, in UTF-16 units. */
const LONGEST_TEXT = 500;
/** Most different words that are looked up: each by its beginning and by near spellings. */
const MOST_WORDS = 8;

/** Finds articles by what was typed of their name, best first; all, in their order, for no words. */
export type FindArticles = (text: string) => Document[];

/**
 * Names are typed half, and wrong: beginnings of words count, and near spellings.
 *
 * @param documents in the order in which all of them are given
 */
export function articleFinder(documents: readonly Document[]): FindArticles {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = new MiniSearch<Document>({
    fields: ["title", "id", "publisher", "tags"],
    tokenize: wordsOf,
    processTerm: fold,
    extractField: (document, field) => String(document[field as keyof Document] ?? ""),
    searchOptions: {
      // Of a single letter, only the one being typed is the beginning of a word.
      prefix: (term, i, terms) => term.length > 1 || i === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { title: 3, id: 2 },
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  return (text) => {
    const words = [...new Set(wordsOf(text.slice(0, LONGEST_TEXT)))].slice(0, MOST_WORDS);
    if (words.length === 0) return [...documents];
    return index.search(words.join(" ")).map(({ id }) => byId.get(id)!);
  };
}

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
