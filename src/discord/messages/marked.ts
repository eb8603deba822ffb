import { type Document, linesOf, type Passage } from "../../corpus/document.ts";
import { isFold, type Page, type PageItem, type Stretch, textOf } from "./article-pages.ts";

/** Where a passage stands in the blocks of its article. */
export type Marked = readonly Stretch[];

/** Finds the stretches of the article that a passage is made of. */
export function stretchesOfPassage({ document, lines, text }: Passage): Marked {
  const wanted = text.split("\n");
  return document.blocks.flatMap((block) => {
    const [first, last] = linesOf(block, 0, block.text.length);
    if (last < lines[0] || first > lines[1]) return [];
    return wanted.flatMap((part) => {
      const start = block.text.indexOf(part);
      return start < 0 ? [] : [{ block, start, end: start + part.length }];
    });
  });
}

/** Which page, from 0, a passage begins on. */
export function pageWith(pages: readonly Page[], marked: Marked): number {
  const [beginning] = marked;
  const at = pages.findIndex((page) => page.some((item) => beginning && holds(item, beginning)));
  return Math.max(0, at);
}

function holds(item: PageItem, { block, start }: Stretch): boolean {
  return !isFold(item) && item.block === block && item.start <= start && start < item.end;
}

/** Text in and beside a mark, in reading order. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Divides a stretch at the edges of what is marked in it. */
export function piecesOf(stretch: Stretch, marked: Marked): Piece[] {
  const mark = marked.find(({ block, start, end }) => {
    return block === stretch.block && start < stretch.end && end > stretch.start;
  });
  if (!mark) return [{ text: textOf(stretch), isMarked: false }];
  const start = Math.max(mark.start, stretch.start);
  const end = Math.min(mark.end, stretch.end);
  const cut = (from: number, to: number) => stretch.block.text.slice(from, to).trim();
  return [
    { text: cut(stretch.start, start), isMarked: false },
    { text: cut(start, end), isMarked: true },
    { text: cut(end, stretch.end), isMarked: false },
  ].filter(({ text }) => text !== "");
}

/** Pages of an article and what is marked on them. */
export interface Opening {
  readonly document: Document;
  readonly pages: readonly Page[];
  /** From 0. */
  readonly at: number;
  readonly marked: Marked;
}
