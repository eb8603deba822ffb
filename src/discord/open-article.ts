import type { Interaction } from "discord.js";
import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { articleByKey } from "./components/article-key.ts";
import { pagesOf } from "./messages/article-pages.ts";
import type { Opening } from "./messages/marked.ts";

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
export function openPage(
  document: Document,
  page: number,
  { guildId }: Pick<Interaction, "guildId">,
): Opening {
  const pages = pagesOf(document);
  if (!(page >= 1 && page <= pages.length)) {
    const { title } = document;
    throw new UserError(wording("errors.noSuchPage", { title, pages: pages.length }));
  }
  return { document, pages, at: page - 1, from: 0, marked: [], isInServer: guildId !== null };
}
