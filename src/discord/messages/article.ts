import { placeOf } from "../../corpus/citation.ts";
import { type Span, textOf } from "../../corpus/document.ts";
import { DOWNLOAD, JUMP, READ, type ReadState } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { MAX_SELECT_OPTIONS } from "../limits.ts";
import { isFold, linesOfPage, type Page, type PageItem } from "./article-pages.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { escapeLine, escapeMarkdown } from "./markdown.ts";
import { type Marked, type Opening, piecesOf } from "./marked.ts";
import { noteLine } from "./notes.ts";
import {
  boxed,
  button,
  buttons,
  type Payload,
  rule,
  type SelectOption,
  select,
  text,
} from "./payload.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";

/** In UTF-16 units of Markdown; with a page's text and its marks they stay below Discord's 4,000. */
const ROOM = { title: 250, byline: 120, note: 250, file: 150, reason: 100 };

/** One page of an article as it is to be read, with what was left out said where it stood. */
export function renderArticle(opening: Opening, viewing: Viewing): Payload {
  const { document, pages, at, marked } = opening;
  const page = pages[at] ?? [];
  const state = { owner: viewing.owner, article: articleKey(document) };
  return boxed([
    text(titleLine(document, ROOM.title, ROOM.byline)),
    document.contentNote ? text(noteLine(document.contentNote, ROOM.note)) : null,
    rule(),
    text(page.map((item) => itemMarkdown(item, marked)).join("\n\n")),
    rule(),
    text(belowPage(opening, viewing)),
    select(JUMP.encode({ ...state, page: at + 1 }), "Jump to a section", sectionsOf(pages, at)),
    buttons([...turns(pages, at, state), downloadButton(state.article), deleteButton(viewing)]),
  ]);
}

const downloadButton = (article: string) => button("Download", DOWNLOAD.encode({ article }));

function itemMarkdown(item: PageItem, marked: Marked): string {
  if (isFold(item)) {
    return `-# ${placeOf(item.lines)} left out: ${escapeLine(item.reason, ROOM.reason)}`;
  }
  const pieces = piecesOf(item, marked);
  if (pieces.every(({ isMarked }) => !isMarked)) return blockMarkdown(item);
  return pieces
    .map(({ text: words, isMarked }) =>
      isMarked ? `> ${escapeMarkdown(words)}` : escapeMarkdown(words),
    )
    .join("\n");
}

function blockMarkdown(span: Span): string {
  const words = escapeMarkdown(textOf(span).trim());
  if (span.block.kind === "heading") return `### ${words}`;
  if (span.block.kind === "item") return `- ${words}`;
  return span.block.kind === "quote" ? `> *${words}*` : words;
}

function belowPage({ document, pages, at }: Opening, { sourceUrl }: Viewing): string {
  const lines = linesOfPage(pages[at] ?? []);
  const place = citationMarkdown(document, lines, { sourceUrl, maxFile: ROOM.file });
  const support = document.support && `-# ${escapeLine(document.support, ROOM.note)}`;
  return [support, `-# Page ${at + 1} of ${pages.length} · ${place}`].filter(Boolean).join("\n");
}

function turns(pages: readonly Page[], at: number, state: Omit<ReadState, "page">) {
  // Pages are counted from 1 in ids, as people do.
  const previous = READ.encode({ ...state, page: at });
  const next = READ.encode({ ...state, page: at + 2 });
  return [
    at > 0 ? button("Previous", previous) : null,
    at + 1 < pages.length ? button("Next", next) : null,
  ];
}

/** The article's headings, or those nearest to the page where there are more than a menu holds. */
function sectionsOf(pages: readonly Page[], at: number): SelectOption[] {
  const headings = pages.flatMap((page, index) =>
    headingsOf(page).map((label) => ({ label, index })),
  );
  const here = headings.findIndex(({ index }) => index >= at);
  const first = Math.min(
    Math.max(0, (here < 0 ? headings.length : here) - 1),
    Math.max(0, headings.length - MAX_SELECT_OPTIONS),
  );
  return headings.slice(first, first + MAX_SELECT_OPTIONS).map(({ label, index }, ordinal) => ({
    label,
    value: sectionValue(index + 1, first + ordinal),
    description: `Page ${index + 1}`,
  }));
}

function headingsOf(page: Page): string[] {
  return page.flatMap((item) => {
    return !isFold(item) && item.block.kind === "heading" ? [textOf(item)] : [];
  });
}

/** Values of a menu differ, and several sections may begin on one page. */
const sectionValue = (page: number, ordinal: number) => `${page}.${ordinal}`;

/** The page, from 1, that a section of the menu begins on; NaN for what is no value of it. */
export const pageOfSection = (value: string): number => Number(/^(\d{1,5})\.\d+$/.exec(value)?.[1]);
