import type { CorpusStatistics } from "../corpus-statistics.ts";
import type { QueryTerm } from "./parse-query.ts";

/**
 * Whether a term is a name or a number: the question or the corpus writes it so, or neither the corpus
 * nor the language has the word. Names are typed in lower case as often as not.
 */
export function isNamed(
  { word, isName }: QueryTerm,
  { vocabulary, lexicon }: Pick<CorpusStatistics, "vocabulary" | "lexicon">,
): boolean {
  const id = vocabulary.id(word);
  const isNumber = /^\p{N}/u.test(word);
  const isNameInCorpus = id !== undefined && vocabulary.isName(id);
  const isForeign = id === undefined && /^\p{sc=Latin}/u.test(word) && !lexicon.isWord(word);
  return isName || isNumber || isNameInCorpus || isForeign;
}
