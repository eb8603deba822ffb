import { blockOf, type Run } from "../../block.ts";
import type { Block } from "../../document.ts";
import type { PdfLine } from "./pdf-page.ts";

/** A line further below the one above than so many times the usual distance begins a paragraph. */
const WIDE_GAP = 1.25;
/** Letters whose sizes differ by less than this share are of one size. */
const SIZE_TOLERANCE = 0.08;
/** Lines of one paragraph are no further apart, in letter sizes: those of double-spaced text are not. */
const LARGEST_USUAL_GAP = 2.5;
/** A line is indented where it begins so many letter sizes further right than the one above. */
const INDENT = 0.8;
/** A line that ends within this share of the column's width was not ended by the margin. */
const SHORT_LINE = 0.75;
/** Headings are larger than the text by at least so much, and no longer than so many characters. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 200;
const SMALLEST_LEVEL = 6;

const BULLET = /^[•‣▪◦·●○■*–-]\s+/u;
const NUMBERED = /^\(?(\d{1,3}|[a-z])[.)]\s/;
const SENTENCE_END = /[.!?:…。！？][\p{Pe}\p{Pf}"'”’]*$/u;
const BROKEN_WORD = /\p{L}[-‐]$/u;
/** Chinese and Japanese are written without spaces, and so go on in the next line. */
const ENDS_WITHOUT_SPACE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{P}*$/u;
const BEGINS_WITHOUT_SPACE = /^\p{P}*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** What is usual in a file. */
interface Usual {
  /** Size of most letters. */
  readonly size: number;
  /** Distance between most lines, in letter sizes. */
  readonly gap: number;
  /** Where the text ends on the right, by page. */
  readonly right: ReadonlyMap<number, number>;
}

/** Makes paragraphs, list items and headings of lines, by where they stand and how large they are. */
export function divideIntoParagraphs(lines: readonly PdfLine[]): Block[] {
  if (lines.length === 0) return [];
  const usual = usualIn(lines);
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open, line, usual)) open.push(line);
    else paragraphs.push([line]);
  }
  const headingSizes = sizesOfHeadings(paragraphs, usual);
  return paragraphs.flatMap((paragraph) => toBlock(paragraph, usual, headingSizes));
}

function usualIn(lines: readonly PdfLine[]): Usual {
  const sizes = new Map<number, number>();
  const gaps = new Map<number, number>();
  const right = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    count(sizes, rounded(line.size), line.text.length);
    right.set(line.page, Math.max(right.get(line.page) ?? 0, line.right));
    const above = lines[i - 1];
    const gap = above && gapBetween(above, line);
    if (gap && gap > 0 && gap <= LARGEST_USUAL_GAP) count(gaps, Math.round(gap * 10) / 10, 1);
  }
  return { size: mostCounted(sizes), gap: mostCounted(gaps), right };
}

function continues(paragraph: readonly PdfLine[], line: PdfLine, usual: Usual): boolean {
  const above = paragraph.at(-1)!;
  if (!isSameSize(above.size, line.size) || isListItem(line)) return false;
  const gap = gapBetween(above, line);
  // On the next page, and in the next column, a sentence goes on.
  if (gap === null || gap <= 0) return !SENTENCE_END.test(above.text);
  if (gap > usual.gap * WIDE_GAP) return false;
  const isIndented = line.left - above.left > INDENT * line.size;
  if (isIndented && !isListItem(paragraph[0]!)) return false;
  return !(SENTENCE_END.test(above.text) && isShort(above, usual));
}

/** How far a line is below another, in letter sizes; null where it is on another page. */
const gapBetween = (above: PdfLine, line: PdfLine): number | null =>
  above.page === line.page ? (above.baseline - line.baseline) / line.size : null;

const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= SIZE_TOLERANCE * b;

const isListItem = ({ text }: PdfLine): boolean => BULLET.test(text) || NUMBERED.test(text);

const isShort = ({ page, right }: PdfLine, usual: Usual): boolean =>
  right < usual.right.get(page)! * SHORT_LINE;

function isHeading(paragraph: readonly PdfLine[], usual: Usual): boolean {
  const length = paragraph.reduce((sum, { text }) => sum + text.length, 0);
  return paragraph[0]!.size >= usual.size * HEADING_SIZE && length <= LONGEST_HEADING;
}

/** The sizes of headings, largest first. */
function sizesOfHeadings(paragraphs: readonly (readonly PdfLine[])[], usual: Usual): number[] {
  const headings = paragraphs.filter((paragraph) => isHeading(paragraph, usual));
  const sizes = new Set(headings.map(([first]) => rounded(first!.size)));
  return [...sizes].toSorted((a, b) => b - a);
}

function toBlock(paragraph: readonly PdfLine[], usual: Usual, headingSizes: number[]): Block[] {
  const [first, ...rest] = paragraph as [PdfLine, ...PdfLine[]];
  const isItem = isListItem(first);
  const unmarked = { ...first, text: first.text.replace(BULLET, "") };
  const runs = runsOf(isItem ? [unmarked, ...rest] : paragraph);
  const level = Math.min(SMALLEST_LEVEL, headingSizes.indexOf(rounded(first.size)) + 1);
  const block = isHeading(paragraph, usual)
    ? blockOf("heading", runs, level)
    : blockOf(isItem ? "item" : "paragraph", runs);
  return block ? [block] : [];
}

/**
 * A hyphen at the end of a line stays, because nothing tells whether the word has one anyway; what
 * follows stands right behind it. Such words are found with and without the hyphen.
 */
function runsOf(lines: readonly PdfLine[]): Run[] {
  return lines.map(({ text, page }, i) => {
    const below = lines[i + 1]?.text ?? "";
    const isBroken = BROKEN_WORD.test(text) && /^\p{Ll}/u.test(below);
    const hasNoSpaces = ENDS_WITHOUT_SPACE.test(text) && BEGINS_WITHOUT_SPACE.test(below);
    return { text: isBroken || hasNoSpaces ? text : `${text}\n`, line: page };
  });
}

/** To half a point. */
const rounded = (size: number): number => Math.round(size * 2) / 2;

const count = (counts: Map<number, number>, value: number, by: number): unknown =>
  counts.set(value, (counts.get(value) ?? 0) + by);

/** The value that was counted most often; 0 where there is none. */
function mostCounted(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
