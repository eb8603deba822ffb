import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { findSections } from "./content-notes.ts";
import {
  type Block,
  type Document,
  isArticleText,
  type PlaceUnit,
  type SectionNote,
} from "./document.ts";
import { markFurniture } from "./furniture.ts";
import { decodeText } from "./read/decode.ts";
import { readHtml } from "./read/html.ts";
import { readMarkdown } from "./read/markdown.ts";
import { ReadError } from "./read/read-error.ts";
import type { Reading, SidecarMetadata } from "./read/reading.ts";
import { readText } from "./read/text.ts";
import { slugOf } from "./slug.ts";

/** One reader a format of text. */
const TEXT_READERS: Readonly<Record<string, (text: string) => Reading>> = {
  ".txt": readText,
  ".md": readMarkdown,
  ".html": readHtml,
  ".htm": readHtml,
};

/** A format whose reader is large, and works in steps. */
interface LargeFormat {
  readonly unit: PlaceUnit;
  /** Loads the reader, and reads a file until the signal says that it takes too long. */
  read(bytes: Uint8Array, signal: AbortSignal): Promise<Reading>;
}

/** Their readers are loaded once such a file is met. */
const LARGE_FORMATS: Readonly<Record<string, LargeFormat>> = {
  ".pdf": {
    unit: "page",
    read: async (bytes, signal) => (await import("./read/pdf/pdf.ts")).readPdf(bytes, signal),
  },
  ".docx": {
    unit: "paragraph",
    read: async (bytes) => (await import("./read/docx/docx.ts")).readDocx(bytes),
  },
};

/** Whether a file is of a format that is read, by its name. */
export const hasReader = (file: string): boolean =>
  TEXT_READERS[extensionOf(file)] !== undefined || isReadInSteps(file);

/** Whether a file is of a format for `readDocumentInSteps`, by its name. */
export const isReadInSteps = (file: string): boolean =>
  LARGE_FORMATS[extensionOf(file)] !== undefined;

/** The end of a file's name from the last dot on, in small letters; empty where it has none. */
export const extensionOf = (file: string): string => extname(file).toLowerCase();

/** A file beside an article that says something of it, see `parseSidecar`. */
export interface Sidecar {
  /** As problems name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Nothing where it cannot be used. */
  readonly says: SidecarMetadata;
}

/** What an article is read with. */
export interface SidecarOptions {
  /** What a later one says goes before what an earlier one or the file itself does. */
  readonly sidecars?: readonly Sidecar[];
  /** Called where notes for sections do not fit the text, which is read without them. */
  onMisfit?(sidecar: Sidecar, error: ReadError): void;
}

/**
 * Makes an article of a file of text.
 *
 * @param file its path below the corpus folder, with an extension that has a reader
 * @throws ReadError where the bytes are no text, or the front matter is wrong or does not fit the text
 */
export function readDocument(
  file: string,
  bytes: Uint8Array,
  options: SidecarOptions = {},
): Document {
  const read = TEXT_READERS[extensionOf(file)]!;
  return documentOf({ file, bytes, unit: "line", ...read(decodeText(bytes)) }, options);
}

/**
 * Makes an article of a file of which `isReadInSteps` is true.
 *
 * @param signal ends reading between two steps
 * @throws ReadError where the file is damaged, protected, too large, or holds no text
 */
export async function readDocumentInSteps(
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  options: SidecarOptions = {},
): Promise<Document> {
  const { unit, read } = LARGE_FORMATS[extensionOf(file)]!;
  return documentOf({ file, bytes, unit, ...(await read(bytes, signal)) }, options);
}

interface FileReading extends Reading {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: PlaceUnit;
}

function documentOf(reading: FileReading, options: SidecarOptions): Document {
  const { file, bytes, unit } = reading;
  const { sidecars = [] } = options;
  const metadata: SidecarMetadata = Object.assign(
    {},
    reading.metadata,
    ...sidecars.map(({ says }) => says),
  );
  const title = metadata.title ?? titleFromName(file);
  const blocks = markFurniture(reading.blocks);
  const { aliases = [], questions = [] } = metadata;
  const fileHash = hashOf(bytes);
  return {
    id: slugOf(file),
    file,
    unit,
    title,
    publisher: metadata.publisher ?? null,
    author: metadata.author ?? null,
    published: metadata.published ?? null,
    dateline: metadata.dateline ?? null,
    source: metadata.source ?? null,
    retold: metadata.retold ?? false,
    tags: metadata.tags ?? [],
    hints: [...aliases, ...questions],
    questions,
    headings: headingsOf(blocks),
    contentNote: metadata.contentNote ?? null,
    sectionNotes: sectionNotesOf(reading, { title, blocks }, options),
    support: metadata.support ?? null,
    url: metadata.url ?? null,
    language: metadata.language ?? null,
    blocks,
    fingerprint: fingerprintOf(fileHash, sidecars),
    fileHash,
    textHash: textHashOf(blocks),
  };
}

/** Of the article alone: furniture differs between copies. */
function textHashOf(blocks: readonly Block[]): string {
  const texts = blocks.filter(isArticleText).map(({ text }) => text);
  return hashOf(Buffer.from(texts.join(" ").normalize("NFC").replace(/\s+/gu, " ").trim()));
}

const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks
    .filter((block) => block.kind === "heading" && isArticleText(block))
    .map(({ text }) => text);

/** The notes of the last sidecar whose notes fit the text, else those of the file, which knows its own title. */
function sectionNotesOf(
  { file, metadata }: FileReading,
  article: Pick<Document, "title" | "blocks">,
  { sidecars = [], onMisfit }: SidecarOptions,
): SectionNote[] {
  for (const sidecar of sidecars.toReversed()) {
    if (!("sectionNotes" in sidecar.says)) continue;
    try {
      return findSections(sidecar.says.sectionNotes ?? new Map(), article);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      onMisfit?.(sidecar, error);
    }
  }
  const title = metadata.title ?? titleFromName(file);
  return findSections(metadata.sectionNotes ?? new Map(), { ...article, title });
}

/** Names the bytes of a file, see `Document.fileHash`. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

/** Names the bytes of a file and its sidecars, see `Document.fingerprint`. */
export function fingerprintOf(
  fileHash: string,
  sidecars: readonly Pick<Sidecar, "bytes">[],
): string {
  if (sidecars.length === 0) return fileHash;
  return hashOf(Buffer.from([fileHash, ...sidecars.map(({ bytes }) => hashOf(bytes))].join(" ")));
}

function titleFromName(file: string): string {
  const words = basename(file, extname(file)).replace(/[-_]+/g, " ").trim() || file;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
