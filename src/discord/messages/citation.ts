import { citationOf } from "../../corpus/citation.ts";
import type { Document, LineRange } from "../../corpus/document.ts";
import { MAX_LINK } from "../limits.ts";
import { escapeLine } from "./markdown.ts";

export interface CitationOptions {
  /** `SOURCE_URL`, see `Config.sourceUrl`. */
  readonly sourceUrl: string | null;
  /** How much of the file's name to show, in UTF-16 units of Markdown. */
  readonly maxFile: number;
  /** Writes no address, to save room. */
  readonly withoutLink?: boolean;
}

/** `news/fine.md, lines 12–14` as Markdown: a link where the article has an address, else the words. */
export function citationMarkdown(
  document: Document,
  lines: LineRange,
  { sourceUrl, maxFile, withoutLink }: CitationOptions,
): string {
  const { file, place } = citationOf(document, lines);
  const words = `${escapeLine(file, maxFile)}, ${place}`;
  const link = withoutLink ? null : linkTo(document, lines, sourceUrl);
  return link === null ? words : `[${words}](${link})`;
}

function linkTo(document: Document, [first, last]: LineRange, sourceUrl: string | null) {
  const template = sourceUrl ?? document.url;
  if (template === null) return null;
  const values = { file: encodedPath(document.file), first: String(first), last: String(last) };
  const address = sourceUrl === null ? template : fill(template, values);
  if (!URL.canParse(address)) return null;
  // A parenthesis would end the link, and an address as it is parsed holds no white space.
  const { href } = new URL(address);
  const link = href.replaceAll("(", "%28").replaceAll(")", "%29");
  return link.length <= MAX_LINK ? link : null;
}

function fill(template: string, values: { file: string; first: string; last: string }): string {
  return template.replace(/\{(file|first|last)\}/g, (_, name: keyof typeof values) => values[name]);
}

const encodedPath = (file: string) => file.split("/").map(encodeURIComponent).join("/");
