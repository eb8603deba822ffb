import type { Document, Span } from "../../corpus/document.ts";
import { isFold, type Page, type PageItem } from "./article-pages.ts";
import type { Place } from "./sections.ts";

/** What is marked in an article: the spans of a passage, or nothing. */
export type Marked = readonly Span[];

/** Which page, from 0, a passage begins on. */
export function pageWith(pages: readonly Page[], marked: Marked): number {
  const [beginning] = marked;
  const at = pages.findIndex((page) => page.some((item) => beginning && holds(item, beginning)));
  return Math.max(0, at);
}

function holds(item: PageItem, { block, start }: Span): boolean {
  return !isFold(item) && item.block === block && item.start <= start && start < item.end;
}

/** Text in and beside a mark, in reading order. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Divides a span at the edges of what is marked in it. */
export function piecesOf(span: Span, marked: Marked): Piece[] {
  const marks = marked.filter(({ block, start, end }) => {
    return block === span.block && start < span.end && end > span.start;
  });
  const edges = marks.flatMap(({ start, end }) => [
    Math.max(start, span.start),
    Math.min(end, span.end),
  ]);
  const bounds = [span.start, ...edges, span.end];
  return bounds.slice(1).flatMap((end, i) => {
    const text = span.block.text.slice(bounds[i], end).trim();
    return text === "" ? [] : [{ text, isMarked: i % 2 === 1 }];
  });
}

/** Pages of an article and what is marked on them. */
export interface Opening extends Place {
  readonly document: Document;
  readonly pages: readonly Page[];
  readonly marked: Marked;
  /** Whether it is read in a server, where there are others to share it with. */
  readonly isInServer: boolean;
}
