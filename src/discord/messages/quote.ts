import type { Excerpt } from "../../search/excerpt.ts";
import { escapeMarkdown, escapeStart, oneLine } from "./markdown.ts";

/** Makes all that follows in the same text display a quotation. */
const QUOTE = ">>> ";

/** A quotation without highlights, of at most `max` UTF-16 units of Markdown behind its mark. */
export const quoteStart = (words: string, max: number): string => QUOTE + escapeStart(words, max);

type Range = Excerpt["highlights"][number];

/** A quotation with its highlights in bold, for a text display of its own. */
export function quoteExcerpt(words: string, highlights: Excerpt["highlights"]): string {
  let at = 0;
  let markdown = QUOTE;
  for (const [start, end] of joined(words, highlights)) {
    markdown += escapeMarkdown(words.slice(at, start)) + bold(words.slice(start, end));
    at = end;
  }
  return markdown + escapeMarkdown(words.slice(at));
}

/** Bold does not go on over a line break. */
function bold(words: string): string {
  const lines = words
    .split("\n")
    .map((line) => (oneLine(line) ? `**${escapeMarkdown(line)}**` : line));
  return lines.join("\n");
}

/** Highlights that touch, or have only spaces between them, read as one and cost less room. */
function joined(words: string, highlights: Excerpt["highlights"]): Range[] {
  const ranges: Range[] = [];
  for (const [start, end] of highlights) {
    const last = ranges.at(-1);
    if (last && /^ *$/.test(words.slice(last[1], start)))
      ranges[ranges.length - 1] = [last[0], end];
    else ranges.push([start, end]);
  }
  return ranges;
}
