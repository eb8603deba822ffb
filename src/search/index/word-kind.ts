/** What a word could be an answer to, as bits. */
export const NAME = 1;
export const NUMBER = 2;
export const DATE = 4;

/** Months, days of the week and "century"; not "may" and "march", which are verbs as often. */
const DATES =
  /^(jan(uary)?|feb(ruary)?|apr(il)?|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues|wednes|thurs|fri|satur|sun)day|century)$/;
/** As it is written: "1,998" is no year. */
const YEAR = /^(1\d|20)\d\d(s|['’]s)?$/;

/**
 * What a word could be an answer to. A year is a date and no quantity; a number that is spelled out is
 * one by its other form, as in "eleven", "11".
 *
 * @param word folded
 * @param written as it stands in the text: where no sentence begins, a capital makes a name
 */
export function kindOf(word: string, written: string, beginsSentence: boolean): number {
  const isYear = YEAR.test(written);
  const isNumber = word[0]! >= "0" && word[0]! <= "9" && !isYear;
  const isName = !beginsSentence && written[0] !== written[0]!.toLowerCase();
  const isDate = isYear || DATES.test(word);
  return (isDate ? DATE : 0) | (isName ? NAME : 0) | (isNumber ? NUMBER : 0);
}
