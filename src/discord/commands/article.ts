import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Document } from "../../corpus/document.ts";
import { articlesMeant, LONGEST_ARTICLE, noSuchArticle, offerArticles } from "../article-option.ts";
import {
  type Context,
  chosenValue,
  EVERYWHERE,
  onComponent,
  type SlashCommand,
  unknownComponent,
} from "../command.ts";
import {
  DOWNLOAD,
  JUMP,
  type JumpState,
  OPEN,
  OPEN_AT,
  OPEN_CHOSEN,
  type OpenState,
  READ,
  type ReadState,
  SHARE_PAGE,
  type SharePageState,
} from "../components/actions.ts";
import { LARGEST_COUNT } from "../components/custom-id.ts";
import { recallAsked } from "../components/recall-asked.ts";
import { articleOptions } from "../messages/article-choice.ts";
import { pagesOf } from "../messages/article-pages.ts";
import { renderGone } from "../messages/gone.ts";
import { pageWith } from "../messages/marked.ts";
import { renderNoticeWith } from "../messages/notice.ts";
import { container, select } from "../messages/payload.ts";
import { sectionsOf } from "../messages/sections.ts";
import { articleOf, openPage, renderOpened } from "../open-article.ts";
import { requireMaySend } from "../permissions.ts";
import { reply, updateOrCopy, viewingOf } from "../reply.ts";
import { onCite } from "./article/cite.ts";
import { onFind, onFindForm } from "./article/find.ts";

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
        max_length: LONGEST_ARTICLE,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: "page",
        description: "Begin on this page",
        min_value: 1,
        max_value: LARGEST_COUNT,
      },
    ],
  },
  execute,
  autocomplete: offerArticles,
  componentHandlers: [
    onComponent(READ, read),
    onComponent(JUMP, jump),
    onComponent(SHARE_PAGE, share),
    onComponent(OPEN, open),
    onComponent(OPEN_AT, openAt),
    onComponent(OPEN_CHOSEN, openChosen),
    onComponent(DOWNLOAD, download),
    onCite,
    ...onFind,
  ],
  formHandlers: [onFindForm],
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const [document, ...others] = await articlesMeant(
    interaction.options.getString("title", true),
    context.library,
  );
  if (!document) throw noSuchArticle();
  if (others.length > 0) return offer([document, ...others], interaction, context);
  const page = interaction.options.getInteger("page") ?? 1;
  const opening = await openPage(document, page, interaction, context);
  await reply(
    interaction,
    await renderOpened(opening, viewingOf(interaction, context, true), context),
    true,
    context,
  );
}

async function offer(
  close: readonly Document[],
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<void> {
  const { words } = viewingOf(interaction, context, true);
  const options = articleOptions(close, words);
  const choice = select(OPEN_CHOSEN.encode({}), words.say("articles.open"), options);
  await reply(interaction, renderNoticeWith(words.say("articles.which"), choice), true, context);
}

async function read(
  interaction: MessageComponentInteraction,
  { owner, article, page }: ReadState,
  context: Context,
): Promise<void> {
  const opening = await openPage(articleOf(article, context), page, interaction, context);
  await updateOrCopy(interaction, owner, context, (viewing) =>
    renderOpened(opening, viewing, context),
  );
}

/** Shows the rest of a page from the heading that was chosen. */
async function jump(
  interaction: MessageComponentInteraction,
  { owner, article }: JumpState,
  context: Context,
): Promise<void> {
  const opening = await openPage(articleOf(article, context), 1, interaction, context);
  const section = sectionsOf(opening.pages)[Number(chosenValue(interaction))];
  if (!section) throw unknownComponent();
  const { at, from } = section;
  const jumped = { ...opening, at, from };
  await updateOrCopy(interaction, owner, context, (viewing) =>
    renderOpened(jumped, viewing, context),
  );
}

/** Posts what its owner reads in private, for all to see. */
async function share(
  interaction: MessageComponentInteraction,
  { owner, article, page, from }: SharePageState,
  context: Context,
): Promise<void> {
  const opening = {
    ...(await openPage(articleOf(article, context), page, interaction, context)),
    from,
  };
  const isOwn =
    owner === interaction.user.id && interaction.message.flags.has(MessageFlags.Ephemeral);
  if (!isOwn || !opening.isInServer || from >= opening.pages[page - 1]!.length)
    throw unknownComponent();
  requireMaySend(interaction);
  await reply(
    interaction,
    await renderOpened(opening, viewingOf(interaction, context, false), context),
    false,
    context,
  );
}

/** Leaves the message as it is. */
async function open(
  interaction: MessageComponentInteraction,
  { article }: { article: string },
  context: Context,
): Promise<void> {
  const opening = await openPage(articleOf(article, context), 1, interaction, context);
  const viewing = viewingOf(interaction, context, true);
  await reply(interaction, await renderOpened(opening, viewing, context), true, context);
}

/** Leaves the answer as it is: the article opens for whoever wants to read it. */
async function openAt(
  interaction: MessageComponentInteraction,
  { hash }: OpenState,
  context: Context,
): Promise<void> {
  const viewing = viewingOf(interaction, context, true);
  const [passage] = await context.library.passages([hash]);
  if (!passage) {
    return reply(interaction, renderGone(recallAsked(interaction), viewing), true, context);
  }
  const { document } = passage;
  const pages = pagesOf(document);
  const marked = passage.spans;
  const at = pageWith(pages, marked);
  const isInServer = interaction.guildId !== null;
  const opening = { document, pages, at, from: 0, marked, isInServer };
  await reply(interaction, await renderOpened(opening, viewing, context), true, context);
}

async function openChosen(
  interaction: MessageComponentInteraction,
  _: unknown,
  context: Context,
): Promise<void> {
  const document = context.library.article(chosenValue(interaction));
  if (!document) throw noSuchArticle();
  const opening = await openPage(document, 1, interaction, context);
  await reply(
    interaction,
    await renderOpened(opening, viewingOf(interaction, context, true), context),
    true,
    context,
  );
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
  await interaction.editReply({ ...container([shown]), files: [{ attachment, name }] });
}

/** Discord rewrites other characters in names, and its component would no longer find the file. */
function fileName({ file }: Document): string {
  const name = file.split("/").at(-1) ?? "";
  const [, stem = "", extension = ""] = /^(.*)(\.[^.]*)$/u.exec(name) ?? [];
  const plain = stem.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${plain || "article"}${extension.toLowerCase()}`;
}
