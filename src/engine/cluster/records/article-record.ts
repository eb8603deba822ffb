import type { Document } from "../../../corpus/document.ts";
import { serverOf } from "../../../corpus/folders.ts";
import type { ArticleStems } from "./article-stems.ts";
import { ALIVE, type Lifetime } from "./lifetime.ts";
import type { SeenIn } from "./seen-in.ts";

/** An article as the index of articles has it. */
export interface ArticleRecord extends Lifetime, SeenIn {
  readonly kind: "article";
  /** Names the record, and sorts all of them. */
  readonly key: string;
  /** What is known of it besides its blocks, as JSON. */
  readonly document: string;
  /** The hashes of its passages, in order. */
  readonly hashes: readonly string[];
  /** The weights of the sentence model whose vectors its passages have; null for none. */
  readonly weights: string | null;
}

/** What of an article is only read where it is opened. */
export interface TextRecord extends Lifetime, SeenIn, StoredFiles, ArticleStems {
  /** Its id. */
  readonly article: string;
  /** As JSON. */
  readonly blocks: string;
}

/** What an article was read from, as a record has it. */
export interface StoredFiles {
  /** The file, byte for byte, as base64. */
  readonly bytes: string;
  /** The files beside it that say something of it. */
  readonly sidecars: readonly StoredFile[];
}

/** A file, byte for byte. */
interface StoredFile {
  /** Its path below the folder. */
  readonly file: string;
  /** As base64. */
  readonly bytes: string;
}

/** What an article was read from. */
export interface ArticleFiles {
  readonly bytes: Uint8Array;
  readonly sidecars: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** Names an article as it was from one generation on. */
export const articleKey = (id: string, from: number): string => `${id}~${from}`;

/** Names one of its passages. @param article as `articleKey` names it */
export const passageKey = (article: string, ordinal: number): string => `${article}~${ordinal}`;

/** What of a passage's name names its article, and its place in that. */
export function placeIn(passage: string): readonly [article: string, ordinal: number] {
  const end = passage.lastIndexOf("~");
  return [passage.slice(0, end), Number(passage.slice(end + 1))];
}

export function articleRecord(
  { blocks: _, ...document }: Document,
  from: number,
  hashes: readonly string[],
  weights: string | null,
): ArticleRecord {
  return {
    kind: "article",
    key: articleKey(document.id, from),
    server: serverOf(document.file),
    from,
    to: ALIVE,
    document: JSON.stringify(document),
    hashes,
    weights,
  };
}

export const textRecord = (
  { id, file, blocks }: Document,
  from: number,
  files: ArticleFiles,
  stems: ArticleStems,
): TextRecord => ({
  ...stems,
  article: id,
  server: serverOf(file),
  from,
  to: ALIVE,
  blocks: JSON.stringify(blocks),
  ...storedFiles(files),
});

export const storedFiles = ({ bytes, sidecars }: ArticleFiles): StoredFiles => ({
  bytes: base64(bytes),
  sidecars: sidecars.map((sidecar) => ({ file: sidecar.file, bytes: base64(sidecar.bytes) })),
});

export const filesFrom = ({ bytes, sidecars }: StoredFiles): ArticleFiles => ({
  bytes: Buffer.from(bytes, "base64"),
  sidecars: sidecars.map(({ file, bytes: stored }) => ({
    file,
    bytes: Buffer.from(stored, "base64"),
  })),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
