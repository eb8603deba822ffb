import type { getDocumentProxy } from "unpdf";
import { withoutControls } from "../../controls.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;
type Content = Awaited<ReturnType<Page["getTextContent"]>>;
type Item = Extract<Content["items"][number], { str: string }>;

/** A line of text where it stands on its page, in points from the lower left corner. */
export interface PdfLine {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
}

export interface PdfPage {
  readonly number: number;
  /** In points. */
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly lines: readonly PdfLine[];
}

/** Takes the lines off a page. @throws what the library throws where the page is damaged */
export async function pageOf(page: Page): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const [left, bottom, , top] = page.view as [number, number, number, number];
  const written = items.filter((item): item is Item => "str" in item);
  const lines = groupIntoLines(written).map((line) =>
    lineOf(page.pageNumber, line, [left, bottom]),
  );
  page.cleanup();
  return {
    number: page.pageNumber,
    height: top - bottom,
    lines: lines.filter(({ text }) => text !== ""),
  };
}

/** The library says where a line ends, except where the next words are only a little higher or lower. */
function groupIntoLines(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  let open: Item[] | null = null;
  for (const item of items) {
    const last = open?.at(-1);
    if (last && item.str.trim() !== "" && isElsewhere(item, last)) open = null;
    if (!open) {
      open = [];
      lines.push(open);
    }
    if (item.str !== "") open.push(item);
    if (item.hasEOL) open = null;
  }
  return lines.filter((line) => line.length > 0);
}

/** Signs that are set higher or lower, such as those of footnotes, are not elsewhere. */
const isElsewhere = (item: Item, last: Item): boolean =>
  Math.abs(baselineOf(item) - baselineOf(last)) > Math.max(sizeOf(item), sizeOf(last)) / 2;

function lineOf(page: number, items: readonly Item[], [left, bottom]: [number, number]): PdfLine {
  const longest = items.reduce((a, b) => (b.str.length > a.str.length ? b : a));
  return {
    page,
    text: withoutControls(items.map(({ str }) => str).join("")).trim(),
    left: Math.min(...items.map(leftOf)) - left,
    right: Math.max(...items.map((item) => leftOf(item) + item.width)) - left,
    baseline: baselineOf(longest) - bottom,
    size: sizeOf(longest),
  };
}

// An item's transform is [a, b, c, d, x, y] (ISO 32000-1, 8.3.3).
const leftOf = ({ transform }: Item): number => transform[4];
const baselineOf = ({ transform }: Item): number => transform[5];
const sizeOf = ({ transform }: Item): number => Math.hypot(transform[2], transform[3]);
