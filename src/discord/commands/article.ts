import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Document } from "../../corpus/document.ts";
import { UserError } from "../../errors.ts";
import { articlesMeant, noSuchArticle, offerArticles } from "../article-option.ts";
import { type Context, chosenValue, EVERYWHERE, onPress, type SlashCommand } from "../command.ts";
import {
  DOWNLOAD,
  JUMP,
  OPEN_AT,
  OPEN_CHOSEN,
  type OpenState,
  READ,
  type ReadState,
} from "../components/actions.ts";
import { articleByKey } from "../components/article-key.ts";
import { MESSAGE, QUESTION, recallFrom } from "../components/message-state.ts";
import { pageOfSection, renderArticle } from "../messages/article.ts";
import { articleOption } from "../messages/article-choice.ts";
import { pagesOf } from "../messages/article-pages.ts";
import { renderGone } from "../messages/gone.ts";
import { pageWith } from "../messages/marked.ts";
import { renderNoticeWith } from "../messages/notice.ts";
import { boxed, select } from "../messages/payload.ts";
import type { Viewing } from "../messages/viewing.ts";
import { reply, turn, viewingOf } from "../reply.ts";

export const article: SlashCommand = {
  data: {
    ...EVERYWHERE,
    name: "article",
    description: "Read an article",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "title",
        description: "Words of its title",
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: "page",
        description: "Begin on this page",
        min_value: 1,
      },
    ],
  },
  execute,
  autocomplete: offerArticles,
  presses: [
    onPress(READ, (interaction, state, context) => read(interaction, state, context)),
    onPress(JUMP, (interaction, state, context) => {
      const page = pageOfSection(chosenValue(interaction));
      return read(interaction, { ...state, page }, context);
    }),
    onPress(OPEN_AT, openAt),
    onPress(OPEN_CHOSEN, openChosen),
    onPress(DOWNLOAD, download),
  ],
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const [document, ...others] = articlesMeant(
    interaction.options.getString("title", true),
    context.library,
  );
  if (!document) throw noSuchArticle();
  if (others.length > 0) return offer([document, ...others], interaction);
  const page = interaction.options.getInteger("page") ?? 1;
  const viewing = viewingOf(interaction, context, false);
  await reply(interaction, renderPage(document, page, viewing), false);
}

async function offer(
  close: readonly Document[],
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const choice = select(OPEN_CHOSEN.encode({}), "Open an article", close.map(articleOption));
  await reply(interaction, renderNoticeWith("Which of these do you mean?", choice), true);
}

/** @param page from 1 */
function renderPage(document: Document, page: number, viewing: Viewing) {
  const pages = pagesOf(document);
  if (!(page >= 1 && page <= pages.length)) {
    const count = pages.length === 1 ? "one page" : `${pages.length} pages`;
    throw new UserError(`“${document.title}” has ${count}, and that is not one of them.`);
  }
  return renderArticle({ document, pages, at: page - 1, marked: [] }, viewing);
}

async function read(
  interaction: MessageComponentInteraction,
  { owner, article, page }: ReadState,
  context: Context,
): Promise<void> {
  const document = articleOf(article, context);
  await turn(interaction, owner, context, (viewing) => renderPage(document, page, viewing));
}

function articleOf(key: string, { library }: Context): Document {
  const document = articleByKey(library, key);
  if (document) return document;
  throw new UserError("That article is no longer here. See /articles for all there are.");
}

/** Leaves the answer as it is: the article opens for whoever wants to read it. */
async function openAt(
  interaction: MessageComponentInteraction,
  { hash, scope }: OpenState,
  context: Context,
): Promise<void> {
  const viewing = viewingOf(interaction, context, true);
  const passage = context.library.passage(hash);
  if (!passage) {
    const question = recallFrom(interaction, QUESTION, MESSAGE);
    return reply(interaction, renderGone(question, scope, viewing), true);
  }
  const { document } = passage;
  const pages = pagesOf(document);
  const marked = passage.spans;
  const at = pageWith(pages, marked);
  await reply(interaction, renderArticle({ document, pages, at, marked }, viewing), true);
}

async function openChosen(
  interaction: MessageComponentInteraction,
  _: unknown,
  context: Context,
): Promise<void> {
  const document = context.library.article(chosenValue(interaction));
  if (!document) throw noSuchArticle();
  const viewing = viewingOf(interaction, context, true);
  await reply(interaction, renderPage(document, 1, viewing), true);
}

/** Private, because a file in the channel is more than a reader asked for. */
async function download(
  interaction: MessageComponentInteraction,
  { article }: { article: string },
  context: Context,
): Promise<void> {
  const document = articleOf(article, context);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const attachment = await context.library.fileOf(document);
  const name = fileName(document);
  const shown = { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
  await interaction.editReply({ ...boxed([shown]), files: [{ attachment, name }] });
}

/** Discord rewrites other characters in names, and its component would no longer find the file. */
function fileName({ file }: Document): string {
  const name = file.split("/").at(-1) ?? "";
  const [, stem = "", extension = ""] = /^(.*)(\.[^.]*)$/u.exec(name) ?? [];
  const plain = stem.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${plain || "article"}${extension.toLowerCase()}`;
}
