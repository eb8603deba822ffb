import { stemFor } from "../../src/search/text/stem.ts";
import { STOP_WORDS } from "../../src/search/text/stop-words.ts";
import { tokenize } from "../../src/search/text/tokenize.ts";
import { isRight, type Question, type TuningSet } from "./tuning-set.ts";

/** What a question in other words counts beside one in the article's, where both are learned from. */
export const REWORDED = 0.3;
/** How many of the words that a question shares with what answers it are replaced: one of these shares. */
const STRENGTHS = [0.4, 0.75, 1];
/** People use other words for things, and rarely for names. */
const NAMES = 0.3;
/** Half of the words that take their place stand in the corpus, elsewhere. */
const KNOWN = 0.5;

const stem = stemFor("en");

/**
 * Makes a function that asks a question in other words, as far as a search by words can tell: words
 * that what answers it has as well are replaced by others. A sentence model is asked the question itself.
 */
export function rewording(
  { corpus }: Pick<TuningSet, "corpus">,
  random: () => number,
): (question: Question) => string {
  const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
  const known = [...new Set(corpus.passages.flatMap(({ text }) => wordsOf(text)))];
  const pick = () => known[Math.floor(random() * known.length)]!;
  return (question) => {
    const right = corpus.passages.filter((passage) => isRight(question, passage));
    const shared = new Set(right.flatMap(({ text }) => wordsOf(text).map(stem)));
    const strength = STRENGTHS[Math.floor(random() * STRENGTHS.length)]!;
    const other = () => {
      const word = random() < KNOWN ? pick() : "";
      return word === "" || shared.has(stem(word)) ? `zxqv${Math.floor(random() * 1e6)}` : word;
    };
    return replaceWords(question.question, (word, isName) => {
      const isShared = shared.has(stem(word)) && !STOP_WORDS.has(word);
      const isReplaced = isShared && random() < strength * (isName ? NAMES : 1);
      return isReplaced ? other() : null;
    });
  };
}

/** @param replace gives null for a word that stays */
function replaceWords(
  text: string,
  replace: (word: string, isName: boolean) => string | null,
): string {
  let result = "";
  let end = 0;
  for (const token of tokenize(text)) {
    if (token.start < end) continue;
    const first = text[token.start]!;
    const other = replace(token.word, token.start > 0 && first !== first.toLowerCase());
    result += text.slice(end, token.start) + (other ?? text.slice(token.start, token.end));
    end = token.end;
  }
  return result + text.slice(end);
}
