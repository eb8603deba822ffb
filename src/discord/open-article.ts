import type { Interaction } from "discord.js";
import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { articleByKey } from "./components/article-key.ts";
import { renderArticle } from "./messages/article.ts";
import { pagesOf } from "./messages/article-pages.ts";
import type { Found } from "./messages/found.ts";
import type { Opening } from "./messages/marked.ts";
import type { Payload } from "./messages/payload.ts";
import type { Viewing } from "./messages/viewing.ts";

/**
 * The article that a button names.
 *
 * @throws UserError where it is no longer here
 */
export function articleOf(key: string, { library }: Context): Document {
  const document = articleByKey(library, key);
  if (document) return document;
  throw new UserError(wording("errors.articleIsGone", { articles: { command: "articles" } }));
}

/**
 * Opens an article on a page.
 *
 * @param page from 1
 * @throws UserError where it has no such page
 */
export async function openPage(
  found: Document,
  page: number,
  { guildId }: Pick<Interaction, "guildId">,
  { library }: Pick<Context, "library">,
): Promise<Opening> {
  const document = await library.whole(found);
  const pages = pagesOf(document);
  if (!(page >= 1 && page <= pages.length)) {
    const { title } = document;
    throw new UserError(wording("errors.noSuchPage", { title, pages: pages.length }));
  }
  return { document, pages, at: page - 1, from: 0, marked: [], isInServer: guildId !== null };
}

/** So many related articles are named at the end of one. */
const MOST_RELATED = 5;

/**
 * Renders an article, at its end with those that are related to it.
 *
 * @param found what was looked for in it
 */
export async function renderOpened(
  opening: Opening,
  viewing: Viewing,
  context: Context,
  found: Found | null = null,
): Promise<Payload> {
  const isAtEnd = opening.at === opening.pages.length - 1;
  const related = isAtEnd ? await relatedTo(opening.document, context) : [];
  return renderArticle(opening, viewing, { related, found });
}

/** An article is read as well without them. */
async function relatedTo(document: Document, { library, log }: Context): Promise<Document[]> {
  try {
    return await library.related(document, MOST_RELATED);
  } catch (err) {
    log.warn({ err }, "The articles related to one could not be found");
    return [];
  }
}
