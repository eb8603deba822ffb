import { dateOf } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";
import { MAX_SELECT_TEXT } from "../limits.ts";
import { clip, clipStart, oneLine } from "./markdown.ts";

/** Longest part of a title that tells it apart, in UTF-16 units; the rest is left to the title. */
const LONGEST_MARK = 60;

interface Beside {
  /** Whether the date stands beside the title anyway, as in a byline. */
  readonly isDateShown: boolean;
}

/**
 * Gives the titles that articles have in a list of them. Where two are the same, each has the date
 * behind it, or the file where the dates are no help; such a title fits a menu.
 */
export function titlesApart(
  documents: readonly Document[],
  { isDateShown }: Beside,
): (document: Document) => string {
  const byTitle = new Map<string, Document[]>();
  for (const document of documents) {
    const alike = byTitle.get(folded(document));
    if (alike) alike.push(document);
    else byTitle.set(folded(document), [document]);
  }
  return (document) => {
    const alike = byTitle.get(folded(document)) ?? [];
    if (alike.length < 2) return document.title;
    const isDatedApart = areDatesApart(alike);
    if (isDatedApart && isDateShown) return document.title;
    const mark = ` (${clipStart(isDatedApart ? dateOf(document)! : document.file, LONGEST_MARK)})`;
    return clip(oneLine(document.title), MAX_SELECT_TEXT - mark.length) + mark;
  };
}

function areDatesApart(alike: readonly Document[]): boolean {
  const dates = new Set(alike.map(dateOf));
  return dates.size === alike.length && !dates.has(null);
}

/** What a reader takes for the same title. */
const folded = ({ title }: Document): string => oneLine(title).toLowerCase();
