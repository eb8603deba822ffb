import { dateOf } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { MAX_SELECT_TEXT } from "../limits.ts";
import { clip, clipStart, oneLine } from "./markdown.ts";

/** Longest part of a title that tells it apart, in UTF-16 units; the rest is left to the title. */
const LONGEST_MARK = 60;

interface Beside {
  /** Whether the date stands beside the title anyway, as in a byline. */
  readonly isDateShown: boolean;
  readonly words: Words;
}

/**
 * Gives the titles that articles have in a list of them. Where two are the same, each has the date
 * behind it, or the file where the dates are no help; such a title fits a menu.
 */
export function titlesApart(
  documents: readonly Document[],
  { isDateShown, words: { locale } }: Beside,
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
    const isDatedApart = areDatesApart(alike, locale);
    if (isDatedApart && isDateShown) return document.title;
    const apart = isDatedApart ? dateOf(document, locale)! : document.file;
    const mark = ` (${clipStart(apart, LONGEST_MARK)})`;
    return clip(oneLine(document.title), MAX_SELECT_TEXT - mark.length) + mark;
  };
}

function areDatesApart(alike: readonly Document[], locale: string): boolean {
  const dates = new Set(alike.map((document) => dateOf(document, locale)));
  return dates.size === alike.length && !dates.has(null);
}

/** What a reader takes for the same title. */
const folded = ({ title }: Document): string => oneLine(title).toLowerCase();
