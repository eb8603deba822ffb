import type { Document, LineRange } from "../../corpus/document.ts";
import { isAdded } from "../../corpus/folders.ts";
import type { Words } from "../../words/words.ts";
import { MAX_LINK } from "../limits.ts";
import { escapeLine } from "./markdown.ts";
import { placeIn } from "./place.ts";

export interface CitationOptions {
  /** `SOURCE_URL`, see `Config.sourceUrl`. */
  readonly sourceUrl: string | null;
  /** How much of the file's name to show, in UTF-16 units of Markdown. */
  readonly maxFile: number;
  readonly words: Words;
  /** Writes no address, to save room. */
  readonly withoutLink?: boolean;
}

/** `news/fine.md, lines 12–14` as Markdown: a link where the article has an address, else the words. */
export function citationMarkdown(
  document: Document,
  lines: LineRange,
  { sourceUrl, maxFile, words, withoutLink }: CitationOptions,
): string {
  const { file, unit } = document;
  const place = placeIn(unit, lines, words);
  const name = escapeLine(file, maxFile);
  const link = withoutLink ? null : linkTo(document, lines, sourceUrl);
  if (link === null) return `${name}, ${place}`;
  // Readers of Discord's Markdown count brackets in a link's words, whether they are escaped or not.
  const isBracketed = /[[\]]/.test(file);
  return isBracketed ? `${name}, [${place}](${link})` : `[${name}, ${place}](${link})`;
}

/** What could end a link early; an address as it is parsed holds no white space and no `<` or `>`. */
const ENDS_LINK = /[()\\]/g;

const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * The address of a place in an article, which can stand in a link of Markdown; null where it has none.
 *
 * @param sourceUrl as in `Config.sourceUrl`
 */
export function linkTo(
  document: Document,
  lines: LineRange,
  sourceUrl: string | null,
): string | null {
  const isOwn = sourceUrl === null || isAdded(document.file);
  const address = isOwn ? document.url : sourceAddress(sourceUrl, document, lines);
  if (address === null) return null;
  if (!URL.canParse(address)) return null;
  const link = new URL(address).href.replace(ENDS_LINK, encoded);
  return link.length <= MAX_LINK ? link : null;
}

/** The fragment of a template names lines; viewers of PDFs know one of their own (RFC 8118, 3). */
function sourceAddress(template: string, { file, unit }: Document, [first, last]: LineRange) {
  const values = { file: encodedPath(file), first: String(first), last: String(last) };
  if (unit === "line") return fill(template, values);
  const [address = ""] = template.split("#");
  return fill(address, values) + (unit === "page" ? `#page=${first}` : "");
}

function fill(template: string, values: { file: string; first: string; last: string }): string {
  return template.replace(/\{(file|first|last)\}/g, (_, name: keyof typeof values) => values[name]);
}

/** Half a surrogate pair, which no address holds, is written as Unicode says for what is broken. */
const encodedPath = (file: string) =>
  file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
