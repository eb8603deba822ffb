import { placeOf } from "../../corpus/citation.ts";
import { type Document, type Span, textOf } from "../../corpus/document.ts";
import { DOWNLOAD, JUMP, READ, type ReadState, SHARE_PAGE } from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { MAX_MESSAGE_TEXT, MAX_SELECT_OPTIONS } from "../limits.ts";
import { isFold, linesOfPage, type Page, type PageItem } from "./article-pages.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { escapeLine, escapeMarkdown } from "./markdown.ts";
import { type Marked, type Opening, piecesOf } from "./marked.ts";
import { noteOfSections, supportOfSections } from "./notes.ts";
import {
  button,
  buttons,
  container,
  type Payload,
  type SelectOption,
  select,
  separator,
  shownLength,
  text,
} from "./payload.ts";
import { headingsShown, sectionsOf } from "./sections.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";

/** In UTF-16 units of Markdown; with a page's text and its marks they stay below Discord's 4,000. */
const ROOM = { title: 250, byline: 120, file: 150, reason: 100 };

/** One page of an article as it is to be read, with what was left out said where it stood. */
export function renderArticle(opening: Opening, viewing: Viewing): Payload {
  const linked = render(opening, viewing, false);
  return shownLength(linked) <= MAX_MESSAGE_TEXT ? linked : render(opening, viewing, true);
}

function render(opening: Opening, viewing: Viewing, withoutLink: boolean): Payload {
  const { document, pages, marked } = opening;
  const state = { owner: viewing.owner, article: articleKey(document) };
  return container([
    text(titleLine(document, ROOM.title, ROOM.byline)),
    noteOfSections(document, headingsShown(pages, opening)),
    separator(),
    text(
      itemsShown(opening)
        .map((item) => itemMarkdown(document, item, marked))
        .join("\n\n"),
    ),
    separator(),
    text(belowPage(opening, viewing, withoutLink)),
    select(JUMP.encode(state), "Jump to a section", sectionOptions(opening)),
    buttons([
      ...pageButtons(opening, state),
      downloadButton(state.article),
      viewing.isPrivate ? shareButton(opening, state) : deleteButton(viewing),
    ]),
  ]);
}

const itemsShown = ({ pages, at, from }: Opening): Page => (pages[at] ?? []).slice(from);

function shareButton({ at, from, isInServer }: Opening, state: Omit<ReadState, "page">) {
  return isInServer ? button("Share", SHARE_PAGE.encode({ ...state, page: at + 1, from })) : null;
}

const downloadButton = (article: string) => button("Download", DOWNLOAD.encode({ article }));

function itemMarkdown({ unit }: Document, item: PageItem, marked: Marked): string {
  if (isFold(item)) {
    return `-# ${placeOf(unit, item.lines)} left out: ${escapeLine(item.reason, ROOM.reason)}`;
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

function belowPage(opening: Opening, viewing: Viewing, withoutLink: boolean): string {
  const { document, pages, at } = opening;
  const place = citationMarkdown(document, linesOfPage(itemsShown(opening)), {
    sourceUrl: viewing.sourceUrl,
    maxFile: ROOM.file,
    withoutLink,
  });
  return [
    supportOfSections(document, headingsShown(pages, opening)),
    `-# Page ${at + 1} of ${pages.length} · ${place}`,
    // Everyone reads in private, so what all can see was shared.
    viewing.isPrivate ? null : `-# Shared by <@${viewing.owner}>`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function pageButtons({ pages, at, from }: Opening, state: Omit<ReadState, "page">) {
  // Pages are counted from 1 in ids, as people do. Above a section stands the rest of its own page.
  const previous = from > 0 ? at + 1 : at;
  const next = at + 2;
  return [
    previous > 0 ? button("Previous", READ.encode({ ...state, page: previous })) : null,
    next <= pages.length ? button("Next", READ.encode({ ...state, page: next })) : null,
  ];
}

/** The article's sections, or those nearest to the page where there are more than a menu holds. */
function sectionOptions({ pages, at }: Opening): SelectOption[] {
  const sections = sectionsOf(pages);
  const here = sections.findIndex((section) => section.at >= at);
  const first = Math.min(
    Math.max(0, (here < 0 ? sections.length : here) - 1),
    Math.max(0, sections.length - MAX_SELECT_OPTIONS),
  );
  return sections.slice(first, first + MAX_SELECT_OPTIONS).map((section, index) => ({
    label: section.heading,
    value: String(first + index),
    description: `Page ${section.at + 1}`,
  }));
}
