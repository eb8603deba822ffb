import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from "discord.js";
import { UserError } from "../../../errors.ts";
import type { RemovedArticle } from "../../../store/articles/removed-article.ts";
import type { TendedArticles } from "../../../store/articles/tended-articles.ts";
import { wording } from "../../../words/wording.ts";
import { ARTICLE_OPTION } from "../../article-option.ts";
import { requireCaretaker } from "../../caretaker.ts";
import type { Context } from "../../command.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "../../limits.ts";
import { labelOf, oneLine } from "../../messages/markdown.ts";
import { renderDone } from "../../messages/tending.ts";
import { replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { tend } from "../../tend.ts";
import { wordsFor } from "../../words-for.ts";

export const restore: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "restore",
    description: "Bring a removed article back (moderators)",
    options: [ARTICLE_OPTION],
  },
  requireAllowed: requireCaretaker,
  execute,
  autocomplete: offerRemoved,
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const typed = interaction.options.getString(ARTICLE_OPTION.name, true);
  const { id, title, file: before } = await removedNamed(typed, context.added);
  const file = await context.added.restore(id);
  const notes = await tend(interaction, context, { kind: "restored", file, title });
  const done =
    file === before
      ? wording("tending.restored", { title })
      : wording("tending.restoredAs", { title, file });
  await replyDeferred(interaction, renderDone(done, notes, wordsFor(interaction, true)), context);
}

/** What was removed is for those who look after the articles. */
async function offerRemoved(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  await requireCaretaker(interaction, context);
  const typed = folded(interaction.options.getFocused());
  const removed = await context.added.removed();
  const found = removed.filter(({ title }) => folded(title).includes(typed)).slice(0, MAX_CHOICES);
  const words = wordsFor(interaction, true);
  const dates = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeZone: "UTC" });
  await interaction.respond(
    found.map(({ id, title, at }) => {
      const name = words.say("tending.removedOn", {
        title: oneLine(title),
        date: dates.format(at),
      });
      return { name: labelOf(name, MAX_CHOICE_TEXT), value: id };
    }),
  );
}

/** @throws UserError where the text does not clearly mean one that was removed */
async function removedNamed(typed: string, added: TendedArticles): Promise<RemovedArticle> {
  const removed = await added.removed();
  const wanted = folded(typed);
  const named = removed.filter(({ id, title }) => id === wanted || folded(title) === wanted);
  const [only, ...others] = named;
  if (!only) throw new UserError(wording("tending.notRemoved"));
  if (others.length === 0) return only;
  throw new UserError(wording("asking.unclearArticle"));
}

const folded = (text: string) => oneLine(text).toLowerCase();
