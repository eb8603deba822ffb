import { numberSpellings, SYMBOLS } from "./numbers.ts";

/** One word of a text, or one more way to write the word at the same place. */
export interface Token {
  /** Folded: lower case, without accents; not stemmed. */
  readonly word: string;
  /** Counts the words of the text from 0; tokens for the same word share it. */
  readonly position: number;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const CJK = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー";
/**
 * In turn: what most words are (first, because it is fast), initials (U.S.), figures (1,000 15.5bn
 * 36Kr), Chinese, Japanese and Korean, words (don't), and signs that are read aloud.
 */
const WORD = new RegExp(
  [
    `[A-Za-z]+(?=[\\s,;:!?"()-])`,
    `\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}\\p{N}])`,
    `\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])*`,
    `[${CJK}]+`,
    `(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+(?:['’](?:(?![${CJK}])[\\p{L}\\p{M}])+)*`,
    `[${[...SYMBOLS.keys()].join("")}]`,
  ].join("|"),
  "gu",
);
const IS_CJK = new RegExp(`^[${CJK}]`, "u");
/** The end of Latin Extended-B: no CJK character comes before it. */
const LAST_LATIN = 0x24f;
const HYPHENS = "-‐‑";
const IS_PLAIN = /^[a-z0-9]+$/;
/** Letters that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

/**
 * Takes a text apart into folded words, in order. Some words can be written in more than one way:
 *
 *     "e-commerce"   e, commerce, ecommerce
 *     "$15.5bn"      dollar, 15.5bn, 15.5, billion, 15500000000
 *     "阿里巴巴"       阿, 阿里, 里, 里巴, 巴, 巴巴, 巴
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  let position = 0;
  for (const { 0: match, index: start } of text.matchAll(WORD)) {
    if (match.charCodeAt(0) > LAST_LATIN && IS_CJK.test(match)) {
      position = addCharacters(tokens, match, start, position);
      before = undefined;
      continue;
    }
    const token = { word: fold(match), position: position++, start, end: start + match.length };
    tokens.push(token);
    for (const word of otherSpellings(token, before, text)) tokens.push({ ...token, word });
    before = token;
  }
  return tokens;
}

/** Lower case, without accents, apostrophes, possessive endings, and the dots of initials. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (IS_PLAIN.test(lower)) return lower;
  const sign = SYMBOLS.get(lower);
  if (sign) return sign;
  return lower
    .replace(/['’]s$/u, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]|(?<=\p{L})\.|,(?=\p{N})/gu, "")
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS.get(letter)!)
    .normalize("NFC");
}

function otherSpellings(token: Token, before: Token | undefined, text: string): readonly string[] {
  if (!before || before.end + 1 !== token.start) return numberSpellings(token.word, undefined);
  const spellings = numberSpellings(token.word, before.word);
  const isCompound = HYPHENS.includes(text[before.end]!);
  return isCompound ? [...spellings, before.word + token.word] : spellings;
}

/** Scripts without spaces are found by each character and each pair of neighbours. */
function addCharacters(tokens: Token[], run: string, offset: number, from: number): number {
  const characters = Array.from(run.matchAll(/./gsu), ({ 0: text, index }) => ({
    text,
    start: offset + index,
    end: offset + index + text.length,
  }));
  for (const [i, { text, start, end }] of characters.entries()) {
    const position = from + i;
    const next = characters[i + 1];
    tokens.push({ word: fold(text), position, start, end });
    if (next) tokens.push({ word: fold(text + next.text), position, start, end: next.end });
  }
  return from + characters.length;
}
