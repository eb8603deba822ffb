import type { CorpusProblem } from "../corpus/document.ts";
import type { ArticleStamp } from "../corpus/files/settle.ts";
import type { PackedArticles } from "../corpus/packed/pack-corpus.ts";
import { type TextTable, tableOf, textAt } from "../corpus/packed/text-table.ts";
import type { PackedIndex } from "../search/index/packed-index.ts";

/**
 * A corpus as it was at one time, read and indexed. It lies in memory that threads share, so that
 * handing it over costs nothing; it never changes.
 */
export interface Generation {
  readonly articles: PackedArticles;
  readonly index: PackedIndex;
  /** For each article its stamp, one after the other. */
  readonly stamps: Float64Array;
  /** What else is known of the folder, as JSON, see `FolderNotes`. */
  readonly notes: TextTable;
}

/** The articles that can be seen in one server. */
export interface ServerGeneration {
  /** Those that all servers share, which it was made upon. */
  readonly common: Generation;
  /** The server's own. */
  readonly own: Generation;
  /** Both as one; `common` itself where there is nothing else. */
  readonly whole: Generation;
}

/** What is known of a folder besides its articles. */
export interface FolderNotes {
  readonly leftOut: readonly LeftOutNote[];
  /** As in `Corpus`. */
  readonly ignored: readonly string[];
  readonly otherFormats: readonly string[];
  readonly synonyms: string;
}

/** As `LeftOut`, with the cause in words. */
export interface LeftOutNote {
  readonly problem: CorpusProblem;
  readonly stamp: ArticleStamp | null;
  /** As in `LeftOut`. */
  readonly sidecarOf?: string;
}

/** How many numbers a stamp has. */
export const STAMP_LENGTH = 5;

export const packNotes = (notes: FolderNotes): TextTable => tableOf([[JSON.stringify(notes)]]);
export const notesOf = ({ notes }: Pick<Generation, "notes">): FolderNotes =>
  JSON.parse(textAt(notes, 0));
