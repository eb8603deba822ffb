import { serverOf } from "../../../corpus/folders.ts";
import { type ArticleFiles, type StoredFiles, storedFiles } from "./article-record.ts";
import { ALIVE, type Lifetime } from "./lifetime.ts";
import type { SeenIn } from "./seen-in.ts";

/** What moderators did with one article. */
export interface Tended {
  /** Names it, as in `RemovedArticle`: 12 hexadecimal digits. */
  readonly id: string;
  /** The article's path, as in `Document.file`; for an added one that was removed the one that it had. */
  readonly file: string;
  /** The YAML of what they said of it; null for nothing. */
  readonly sidecar: string | null;
  /** When it was removed, in milliseconds since the epoch; null where it is there. */
  readonly removed: { readonly title: string; readonly at: number } | null;
  /** When it was added, or first changed, in milliseconds since the epoch. */
  readonly at: number;
  /**
   * What it is read from: always of an added one; of the operator's where it was removed, and a folder had it
   * since.
   */
  readonly files: ArticleFiles | null;
}

/** The same without the files, which may be large. */
export interface TendedNote extends Omit<Tended, "files"> {
  /** Names the record. */
  readonly key: string;
  /** Of its file, in bytes; null where there is none. */
  readonly size: number | null;
}

/**
 * Lies among the articles of a set, and is of the generations that they are of: an article and what moderators
 * did with it change in one step, or not at all.
 */
export interface TendedRecord extends TendedNote, Lifetime, SeenIn {
  readonly kind: "tended";
  readonly files: StoredFiles | null;
}

/** What a `TendedNote` is read from. */
export const NOTE_FIELDS = ["key", "id", "file", "sidecar", "removed", "at", "size"] as const;

export const IS_TENDED = { term: { kind: "tended" } };

/** @param from its first generation */
export const tendedRecord = ({ files, ...tended }: Tended, from: number): TendedRecord => ({
  ...tended,
  kind: "tended",
  key: `tended~${tended.id}~${from}`,
  server: serverOf(tended.file),
  from,
  to: ALIVE,
  size: files === null ? null : files.bytes.length,
  files: files === null ? null : storedFiles(files),
});

export const tendedFrom = (
  { id, file, sidecar, removed, at }: TendedNote,
  files: ArticleFiles | null,
): Tended => ({ id, file, sidecar, removed, at, files });
