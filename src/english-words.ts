import { readFileSync } from "node:fs";
import wordListPath from "word-list";

const NEW_LINE = 10;

/** The word list's bytes: sorted lower-case words, one a line; read when first asked for. */
let list: Buffer | null = null;

/** Whether a folded word stands in a large list of English words (names are not in it). */
export function isEnglishWord(word: string): boolean {
  list ??= readFileSync(wordListPath);
  const sought = Buffer.from(word);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : list.lastIndexOf(NEW_LINE, middle - 1) + 1;
    const end = indexOfLineEnd(list, start);
    const order = Buffer.compare(sought, list.subarray(start, end));
    if (order === 0) return true;
    if (order < 0) high = start - 1;
    else low = end + 1;
  }
  return false;
}

function indexOfLineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(NEW_LINE, from);
  return end < 0 ? bytes.length : end;
}
