import type { ExpandedQuery } from "./expand-query.ts";

const POSSESSIVE = /['’]s$/u;

/** The question as it was typed, with the words replaced that seem misspelt. */
export function correctedQuestion({
  query: { text: question },
  corrections,
}: ExpandedQuery): string {
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
