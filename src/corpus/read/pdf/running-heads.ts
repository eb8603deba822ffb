import { blockOf } from "../../block.ts";
import type { Block } from "../../document.ts";
import type { PdfLine, PdfPage } from "./pdf-page.ts";

/** Headers and footers stand in so much of a page's height, at its upper and lower edge. */
const EDGE = 1 / 8;
/** They are on so many pages at least: those of left and right pages may differ, and of chapters. */
const LEAST_SHARE = 1 / 3;
const LEAST_PAGES = 2;
/** How far apart, in points, lines at the same place may be. */
const TOLERANCE = 4;

const REASON = "headers, footers and page numbers, which repeat from page to page";

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
  const pagesByKey = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines.filter((each) => isAtEdge(each, page))) {
      const key = keyOf(line);
      pagesByKey.set(key, (pagesByKey.get(key) ?? new Set()).add(page.number));
    }
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  const isFurniture = (line: PdfLine, page: PdfPage) =>
    isAtEdge(line, page) && pagesByKey.get(keyOf(line))!.size >= least;
  const repeated = pages.flatMap((page) => page.lines.filter((line) => isFurniture(line, page)));
  return {
    lines: pages.flatMap((page) => page.lines.filter((line) => !isFurniture(line, page))),
    furniture: repeated.flatMap(toFurniture),
  };
}

const isAtEdge = ({ baseline }: PdfLine, { height }: PdfPage): boolean =>
  baseline < height * EDGE || baseline > height * (1 - EDGE);

/** The same for lines that differ by numbers alone, Roman ones among them. */
function keyOf({ text, baseline }: PdfLine): string {
  const words = text.replace(/\d+|\b[ivxlc]+\b/gi, "#");
  return `${Math.round(baseline / TOLERANCE)} ${words}`;
}

function toFurniture({ text, page }: PdfLine): Block[] {
  const block = blockOf("paragraph", [{ text, line: page }]);
  return block ? [{ ...block, furniture: REASON }] : [];
}
