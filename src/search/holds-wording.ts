import type { CorpusStatistics } from "./corpus-statistics.ts";
import { type IndexedPassage, OTHER_SPELLING } from "./index/indexed-passage.ts";
import type { Wording } from "./query/operators.ts";
import { isFormOf } from "./text/inflection.ts";
import { findPhrase, type Phrase } from "./text/phrase.ts";

/** @param language of the passage's article */
type PassageTest = (passage: IndexedPassage, language: string | null) => boolean;

/** Tests whether passages have what the wording of a question asks for, and nothing that it excludes. */
export function wordingTest(wording: Wording, statistics: CorpusStatistics): PassageTest {
  const phrases = wording.phrases.map((phrase) => idsOf(phrase, statistics));
  const excluded = wording.excludedPhrases.map((phrase) => idsOf(phrase, statistics));
  const excludedForms = wording.excludedWords.map((word) => formTest(word, statistics));
  return (passage, language) =>
    phrases.every((ids) => holdsPhrase(passage, ids)) &&
    !excluded.some((ids) => holdsPhrase(passage, ids)) &&
    !excludedForms.some((isForm) => isForm(passage, language));
}

/** The ids of a phrase's words; -1 for one that the corpus lacks. */
export const idsOf = (phrase: Phrase, { vocabulary }: CorpusStatistics): readonly number[] =>
  phrase.map((word) => vocabulary.id(word) ?? -1);

/** Whether a phrase stands in a passage, word for word. @param ids of its words */
export function holdsPhrase({ words, kinds }: IndexedPassage, ids: readonly number[]): boolean {
  const isOther = (at: number) => (kinds[at]! & OTHER_SPELLING) !== 0;
  return findPhrase(ids, words, isOther).next().done !== true;
}

/** Tests whether a word stands in passages, or an inflection of it. */
export function formTest(word: string, statistics: CorpusStatistics): PassageTest {
  const wanted = statistics.stemIdsOf(word);
  return ({ stems, words }, language) => {
    for (const stem of wanted) {
      for (let i = stems.indexOf(stem); i >= 0; i = stems.indexOf(stem, i + 1)) {
        if (isFormOf(word, statistics.vocabulary.word(words[i]!), language)) return true;
      }
    }
    return false;
  };
}
