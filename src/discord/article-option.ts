import type { AutocompleteInteraction } from "discord.js";
import type { Document } from "../corpus/document.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library.ts";
import type { Context } from "./command.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "./limits.ts";
import { titlesApart } from "./messages/distinct-title.ts";
import { labelOf, oneLine } from "./messages/markdown.ts";

/** Longest text that names an article, in code points: the ids that are offered fit a choice, and more
 * words of a title than that tell no more. */
export const LONGEST_ARTICLE = MAX_CHOICE_TEXT;

/** Answers the autocomplete of an option that takes an article; the values are article ids. */
export async function offerArticles(
  interaction: AutocompleteInteraction,
  { library }: Context,
): Promise<void> {
  const found = await library.findArticles(interaction.options.getFocused(), MAX_CHOICES);
  const titleOf = titlesApart(found, { isDateShown: false });
  const name = (document: Document) => labelOf(titleOf(document), MAX_CHOICE_TEXT);
  await interaction.respond(
    found.map((document) => ({ name: name(document), value: document.id })),
  );
}

/**
 * The articles that a typed text may mean: one where it is clear, several where it is not. People
 * may send text that was never offered to them.
 */
export async function articlesMeant(typed: string, library: Library): Promise<readonly Document[]> {
  const wanted = oneLine(typed);
  const byId = library.article(wanted);
  if (byId) return [byId];
  const { documents } = library.snapshot.corpus;
  const byTitle = documents.filter(({ title }) => folded(title) === folded(wanted));
  return byTitle.length > 0 ? byTitle : library.findArticles(wanted, MAX_CHOICES);
}

/** @throws UserError where the text does not clearly mean one article */
export async function articleNamed(typed: string, library: Library): Promise<Document> {
  const [article, ...others] = await articlesMeant(typed, library);
  if (!article) throw noSuchArticle();
  if (others.length === 0) return article;
  throw new UserError("Several articles match that. Please pick one from the list as you type.");
}

export const noSuchArticle = (): UserError =>
  new UserError("I know no article like that. See /articles for all of them.");

const folded = (title: string) => oneLine(title).toLowerCase();
