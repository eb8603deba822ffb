import type { Span } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { FOUND } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { bold, remember, SOUGHT } from "../components/message-state.ts";
import { MAX_SELECT_OPTIONS } from "../limits.ts";
import { escapeMarkdown, oneLine } from "./markdown.ts";
import { type Opening, pageWith } from "./marked.ts";
import { type Part, type SelectOption, select, text } from "./payload.ts";

/** How much of the text before and behind a mark a menu shows, in UTF-16 units. */
const BESIDE = { before: 30, behind: 60 };
/** So many marks are shown: each takes up to eight characters of a message. */
const MOST_MARKS = 25;

/** Words that were looked for in an article. */
export interface Found {
  /** On one line. */
  readonly sought: string;
  /** What is marked at each place, in reading order; there is at least one. */
  readonly places: readonly (readonly Span[])[];
  /** The place that is shown, from 0. */
  readonly shown: number;
}

/** What was looked for, and a menu of the places where it stands. */
export function foundParts(found: Found, opening: Opening, words: Words): (Part | null)[] {
  const { sought, places, shown } = found;
  const count = { place: shown + 1, places: places.length };
  const article = articleKey(opening.document);
  return [
    remember(SOUGHT, sought, words),
    text(`-# ${words.say("reading.placeOf", count)}`),
    select(
      FOUND.encode({ article }),
      words.say("reading.place"),
      placeOptions(found, opening, words),
    ),
  ];
}

/** A part of the article with what was found in it in bold, and the place that is shown underlined too. */
export function foundMarkdown({ block, start, end }: Span, found: Found): string {
  const marks = marksOf(found)
    .filter(({ span }) => span.block === block && span.start < end && span.end > start)
    .toSorted((a, b) => a.span.start - b.span.start);
  let at = start;
  let markdown = "";
  for (const { span, isShown } of marks) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    const words = bold(block.text.slice(from, to));
    markdown += escapeMarkdown(block.text.slice(at, from)) + (isShown ? `__${words}__` : words);
    at = to;
  }
  return (markdown + escapeMarkdown(block.text.slice(at, end))).trim();
}

/** What is marked: the place that is shown, and those that the menu holds as far as there is room. */
function marksOf({ places, shown }: Found): { span: Span; isShown: boolean }[] {
  const { first, last } = windowOf(places, shown);
  const others = places.slice(first, last).filter((_, index) => first + index !== shown);
  return [places[shown]!, ...others]
    .flatMap((marks, index) => marks.map((span) => ({ span, isShown: index === 0 })))
    .slice(0, MOST_MARKS);
}

/** The places that a menu holds around the one that is shown, end exclusive. */
function windowOf({ length }: Found["places"], shown: number): { first: number; last: number } {
  const middle = Math.floor(MAX_SELECT_OPTIONS / 2);
  const first = Math.max(0, Math.min(shown - middle, length - MAX_SELECT_OPTIONS));
  return { first, last: first + MAX_SELECT_OPTIONS };
}

function placeOptions(
  { places, shown }: Found,
  { pages }: Opening,
  words: Words,
): readonly SelectOption[] {
  const { first, last } = windowOf(places, shown);
  return places.slice(first, last).map((marks, index) => ({
    label: around(marks[0]!),
    value: String(first + index),
    description: words.say("article.page", { page: pageWith(pages, marks) + 1 }),
    isChosen: first + index === shown,
  }));
}

/** A mark amid the words beside it, with dots where those begin or end within the text. */
function around({ block: { text: whole }, start, end }: Span): string {
  const from = start <= BESIDE.before ? 0 : wordStart(whole, start - BESIDE.before, start);
  const shown = oneLine(whole.slice(from, end + BESIDE.behind));
  return from === 0 ? shown : `…${shown}`;
}

/** Where the first word begins that is not cut, at the latest at an end. */
function wordStart(whole: string, from: number, end: number): number {
  const space = whole.slice(from, end).search(/\s/);
  return space < 0 ? end : from + space + 1;
}
