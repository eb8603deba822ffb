import type { Block } from "../document.ts";
import type { Reading } from "./reading.ts";

/** What programs write where nobody gave a title: the name of a file, or of a template. */
const NO_TITLE = /^(untitled|title|document|microsoft (word|powerpoint) - )|\.\w{2,5}$|^[\W\d_]*$/i;
/** More characters than this are no title. */
const LONGEST_TITLE = 200;

/**
 * Gives an article the title that its file names, else its first heading. A heading at the top that is
 * the title is no part of the text. Other properties of such files are left alone: who made a file, and
 * when, is seldom who wrote the text, and when it was published.
 *
 * @param embedded the title among the file's properties
 */
export function withTitle(embedded: string | undefined, blocks: readonly Block[]): Reading {
  const title = usableTitle(embedded) ?? blocks.find(({ kind }) => kind === "heading")?.text;
  if (title === undefined) return { metadata: {}, blocks };
  const [top, ...below] = blocks;
  const isOnTop = top?.kind === "heading" && top.text === title;
  return { metadata: { title }, blocks: isOnTop ? below : blocks };
}

function usableTitle(embedded = ""): string | undefined {
  const title = embedded.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  return title.length > LONGEST_TITLE || NO_TITLE.test(title) ? undefined : title;
}
