import type { Passage } from "../../corpus/document.ts";
import { escapeLine } from "./markdown.ts";
import { type Part, text } from "./payload.ts";

/** Most room for content notes, in UTF-16 units of Markdown. */
const LONGEST_NOTE = 300;
/** A support line is never cut: it is at most 200 characters long, each of which may be escaped. */
const LONGEST_SUPPORT = 400;

/** What to know before reading passages of one article; null where nothing is. */
export function noteOf([{ document }]: readonly [Passage, ...Passage[]]): Part | null {
  return document.contentNote ? text(noteLine(document.contentNote, LONGEST_NOTE)) : null;
}

/** Where help is to be had, as a line of Markdown; null where the passages need none. */
export function supportOf([{ document }]: readonly [Passage, ...Passage[]]): string | null {
  return document.support && `-# ${escapeLine(document.support, LONGEST_SUPPORT)}`;
}

/** @param max in UTF-16 units of Markdown */
export const noteLine = (note: string, max: number): string =>
  `-# Content note: ${escapeLine(note, max)}`;
