import MiniSearch from "minisearch";
import type { Document } from "../corpus/document.ts";
import { fold, tokenize } from "./text/tokenize.ts";

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
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { title: 3, id: 2 },
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  return (text) =>
    wordsOf(text).length === 0 ? [...documents] : index.search(text).map(({ id }) => byId.get(id)!);
}

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
