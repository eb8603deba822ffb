import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { findSections } from "./content-notes.ts";
import { type Block, type Document, isArticleText } from "./document.ts";
import { markFurniture } from "./furniture.ts";
import { decodeText } from "./read/decode.ts";
import { readHtml } from "./read/html.ts";
import { readMarkdown } from "./read/markdown.ts";
import type { Reading } from "./read/reading.ts";
import { readText } from "./read/text.ts";
import { slugOf } from "./slug.ts";

/** One reader a format. */
const READERS: Readonly<Record<string, (text: string) => Reading>> = {
  ".txt": readText,
  ".md": readMarkdown,
  ".html": readHtml,
  ".htm": readHtml,
};

/** Whether a file is of a format that is read, by its name. */
export const hasReader = (file: string): boolean => READERS[extensionOf(file)] !== undefined;

/** The end of a file's name from the last dot on, in small letters; empty where it has none. */
export const extensionOf = (file: string): string => extname(file).toLowerCase();

/**
 * Makes an article of a file.
 *
 * @param file its path below the corpus folder, with an extension that has a reader
 * @throws ReadError where the bytes are no text, or the front matter is wrong or does not fit the text
 */
export function readDocument(file: string, bytes: Uint8Array): Document {
  const read = READERS[extensionOf(file)]!;
  const reading = read(decodeText(bytes));
  const { metadata } = reading;
  const title = metadata.title ?? titleFromName(file);
  const blocks = markFurniture(reading.blocks);
  return {
    id: slugOf(file),
    file,
    title,
    publisher: metadata.publisher ?? null,
    author: metadata.author ?? null,
    published: metadata.published ?? null,
    dateline: metadata.dateline ?? null,
    source: metadata.source ?? null,
    retold: metadata.retold ?? false,
    tags: metadata.tags ?? [],
    hints: metadata.hints ?? [],
    questions: metadata.questions ?? [],
    headings: headingsOf(blocks),
    contentNote: metadata.contentNote ?? null,
    sectionNotes: findSections(metadata.sectionNotes ?? new Map(), { title, blocks }),
    support: metadata.support ?? null,
    url: metadata.url ?? null,
    language: metadata.language ?? null,
    blocks,
    fingerprint: fingerprintOf(bytes),
  };
}

const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks
    .filter((block) => block.kind === "heading" && isArticleText(block))
    .map(({ text }) => text);

/** Names the bytes of a file, see `Document.fingerprint`. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

function titleFromName(file: string): string {
  const words = basename(file, extname(file)).replace(/[-_]+/g, " ").trim() || file;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
