import { contentNotesOf, supportFor } from "../../corpus/content-notes.ts";
import type { Document, Passage } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { escapeLine } from "./markdown.ts";
import { type Part, text } from "./payload.ts";

/** Most room for content notes, in UTF-16 units of Markdown. */
const LONGEST_NOTE = 300;
/** A support line is never cut: it is at most 200 characters long, each of which may be escaped. */
const LONGEST_SUPPORT = 400;

/** Sections of an article by the headings above them; null for text above the first heading. */
type Headings = readonly (string | null)[];

/** What to know before reading passages of one article; null where nothing is. */
export const noteOf = (passages: readonly [Passage, ...Passage[]], words: Words): Part | null =>
  noteOfSections(passages[0].document, passages.map(headingOf), words);

/** Where help is to be had, as a line of Markdown; null where the passages need none. */
export const supportOf = (passages: readonly [Passage, ...Passage[]]): string | null =>
  supportOfSections(passages[0].document, passages.map(headingOf));

/** The same as `noteOf` for sections of an article. */
export function noteOfSections(document: Document, headings: Headings, words: Words): Part | null {
  const notes = contentNotesOf(document, headings).join(" ");
  if (notes === "") return null;
  const note = escapeLine(notes, LONGEST_NOTE);
  return text(`-# ${words.say("article.contentNote", { note })}`);
}

/** The same as `supportOf` for sections of an article. */
export function supportOfSections(document: Document, headings: Headings): string | null {
  const support = supportFor(document, headings);
  return support && `-# ${escapeLine(support, LONGEST_SUPPORT)}`;
}

const headingOf = ({ heading }: Passage) => heading;
