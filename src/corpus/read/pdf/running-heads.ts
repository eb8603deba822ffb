import { blockOf } from "../../block.ts";
import type { Block } from "../../document.ts";
import type { PdfLine, PdfPage } from "./pdf-page.ts";

/** Headers and footers stand in so much of a page's height, at its upper and lower edge. */
const EDGE = 1 / 8;
/** They are on so many pages at least: those of left and right pages may differ, and of chapters. */
const LEAST_SHARE = 1 / 3;
const LEAST_PAGES = 2;
/** A number that goes up with the pages on at least so many of them is the page's. */
const LEAST_NUMBERED_PAGES = 3;
/** How far apart, in points, lines at the same place may be. */
const TOLERANCE = 4;

/** Why what is repeated is no text of the article. */
export const RUNNING_HEADS = "headers, footers and page numbers, which repeat from page to page";

/**
 * Tells the text from what is repeated at the edges of pages, numbers aside:
 *
 *     Harbour report · page 1     <- furniture, as on page 2
 *     The pier was built in 1931. <- text
 *
 * @returns the lines of the text, and the others as blocks
 */
export function setFurnitureAside(pages: readonly PdfPage[]): {
  lines: PdfLine[];
  furniture: Block[];
} {
  const atEdges = pages.flatMap((page) => page.lines.filter((line) => isAtEdge(line, page)));
  const pagesByWords = pagesByKey(atEdges, (line) => [wordsKey(line)]);
  const pagesByNumber = pagesByKey(atEdges, numberKeys);
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  const repeats = (line: PdfLine) =>
    pagesByWords.get(wordsKey(line))!.size >= least ||
    numberKeys(line).some((key) => pagesByNumber.get(key)!.size >= LEAST_NUMBERED_PAGES);
  const isFurniture = (line: PdfLine, page: PdfPage) => isAtEdge(line, page) && repeats(line);
  const repeated = pages.flatMap((page) => page.lines.filter((line) => isFurniture(line, page)));
  return {
    lines: pages.flatMap((page) => page.lines.filter((line) => !isFurniture(line, page))),
    furniture: repeated.flatMap(toFurniture),
  };
}

const isAtEdge = ({ baseline }: PdfLine, { height }: PdfPage): boolean =>
  baseline < height * EDGE || baseline > height * (1 - EDGE);

/** The pages that have lines of each key. */
function pagesByKey(
  lines: readonly PdfLine[],
  keysOf: (line: PdfLine) => readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
    }
  }
  return pages;
}

/** The same for lines at one height that differ by numbers alone, Roman ones among them. */
const wordsKey = ({ text, baseline }: PdfLine): string =>
  `${heightOf(baseline)} ${text.replace(/\d+|\b[ivxlc]+\b/gi, "#")}`;

/** The same for lines at one height that begin or end with the number of their page. */
const numberKeys = ({ text, baseline, page }: PdfLine): string[] =>
  (text.match(/^\d{1,4}\b|\b\d{1,4}$/g) ?? []).map(
    (number) => `${heightOf(baseline)} ${Number(number) - page}`,
  );

const heightOf = (baseline: number): number => Math.round(baseline / TOLERANCE);

function toFurniture({ text, page }: PdfLine): Block[] {
  const block = blockOf("paragraph", [{ text, line: page }]);
  return block ? [{ ...block, furniture: RUNNING_HEADS }] : [];
}
