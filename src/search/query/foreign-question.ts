import { listedLanguages, stopWordList } from "../text/stop-word-lists.ts";

/** One word alone tells no language: "die", "was" and "an" are words of several. */
const FEWEST = 2;

/**
 * Whether a question is in another language than the corpus, as its small words tell. Its other words
 * are then no misspellings of words of the corpus.
 *
 * @param words of the question, folded
 * @param stopWords of the languages of the corpus, folded; those of English count in any case
 */
export function isForeignQuestion(
  words: readonly string[],
  stopWords: ReadonlySet<string>,
): boolean {
  const english = stopWordList("en");
  const own = words.filter((word) => stopWords.has(word) || english.has(word)).length;
  return listedLanguages().some((language) => {
    const list = stopWordList(language);
    const theirs = words.filter((word) => list.has(word)).length;
    return theirs >= FEWEST && theirs > own;
  });
}
