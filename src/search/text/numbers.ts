/** What a sign says when it is read aloud. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["$", "dollar"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "yuan"],
]);

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["million", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["billion", 1e9],
  ["tn", 1e12],
  ["trillion", 1e12],
]);
const NAMES: Readonly<Record<number, string>> = {
  1e3: "thousand",
  1e6: "million",
  1e9: "billion",
  1e12: "trillion",
};
/** "One" is left out: it is a pronoun more often than a figure. */
const SMALL_NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred";
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL_NUMBERS.split(" ").map((word, i) => [word, i + 2] as const),
  ...TENS.split(" ").map((word, i) => [word, 10 * (i + 2)] as const),
]);

const NUMBER = /^(\d+(?:\.\d+)?)([a-z]*)$/;

/**
 * Other ways to write a folded word that is a figure, so that each finds all:
 *
 *     "15.5bn"               15.5, billion, 15500000000
 *     "billion" after "100"  100000000000
 *     "eleven"               11
 *
 * @param before the word in front of it, folded, if it stands directly there
 */
export function numberSpellings(word: string, before: string | undefined): readonly string[] {
  const spelled = NUMBER_WORDS.get(word);
  if (spelled !== undefined) return [String(spelled)];
  const factor = MAGNITUDES.get(word);
  const count = factor && before ? countOf(before) : undefined;
  if (factor && count !== undefined) return [plain(count * factor)];
  if (!isDigit(word[0]!)) return NONE;
  const [, digits, suffix] = NUMBER.exec(word) ?? [];
  const magnitude = suffix ? MAGNITUDES.get(suffix) : undefined;
  if (!digits || !magnitude) return NONE;
  return [digits, NAMES[magnitude]!, plain(Number(digits) * magnitude)];
}

function countOf(word: string): number | undefined {
  return NUMBER.exec(word)?.[2] === "" ? Number(word) : NUMBER_WORDS.get(word);
}

/** Without the noise of binary fractions: 1.1e9 is 1100000000. */
const plain = (value: number) => String(Number(value.toPrecision(12)));

const NONE: readonly string[] = [];
const isDigit = (character: string) => character >= "0" && character <= "9";
