import { ApplicationCommandOptionType, type AutocompleteInteraction } from "discord.js";
import type { Document } from "../corpus/document.ts";
import type { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import { UserError } from "../errors.ts";
import type { Library } from "../library.ts";
import { wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "./limits.ts";
import { titlesApart } from "./messages/distinct-title.ts";
import { labelOf, oneLine } from "./messages/markdown.ts";
import { wordsFor } from "./words-for.ts";

/** Longest text that names an article, in code points: the ids that are offered fit a choice, and more
 * words of a title than that tell no more. */
export const LONGEST_ARTICLE = MAX_CHOICE_TEXT;

/** The option of a command that is about one article. */
export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: "article",
  description: "Words of its title",
  required: true,
  max_length: LONGEST_ARTICLE,
  autocomplete: true,
} as const;

/** Answers the autocomplete of an option that takes an article; the values are article ids. */
export async function offerArticles(
  interaction: AutocompleteInteraction,
  { library }: Context,
): Promise<void> {
  const found = await library.findArticles(interaction.options.getFocused(), MAX_CHOICES);
  const words = wordsFor(interaction, true);
  const titleOf = titlesApart(found, { isDateShown: false, words });
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
  const exact = articlesCalled(wanted, library);
  return exact.length > 0 ? exact : library.findArticles(wanted, MAX_CHOICES);
}

/** What an article is called where one text has to mean it alone: its title, or else its id. */
export function nameOfArticle(document: Document, library: Library): string {
  const title = oneLine(document.title);
  const isLong = title.length > LONGEST_ARTICLE;
  const [only, ...others] = isLong ? [] : articlesCalled(title, library);
  return only?.id === document.id && others.length === 0 ? title : document.id;
}

/** @throws UserError where no article, or more than one, has the name that `nameOfArticle` gave it */
export function articleCalled(name: string, library: Library): Document {
  const [only, ...others] = articlesCalled(name, library);
  if (only && others.length === 0) return only;
  throw new UserError(wording("asking.movedArticle"));
}

function articlesCalled(name: string, library: Library): readonly Document[] {
  const byId = library.article(name);
  return byId ? [byId] : (byTitleIn(library).get(folded(name)) ?? []);
}

/** The articles of a corpus by their titles, made when one is first looked up. */
const byTitle = new WeakMap<PackedCorpus, ReadonlyMap<string, readonly Document[]>>();

function byTitleIn({ snapshot: { corpus } }: Library): ReadonlyMap<string, readonly Document[]> {
  let articles = byTitle.get(corpus);
  if (!articles) {
    articles = groupByTitle(corpus.documents);
    byTitle.set(corpus, articles);
  }
  return articles;
}

function groupByTitle(documents: readonly Document[]): ReadonlyMap<string, readonly Document[]> {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const title = folded(document.title);
    const group = groups.get(title);
    if (group) group.push(document);
    else groups.set(title, [document]);
  }
  return groups;
}

/** @throws UserError where the text does not clearly mean one article */
export async function articleNamed(typed: string, library: Library): Promise<Document> {
  const [article, ...others] = await articlesMeant(typed, library);
  if (!article) throw noSuchArticle();
  if (others.length === 0) return article;
  throw new UserError(wording("asking.unclearArticle"));
}

export const noSuchArticle = (): UserError =>
  new UserError(wording("asking.unknownArticle", { articles: { command: "articles" } }));

const folded = (title: string) => oneLine(title).toLowerCase();
