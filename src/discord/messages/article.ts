import { type Document, type Span, textOf } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import {
  CITE,
  DOWNLOAD,
  FIND,
  JUMP,
  OPEN_CHOSEN,
  READ,
  type ReadState,
  SHARE_PAGE,
} from "../components/actions.ts";
import { articleKey } from "../components/article-key.ts";
import { MAX_MESSAGE_TEXT, MAX_SELECT_OPTIONS } from "../limits.ts";
import { articleOptions } from "./article-choice.ts";
import { type Fold, isFold, linesOfPage, type Page, type PageItem } from "./article-pages.ts";
import { citationMarkdown } from "./citation.ts";
import { deleteButton } from "./delete-button.ts";
import { foldReason } from "./fold-reason.ts";
import { type Found, foundMarkdown, foundParts } from "./found.ts";
import { escapeLine, escapeMarkdown } from "./markdown.ts";
import { type Opening, piecesOf } from "./marked.ts";
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
import { placeIn } from "./place.ts";
import { headingsShown, sectionsOf } from "./sections.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";

/** Most room for what stands around a page, in UTF-16 units of Markdown. */
interface Room {
  readonly title: number;
  readonly byline: number;
  readonly file: number;
  readonly hasLink: boolean;
}

const ROOMY: Room = { title: 250, byline: 120, file: 150, hasLink: true };
const TIGHT: Room = { title: 100, byline: 60, file: 80, hasLink: false };
/** By how much they save: with a page's text, the last stays below Discord's 4,000. */
const ROOMS = [ROOMY, { ...ROOMY, hasLink: false }, TIGHT];
/** In the same units. */
const LONGEST_REASON = 100;

/**
 * One page of an article as it is to be read, with what was left out said where it stood.
 */
export function renderArticle(
  opening: Opening,
  viewing: Viewing,
  { related = [], found = null }: Partial<Aids> = {},
): Payload {
  const shown = { ...opening, related, found };
  const fits = (room: Room) => shownLength(render(shown, viewing, room)) <= MAX_MESSAGE_TEXT;
  return render(shown, viewing, ROOMS.find(fits) ?? TIGHT);
}

/** What helps with reading. */
interface Aids {
  /** What to read next, nearest first. */
  readonly related: readonly Document[];
  /** What was looked for in the article. */
  readonly found: Found | null;
}

interface Shown extends Opening, Aids {}

function render(opening: Shown, viewing: Viewing, room: Room): Payload {
  const { document, pages } = opening;
  const { owner, words } = viewing;
  const state = { owner, article: articleKey(document) };
  return container([
    text(titleLine(document, room, words)),
    noteOfSections(document, headingsShown(pages, opening), words),
    separator(),
    text(
      itemsShown(opening)
        .map((item) => itemMarkdown(opening, item, words))
        .join("\n\n"),
    ),
    separator(),
    text(belowPage(opening, viewing, room)),
    ...(opening.found ? foundParts(opening.found, opening, words) : []),
    select(JUMP.encode(state), words.say("article.jump"), sectionOptions(opening, words)),
    select(
      OPEN_CHOSEN.encode({}),
      words.say("reading.related"),
      articleOptions(opening.related, words),
    ),
    buttons(pageButtons(opening, state, words)),
    buttons([
      button(words.say("buttons.find"), FIND.encode(state)),
      citeButton(opening, state, words),
      button(words.say("buttons.download"), DOWNLOAD.encode(state)),
      viewing.isPrivate ? shareButton(opening, state, words) : deleteButton(viewing),
    ]),
  ]);
}

/** What is shown of a page. */
export const itemsShown = ({ pages, at, from }: Pick<Opening, "pages" | "at" | "from">): Page =>
  (pages[at] ?? []).slice(from);

type ButtonState = Omit<ReadState, "page">;

function shareButton({ at, from, isInServer }: Opening, state: ButtonState, words: Words) {
  if (!isInServer) return null;
  return button(words.say("buttons.share"), SHARE_PAGE.encode({ ...state, page: at + 1, from }));
}

const citeButton = ({ at, from }: Opening, { article }: ButtonState, words: Words) =>
  button(words.say("buttons.cite"), CITE.encode({ article, page: at + 1, from }));

function itemMarkdown({ document, marked, found }: Shown, item: PageItem, words: Words): string {
  if (isFold(item)) return foldMarkdown(document, item, words);
  if (found) return blockMarkdown(item, foundMarkdown(item, found));
  const pieces = piecesOf(item, marked);
  if (pieces.every(({ isMarked }) => !isMarked)) return blockMarkdown(item, plainMarkdown(item));
  return pieces
    .map(({ text: words, isMarked }) =>
      isMarked ? `> ${escapeMarkdown(words)}` : escapeMarkdown(words),
    )
    .join("\n");
}

/** At most `FOLD_OVERHEAD` long in any language, so that an article has the same pages in all. */
function foldMarkdown({ unit }: Document, { lines, reason }: Fold, words: Words): string {
  const place = placeIn(unit, lines, words);
  const why = escapeLine(foldReason(reason, words), LONGEST_REASON);
  return `-# ${words.say("place.leftOut", { place, reason: why })}`;
}

function blockMarkdown({ block }: Span, words: string): string {
  if (block.kind === "heading") return `### ${words}`;
  if (block.kind === "item") return `- ${words}`;
  return block.kind === "quote" ? `> *${words}*` : words;
}

const plainMarkdown = (span: Span): string => escapeMarkdown(textOf(span).trim());

function belowPage(opening: Opening, viewing: Viewing, room: Room): string {
  const { document, pages, at } = opening;
  const { owner, sourceUrl, words } = viewing;
  const place = citationMarkdown(document, linesOfPage(itemsShown(opening)), {
    sourceUrl,
    maxFile: room.file,
    words,
    withoutLink: !room.hasLink,
  });
  return [
    supportOfSections(document, headingsShown(pages, opening)),
    `-# ${words.say("article.pageOf", { page: at + 1, pages: pages.length })} · ${place}`,
    // Everyone reads in private, so what all can see was shared.
    viewing.isPrivate ? null : `-# ${words.say("hits.sharedBy", { member: `<@${owner}>` })}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function pageButtons({ pages, at, from }: Opening, state: ButtonState, words: Words) {
  // Pages are counted from 1 in ids, as people do. Above a section stands the rest of its own page.
  const previous = from > 0 ? at + 1 : at;
  const next = at + 2;
  const turn = (label: "buttons.previous" | "buttons.next", page: number) =>
    button(words.say(label), READ.encode({ ...state, page }));
  return [
    previous > 0 ? turn("buttons.previous", previous) : null,
    next <= pages.length ? turn("buttons.next", next) : null,
  ];
}

/** The article's sections, or those nearest to the page where there are more than a menu holds. */
function sectionOptions({ pages, at }: Opening, words: Words): SelectOption[] {
  const sections = sectionsOf(pages);
  const here = sections.findIndex((section) => section.at >= at);
  const first = Math.min(
    Math.max(0, (here < 0 ? sections.length : here) - 1),
    Math.max(0, sections.length - MAX_SELECT_OPTIONS),
  );
  return sections.slice(first, first + MAX_SELECT_OPTIONS).map((section, index) => ({
    label: section.heading,
    value: String(first + index),
    description: words.say("article.page", { page: section.at + 1 }),
  }));
}
