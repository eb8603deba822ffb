/**
 * What is looked for: an answer, the sources of a text, more of passages, articles by title or like another,
 * or words within one.
 */
export type SearchKind = "answer" | "sources" | "excerpts" | "articles" | "related" | "within";

/** How a refresh ended. One that failed changed nothing. */
export type RefreshResult = "changed" | "unchanged" | "failed";

/** Hears of a library's work. Times are in milliseconds. */
export interface LibraryEvents {
  searched(kind: SearchKind, tookMs: number): void;
  refreshed(result: RefreshResult, tookMs: number): void;
}

/** For whom there is nobody to tell. */
export const UNHEARD: LibraryEvents = { searched: () => {}, refreshed: () => {} };
