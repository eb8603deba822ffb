import type { SearchIndex } from "../index/search-index.ts";
import type { QueryTerm } from "./parse-query.ts";

/**
 * Whether a term is a name or a number: the question or the corpus writes it so, or it is no word that
 * either the corpus or the language knows. Names are typed in lower case as often as not.
 *
 * @param word the term, spelt right
 * @param isKnown whether the corpus has the term or a word for it
 */
export function isNamed(
  { isName }: QueryTerm,
  { word, isKnown }: { readonly word: string; readonly isKnown: boolean },
  { vocabulary, lexicon }: Pick<SearchIndex, "vocabulary" | "lexicon">,
): boolean {
  const id = vocabulary.id(word);
  const isNumber = /^\p{N}/u.test(word);
  const isNameInCorpus = id !== undefined && vocabulary.isName(id);
  const isForeign = !isKnown && /^\p{sc=Latin}/u.test(word) && !lexicon.isWord(word);
  return isName || isNumber || isNameInCorpus || isForeign;
}
