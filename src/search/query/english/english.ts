import { readFileSync } from "node:fs";
import wordListPath from "word-list";
import { stemFor } from "../../text/stem.ts";
import type { Lexicon } from "../lexicon.ts";
import { Synonyms } from "../synonyms.ts";
import { wordShare } from "./word-frequencies.ts";

const NEW_LINE = 10;

/** The word list's bytes: sorted lower-case words, one a line; read when first asked for. */
let list: Buffer | null = null;

/** What is known of English: its words (names are not among them), and which mean much the same. */
export const ENGLISH: Lexicon = {
  isWord: isEnglishWord,
  wordShare,
  synonyms: new Synonyms(
    readFileSync(new URL("./synonyms.txt", import.meta.url), "utf8"),
    stemFor(null),
  ),
};

function isEnglishWord(word: string): boolean {
  list ??= readFileSync(wordListPath);
  const expanded = Buffer.from(word);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : list.lastIndexOf(NEW_LINE, middle - 1) + 1;
    const end = lineEnd(list, start);
    const order = Buffer.compare(expanded, list.subarray(start, end));
    if (order === 0) return true;
    if (order < 0) high = start - 1;
    else low = end + 1;
  }
  return false;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(NEW_LINE, from);
  return end < 0 ? bytes.length : end;
}
