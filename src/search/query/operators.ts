import type { Phrase } from "../text/phrase.ts";
import { tokenize } from "../text/tokenize.ts";

/** A question, and what it says of the passages that may answer it. */
export interface Wording {
  /** The question without its operators, for which spaces stand, so that its words are where they were. */
  readonly text: string;
  /** Each has to stand in a passage, word for word. */
  readonly phrases: readonly Phrase[];
  /** None may stand in a passage, nor an inflection of it. */
  readonly excludedWords: readonly string[];
  /** None may stand in a passage, word for word. */
  readonly excludedPhrases: readonly Phrase[];
}

/** All of them are one UTF-16 unit. Keyboards mix them, so any may end what another began. */
const CURLY = "“”„‟«»＂";
const ALPHABETIC = "\\p{N}\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}";
/** A straight mark beside a letter or figure is none: 5" pipe. */
const OPENING = `(?:[${CURLY}]|(?<![${ALPHABETIC}])")`;
const CLOSING = `(?:[${CURLY}]|"(?![${ALPHABETIC}]))`;
/** A minus inside a word is a hyphen, between spaces a dash, and before a figure a sign. */
const MINUS = "(?<=^|[\\s(])[-−]";
const LETTERS = "[\\p{L}\\p{M}\\p{N}]+";
const OPERATOR = new RegExp(
  [
    `(?<minus>${MINUS})?${OPENING}(?<phrase>[^"${CURLY}]*)${CLOSING}`,
    `${MINUS}(?<word>(?=\\p{L})${LETTERS}(?:[-‐‑.'’]${LETTERS})*)`,
  ].join("|"),
  "gu",
);
const LIST_MARK = /^[ \t]*[-−]/gm;

/** A question that has no operators, whatever it looks like. */
export const wordsOnly = (text: string): Wording => ({
  text,
  phrases: [],
  excludedWords: [],
  excludedPhrases: [],
});

/**
 * Reads "phrases" in quotation marks of any kind, and words or phrases with a minus before them, which
 * are left out.
 */
export function readOperators(question: string): Wording {
  const phrases: Phrase[] = [];
  const excludedWords: string[] = [];
  const excludedPhrases: Phrase[] = [];
  const text = withoutListMarks(question).replace(OPERATOR, (written, ...groups) => {
    const { minus, phrase, word } = groups.at(-1) as Record<string, string | undefined>;
    const words = inOrder(phrase ?? word!);
    if (words.length === 0) return written;
    if (word === undefined && minus === undefined) {
      phrases.push(words);
      return ` ${phrase} `;
    }
    if (word !== undefined && words.length === 1) excludedWords.push(words[0]!);
    else excludedPhrases.push(words);
    return " ".repeat(written.length);
  });
  return { text, phrases, excludedWords, excludedPhrases };
}

/** Spaces in the place of minus signs that begin the lines of a text that was pasted in, as in a list. */
export const withoutListMarks = (text: string): string =>
  text.includes("\n") ? text.replace(LIST_MARK, (mark) => " ".repeat(mark.length)) : text;

/** Whether a question says what to leave out, and nothing of what to find. */
export function isOnlyExclusions(question: string): boolean {
  const { text, excludedWords, excludedPhrases } = readOperators(question);
  return excludedWords.length + excludedPhrases.length > 0 && tokenize(text).length === 0;
}

/** Text that is asked as it stands: in one line, without what would be read as an operator. */
export function withoutOperators(text: string): string {
  return text
    .replace(new RegExp(`["${CURLY}]|${MINUS}(?=\\p{L})`, "gu"), " ")
    .replace(/\s+/gu, " ")
    .trim();
}

function inOrder(text: string): string[] {
  const tokens = tokenize(text);
  return tokens
    .filter(({ position }, i) => position !== tokens[i - 1]?.position)
    .map(({ word }) => word);
}
