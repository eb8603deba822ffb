import type { Block } from "../document.ts";
import type { Reading } from "./reading.ts";

/** What programs write where nobody gave a title: the name of a file, or of a template. */
const NO_TITLE = /^(untitled|title|document|microsoft (word|powerpoint) - )|\.\w{2,5}$|^[\W\d_]*$/i;
/** More characters than this are no title. */
const LONGEST_TITLE = 200;

/** A BCP 47 tag, such as `de-AT`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;

/** What such a file says of itself that can be relied on, as it is written there. */
export interface FileProperties {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * Gives an article the title that its file names, else its first heading, and its language. A heading at
 * the top that is the title is no part of the text. Other properties of such files are left alone: who
 * made a file, and when, is seldom who wrote the text, and when it was published.
 */
export function withProperties(
  { title: embedded, language = "" }: FileProperties,
  blocks: readonly Block[],
): Reading {
  const title = usableTitle(embedded) ?? blocks.find(({ kind }) => kind === "heading")?.text;
  const [top, ...below] = blocks;
  const isOnTop = top?.kind === "heading" && top.text === title;
  return {
    metadata: { ...(title && { title }), ...(LANGUAGE.test(language) && { language }) },
    blocks: isOnTop ? below : blocks,
  };
}

function usableTitle(embedded = ""): string | undefined {
  const title = embedded.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  return title.length > LONGEST_TITLE || NO_TITLE.test(title) ? undefined : title;
}
