import {
  type Block,
  type Document,
  isArticleText,
  type LineRange,
  linesOf,
  type Span,
  textOf,
  wholeOf,
} from "../../corpus/document.ts";
import { sentenceStarts } from "../../corpus/sentences.ts";
import { escapeMarkdown } from "./markdown.ts";

/** Most text of the article on a page, in UTF-16 units of Markdown: a screen or two, and with room
 * in Discord's 4,000 for what stands around it. */
export const PAGE_ROOM = 2200;
/** Marks around a block on the page, in the same units. */
const BLOCK_OVERHEAD = 16;
/** A line that says what was left out. */
const FOLD_OVERHEAD = 160;

/** Lines of page furniture that reading leaves out. */
export interface Fold {
  readonly lines: LineRange;
  readonly reason: string;
}

/** A block, a part of one that is too long for a page, or what is left out. */
export type PageItem = Span | Fold;

/** One page of an article: items in reading order. */
export type Page = readonly PageItem[];

/** Divides an article into pages of whole blocks; the same article has the same pages every time. */
export function pagesOf(document: Document): Page[] {
  const pages: PageItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  const items = itemsOf(document.blocks);
  for (const [index, item] of items.entries()) {
    const isLonelyHeading = isHeading(item) && !fits(used, item, items[index + 1]);
    if (!fits(used, item) || isLonelyHeading) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += sizeOf(item);
  }
  return pages;
}

export const isFold = (item: PageItem): item is Fold => "reason" in item;

/** The lines of the file that a page stands for. */
export function linesOfPage(page: Page): LineRange {
  const ranges = page.map(linesOfItem);
  return [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))];
}

function linesOfItem(item: PageItem): LineRange {
  return isFold(item) ? item.lines : linesOf(item);
}

function itemsOf(blocks: readonly Block[]): PageItem[] {
  const items: PageItem[] = [];
  for (const block of blocks) {
    if (isArticleText(block)) items.push(...spansOf(block));
    else addFold(items, block, block.furniture ?? "");
  }
  return items;
}

/** Neighbouring furniture of one kind is one fold. */
function addFold(items: PageItem[], block: Block, reason: string): void {
  const [first, last] = linesOf(wholeOf(block));
  const above = items.at(-1);
  if (above && isFold(above) && above.reason === reason) {
    items[items.length - 1] = { reason, lines: [above.lines[0], last] };
  } else {
    items.push({ reason, lines: [first, last] });
  }
}

function spansOf(block: Block): Span[] {
  const whole = wholeOf(block);
  if (sizeOf(whole) <= PAGE_ROOM) return [whole];
  const spans: Span[] = [];
  let start = 0;
  for (const end of cutsOf(block.text)) {
    const last = spans.at(-1);
    const longer = last && { ...last, end };
    if (longer && sizeOf(longer) <= PAGE_ROOM) spans[spans.length - 1] = longer;
    else spans.push({ block, start, end });
    start = end;
  }
  return spans;
}

/** Where a text may be cut: after each sentence, and after every so many characters of a long one. */
function cutsOf(text: string): number[] {
  const starts = sentenceStarts(text);
  return starts.flatMap((start, i) => {
    const pieces = text.slice(start, starts[i + 1]).match(/.{1,800}/gsu) ?? [];
    let end = start;
    return pieces.map((piece) => {
      end += piece.length;
      return end;
    });
  });
}

function fits(used: number, ...items: (PageItem | undefined)[]): boolean {
  return items.reduce((sum, item) => sum + (item ? sizeOf(item) : 0), used) <= PAGE_ROOM;
}

function sizeOf(item: PageItem): number {
  if (isFold(item)) return FOLD_OVERHEAD;
  return escapeMarkdown(textOf(item)).length + BLOCK_OVERHEAD;
}

const isHeading = (item: PageItem): boolean => !isFold(item) && item.block.kind === "heading";
