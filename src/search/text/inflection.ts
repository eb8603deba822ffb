import { primaryLanguage } from "./language.ts";

/** What English adds to a word, or puts in the place of its last letters, to inflect it. */
const ENDINGS: ReadonlySet<string> = new Set(
  " s es ed d ing e y ies ied ly er ers n en".split(" "),
);
/** Words that share fewer letters are different ones. */
const SHORTEST_STEM = 3;

/**
 * Whether two folded words are forms of one word: "founded" and "founder", "city" and "cities". A common
 * stem says less: that of "celebrity" and "celebrated" is the same.
 */
export function isInflection(a: string, b: string): boolean {
  if (a === b) return true;
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length >= SHORTEST_STEM && hasEnding(a, length) && hasEnding(b, length);
}

/**
 * Whether two folded words of one stem are forms of one word. What English adds to words is known; in
 * other languages, their stem has to do.
 *
 * @param language BCP 47 tag of the text, or null where it is not known
 */
export function isFormOf(a: string, b: string, language: string | null): boolean {
  const isEnglish = ["", "en"].includes(primaryLanguage(language));
  return !isEnglish || isInflection(a, b);
}

/** Whether a word ends so behind its stem, which may repeat its last letter: "stopped". */
function hasEnding(word: string, stem: number): boolean {
  const ending = word.slice(stem);
  const isDoubled = ending !== "" && ending[0] === word[stem - 1];
  return ENDINGS.has(ending) || (isDoubled && ENDINGS.has(ending.slice(1)));
}
