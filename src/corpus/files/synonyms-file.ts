import { wording } from "../../words/wording.ts";
import { ReadError } from "../read/read-error.ts";

/** Words of like meaning, at the top of the corpus folder; never an article. */
export const SYNONYMS_FILE = "synonyms.txt";
/** Each word of a line stands for all others, so that a long line makes many pairs. In characters. */
const LONGEST_LINE = 1000;

/** @throws ReadError where a line of the file is no group of words of like meaning */
export function checkSynonyms(text: string): string {
  const at = text.split("\n").findIndex((line) => line.length > LONGEST_LINE);
  if (at < 0) return text;
  throw new ReadError(
    wording("problems.longSynonyms", { line: at + 1, most: LONGEST_LINE }),
    wording("remedies.divideSynonyms"),
  );
}
