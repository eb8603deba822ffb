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
export const PAGE_ROOM = 2500;
/** Marks around a block on the page, in the same units. */
const BLOCK_OVERHEAD = 16;
/** A line that says what was left out. */
export const FOLD_OVERHEAD = 160;

/** Lines of page furniture that reading leaves out. */
export interface Fold {
  readonly lines: LineRange;
  readonly reason: string;
}

/** A block, a part of one that is too long for a page, or what is left out. */
export type PageItem = Span | Fold;

/** One page of an article: items in reading order. */
export type Page = readonly PageItem[];

/** So many articles keep their pages, because readers turn them: a large one takes long to divide. */
const MOST_KEPT = 20;
/** By when they were last looked at, the latest last. */
const kept = new Map<Document, readonly Page[]>();

/**
 * Divides an article into pages of whole blocks: as few as there can be, and of about equal length.
 * The same article has the same pages every time.
 */
export function pagesOf(document: Document): readonly Page[] {
  const pages = kept.get(document) ?? divide(document);
  kept.delete(document);
  kept.set(document, pages);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return pages;
}

function divide(document: Document): Page[] {
  const units = unitsOf(itemsOf(document.blocks));
  const fewest = fill(units, PAGE_ROOM).length;
  let [tooSmall, room] = [0, PAGE_ROOM];
  while (room - tooSmall > 1) {
    const half = Math.floor((tooSmall + room) / 2);
    if (fill(units, half).length > fewest) tooSmall = half;
    else room = half;
  }
  return fill(units, room).map((page) => page.flatMap(({ items }) => items));
}

export const isFold = (item: PageItem): item is Fold => "reason" in item;

export const isHeading = (item: PageItem): item is Span =>
  !isFold(item) && item.block.kind === "heading";

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

/** Items that stay on one page. */
interface Unit {
  readonly items: readonly PageItem[];
  /** In UTF-16 units of Markdown. */
  readonly size: number;
}

/** A heading stays with what stands below it, where a page holds both. */
function unitsOf(items: readonly PageItem[]): Unit[] {
  const units: Unit[] = [];
  for (const item of items) {
    const above = units.at(-1);
    const size = sizeOf(item);
    if (above && isHeading(above.items.at(-1)!) && above.size + size <= PAGE_ROOM) {
      units[units.length - 1] = { items: [...above.items, item], size: above.size + size };
    } else {
      units.push({ items: [item], size });
    }
  }
  return units;
}

/** Fills page after page; a unit larger than the room has a page of its own. */
function fill(units: readonly Unit[], room: number): Unit[][] {
  const pages: Unit[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    if (used + unit.size > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(unit);
    used += unit.size;
  }
  return pages;
}

function sizeOf(item: PageItem): number {
  if (isFold(item)) return FOLD_OVERHEAD;
  return escapeMarkdown(textOf(item)).length + BLOCK_OVERHEAD;
}
