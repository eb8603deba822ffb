import type { ExpandedQuery } from "./expand-query.ts";

const POSSESSIVE = /['’]s$/u;

/**
 * A question with the words replaced that seem misspelt.
 *
 * @param question as it was typed, if its operators are to be kept
 */
export function correctedQuestion(
  { query, corrections }: ExpandedQuery,
  question: string = query.text,
): string {
  let corrected = question;
  for (const [{ start, end }, word] of [...corrections].toReversed()) {
    const typed = question.slice(start, end);
    const isCapital = typed[0] !== typed[0]!.toLowerCase();
    const shown = isCapital ? word[0]!.toUpperCase() + word.slice(1) : word;
    const ending = POSSESSIVE.exec(typed)?.[0] ?? "";
    corrected = corrected.slice(0, start) + shown + ending + corrected.slice(end);
  }
  return corrected;
}
