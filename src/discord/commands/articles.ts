import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
} from "discord.js";
import { UserError } from "../../errors.ts";
import type { Library } from "../../library.ts";
import { wording } from "../../words/wording.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import { LIST, type ListState } from "../components/actions.ts";
import { FILTER, recall } from "../components/message-state.ts";
import { LONGEST_FILTER, pageCount, renderArticles } from "../messages/article-list.ts";
import { oneLine } from "../messages/markdown.ts";
import { reply, updateOrCopy, viewingOf } from "../reply.ts";

export const articles: SlashCommand = {
  data: {
    ...EVERYWHERE,
    name: "articles",
    description: "List the articles, newest first",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "query",
        description: "Only those with these words in their title, publisher or tags",
        max_length: LONGEST_FILTER,
      },
    ],
  },
  execute,
  componentHandlers: [onComponent(LIST, page)],
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const filter = oneLine(interaction.options.getString("query") ?? "") || null;
  const list = await listOf(filter, 1, context.library);
  await reply(
    interaction,
    renderArticles(list, viewingOf(interaction, context, false)),
    false,
    context,
  );
}

async function page(
  interaction: MessageComponentInteraction,
  state: ListState,
  context: Context,
): Promise<void> {
  const filter = recall(interaction.message, FILTER);
  const list = await listOf(filter, state.page, context.library);
  await updateOrCopy(interaction, state.owner, context, (viewing) => renderArticles(list, viewing));
}

/** @throws UserError where no article matches, or the list has no such page */
async function listOf(filter: string | null, page: number, library: Library) {
  const all = library.snapshot.corpus.documents;
  const found = new Set(filter === null ? all : await library.findArticles(filter, all.length));
  if (found.size === 0) throw new UserError(wording("errors.noArticleLikeThat"));
  const documents = all.filter((document) => found.has(document));
  const pages = pageCount(documents.length);
  if (page >= 1 && page <= pages) return { documents, filter, page };
  throw new UserError(wording("errors.noSuchListPage", { pages }));
}
