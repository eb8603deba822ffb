import type { CorpusProblem, Document, LineRange } from "./document.ts";

/** Lines of an article's file that are folded away as page furniture. */
export interface FoldedLines {
  /** In the article's `unit`. */
  readonly lines: LineRange;
  readonly reason: string;
}

/** What was understood of an uploaded file. It holds nothing of its text. */
export interface UnderstoodUpload {
  /** A safe name, with the end that fits what is in the file. */
  readonly name: string;
  readonly document: Pick<
    Document,
    "title" | "publisher" | "published" | "dateline" | "language" | "unit" | "textHash"
  >;
  /** How many passages it is divided into. */
  readonly passages: number;
  readonly folded: readonly FoldedLines[];
}

/** An uploaded file that was read, or why it cannot be an article. */
export type ReadUpload = UnderstoodUpload | { readonly problem: CorpusProblem };
