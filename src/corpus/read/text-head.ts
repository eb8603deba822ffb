import { takeOut } from "../block.ts";
import type { Block } from "../document.ts";
import { parseWrittenDate } from "./date.ts";
import type { Metadata } from "./reading.ts";

/** More words than this are a sentence, not a publisher's name. */
const MOST_WORDS_IN_A_PUBLISHER = 4;
/** More characters than this are a paragraph, not a title. */
const LONGEST_TITLE = 200;
/** A content note stands this near the top, counted in blocks. */
const LAST_PLACE_OF_A_CONTENT_NOTE = 8;

const PICTURE_CREDIT = /^(photo|image|picture|illustration|credit)s?( by)?\s*:/i;
const CONTENT_NOTE =
  /^(this (story|article|post|report) contains|content (note|warning)|trigger warning)\b.{1,200}$/i;

/**
 * Takes title, publisher, date and content note from the top of a plain text:
 *
 *     Alibaba Intensifies Anti-Corruption Crackdown    <- title
 *     Deep News                                        <- publisher: short, and dated or named again below
 *     Dec 16                                           <- dateline: no year, so not a publication date
 *
 * What is taken leaves the blocks; a picture's caption and credit above the title stay.
 */
export function readHead(blocks: readonly Block[]): {
  metadata: Metadata;
  blocks: Block[];
} {
  const metadata: Metadata = {};
  const rest = [...blocks];
  const titleAt = placeOfTitle(rest);
  if (isTitle(rest, titleAt)) takeTitle(rest, titleAt, metadata);
  const noteAt = rest.findIndex((block) => CONTENT_NOTE.test(block.text));
  if (noteAt >= 0 && noteAt < LAST_PLACE_OF_A_CONTENT_NOTE) {
    metadata.contentNote = takeOut(rest, noteAt).text;
  }
  return { metadata, blocks: rest };
}

/** A block that is long, a list item, or the only one belongs to the text and not to its head. */
function isTitle(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return blocks.length > 1 && block?.kind === "paragraph" && block.text.length <= LONGEST_TITLE;
}

function takeTitle(rest: Block[], at: number, metadata: Metadata): void {
  metadata.title = takeOut(rest, at).text;
  if (isPublisher(rest, at)) metadata.publisher = takeOut(rest, at).text;
  const date = parseWrittenDate(rest[at]?.text ?? "");
  if (!date) return;
  Object.assign(metadata, date);
  takeOut(rest, at);
}

/** Whether a block names who took a picture. */
export const isPictureCredit = (block: Block): boolean => PICTURE_CREDIT.test(block.text);

/** The first block, or the first after a picture's text and credit. */
function placeOfTitle(blocks: readonly Block[]): number {
  const credit = blocks.slice(0, 3).findIndex(isPictureCredit);
  return credit >= 0 && credit + 1 < blocks.length ? credit + 1 : 0;
}

function isPublisher(blocks: readonly Block[], at: number): boolean {
  const name = blocks[at]?.text ?? "";
  const words = name.split(" ");
  const looksLikeAName =
    words.length <= MOST_WORDS_IN_A_PUBLISHER &&
    words.every((word) => /^[\p{Lu}\p{N}|&]/u.test(word)) &&
    /[\p{L}\p{N}]$/u.test(name) &&
    !parseWrittenDate(name);
  if (!looksLikeAName) return false;
  const below = blocks.slice(at + 1);
  return parseWrittenDate(below[0]?.text ?? "") !== null || isNamedIn(below, name);
}

/** "Protocol China" is named in "In this week's Protocol | China: …". */
function isNamedIn(blocks: readonly Block[], name: string): boolean {
  const words = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  return blocks.some((block) => words(block.text).includes(words(name)));
}
