import { isAdded } from "../../../corpus/folders.ts";
import type { ArticleFiles } from "../records/article-record.ts";
import type { Tended, TendedNote } from "../records/tended-record.ts";

/** What an article is read from, and what moderators said of it. */
export interface ArticleText {
  readonly files: ArticleFiles;
  readonly sidecar: string | null;
}

/** What a change of moderators' does. */
export interface TendedChange {
  /** What is written of what they did, and what no longer holds. */
  readonly came: readonly Tended[];
  readonly went: readonly TendedNote[];
  /** What articles are to be, by their paths; null for none. */
  readonly articles: ReadonlyMap<string, ArticleText | null>;
}

/**
 * Changes what holds of one article.
 *
 * @param next with the files, whether they are kept or not
 * @param before null where moderators did nothing with it yet
 */
export function changeTo(next: Tended, before: TendedNote | null): TendedChange {
  const { file, sidecar, removed, files } = next;
  const isKept = isAdded(file) || removed !== null;
  const isWorthNoting = isKept || sidecar !== null;
  const isThere = removed === null && files !== null;
  return {
    came: isWorthNoting ? [{ ...next, files: isKept ? files : null }] : [],
    went: before ? [before] : [],
    articles: new Map([[file, isThere ? { files, sidecar } : null]]),
  };
}
