/** What a sign says when it is read aloud. */
export const SIGNS: Readonly<Record<string, string>> = {
  "%": "percent",
  $: "dollar",
  "€": "euro",
  "£": "pound",
  "¥": "yuan",
};

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const NAMES: Readonly<Record<number, string>> = {
  1e3: "thousand",
  1e6: "million",
  1e9: "billion",
  1e12: "trillion",
};
/** "One" is left out: it is a pronoun more often than a figure. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

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
export function numberForms(word: string, before: string | undefined): string[] {
  const spelled = NUMBER_WORDS[word];
  if (spelled !== undefined) return [String(spelled)];
  const factor = MAGNITUDES[word];
  const count = factor && before ? countOf(before) : undefined;
  if (factor && count !== undefined) return [plain(count * factor)];
  const [, digits, suffix] = NUMBER.exec(word) ?? [];
  const magnitude = suffix ? MAGNITUDES[suffix] : undefined;
  if (!digits || !magnitude) return [];
  return [digits, NAMES[magnitude]!, plain(Number(digits) * magnitude)];
}

function countOf(word: string): number | undefined {
  return NUMBER.exec(word)?.[2] === "" ? Number(word) : NUMBER_WORDS[word];
}

/** Without the noise of binary fractions: 1.1e9 is 1100000000. */
const plain = (value: number) => String(Number(value.toPrecision(12)));
