import { textOf } from "../../corpus/document.ts";
import { isHeading, type Page } from "./article-pages.ts";

/** Where an article is opened: a page of it, and where on the page to begin. */
export interface Place {
  /** The page, from 0. */
  readonly at: number;
  /** The first item shown of the page, from 0. */
  readonly from: number;
}

/** A heading of an article, and where it stands. */
export interface Section extends Place {
  readonly heading: string;
}

/** The sections of an article in reading order. */
export function sectionsOf(pages: readonly Page[]): Section[] {
  return pages.flatMap((page, at) =>
    page.flatMap((item, from) => (isHeading(item) ? [{ heading: textOf(item), at, from }] : [])),
  );
}

/** The headings above what is shown from a place to the end of its page; null where there is none. */
export function headingsShown(pages: readonly Page[], { at, from }: Place): (string | null)[] {
  const sections = sectionsOf(pages);
  const above = sections.filter((section) => isBefore(section, { at, from })).at(-1);
  const shown = sections.filter((section) => section.at === at && section.from >= from);
  const beginsWithHeading = shown[0]?.from === from;
  return [
    ...(beginsWithHeading ? [] : [above?.heading ?? null]),
    ...shown.map(({ heading }) => heading),
  ];
}

const isBefore = (a: Place, b: Place): boolean => a.at < b.at || (a.at === b.at && a.from < b.from);
