import type { APIButtonComponent } from "discord-api-types/v10";
import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
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
  const { words } = viewing;
  const first = (page - 1) * ARTICLES_ON_PAGE;
  const shown = documents.slice(first, first + ARTICLES_ON_PAGE);
  const pages = pageCount(documents.length);
  return container([
    text(words.say("articles.count", { count: documents.length })),
    filter === null ? null : remember(FILTER, filter, words),
    text(numberedLines(shown, first + 1, words)),
    pages > 1 ? text(`-# ${words.say("article.pageOf", { page, pages })}`) : null,
    select(OPEN_CHOSEN.encode({}), words.say("articles.open"), articleOptions(shown, words)),
    buttons([
      page > 1 ? turn("buttons.previous", page - 1, viewing) : null,
      page < pages ? turn("buttons.next", page + 1, viewing) : null,
      deleteButton(viewing),
    ]),
  ]);
}

const turn = (
  label: "buttons.previous" | "buttons.next",
  page: number,
  { owner, words }: Viewing,
): APIButtonComponent => button(words.say(label), LIST.encode({ owner, page }));

function numberedLines(documents: readonly Document[], first: number, words: Words): string {
  const titleOf = titlesApart(documents, { isDateShown: true, words });
  const line = (document: Document) =>
    titleLine({ ...document, title: titleOf(document) }, ROOM, words);
  return documents.map((document, index) => `${first + index}. ${line(document)}`).join("\n");
}

export const pageCount = (articles: number): number =>
  Math.max(1, Math.ceil(articles / ARTICLES_ON_PAGE));
