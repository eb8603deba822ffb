import type { Document } from "../../corpus/document.ts";
import { LIST, OPEN_CHOSEN } from "../components/actions.ts";
import { FILTER, remember } from "../components/message-state.ts";
import { articleOptions } from "./article-choice.ts";
import { deleteButton } from "./delete-button.ts";
import { titlesApart } from "./distinct-title.ts";
import { button, buttons, container, type Payload, select, text } from "./payload.ts";
import { titleLine } from "./title-line.ts";
import type { Viewing } from "./viewing.ts";

const ARTICLES_ON_PAGE = 10;
/** Longest filter, in code points. */
export const LONGEST_FILTER = 100;

/** Ten lines of this much room, in UTF-16 units of Markdown, leave enough for the rest. */
const ROOM = { title: 200, byline: 100 };

export interface ArticleList {
  /** Newest first. */
  readonly documents: readonly Document[];
  /** What the titles were filtered by. */
  readonly filter: string | null;
  /** From 1. */
  readonly page: number;
}

/** The list of articles, with a menu that opens one. */
export function renderArticles(
  { documents, filter, page }: ArticleList,
  viewing: Viewing,
): Payload {
  const first = (page - 1) * ARTICLES_ON_PAGE;
  const shown = documents.slice(first, first + ARTICLES_ON_PAGE);
  const pages = pageCount(documents.length);
  return container([
    text(
      documents.length === 1 ? "**1 article**" : `**${documents.length} articles**, newest first`,
    ),
    filter === null ? null : remember(FILTER, filter),
    text(numberedLines(shown, first + 1)),
    pages > 1 ? text(`-# Page ${page} of ${pages}`) : null,
    select(OPEN_CHOSEN.encode({}), "Open an article", articleOptions(shown)),
    buttons([
      page > 1 ? button("Previous", LIST.encode({ ...viewing, page: page - 1 })) : null,
      page < pages ? button("Next", LIST.encode({ ...viewing, page: page + 1 })) : null,
      deleteButton(viewing),
    ]),
  ]);
}

function numberedLines(documents: readonly Document[], first: number): string {
  const titleOf = titlesApart(documents, { isDateShown: true });
  const line = (document: Document) =>
    titleLine({ ...document, title: titleOf(document) }, ROOM.title, ROOM.byline);
  return documents.map((document, index) => `${first + index}. ${line(document)}`).join("\n");
}

export const pageCount = (articles: number): number =>
  Math.max(1, Math.ceil(articles / ARTICLES_ON_PAGE));
