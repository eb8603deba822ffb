import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
} from "discord.js";
import type { Config } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { SETTINGS } from "../../settings.ts";
import type { Asker } from "../../store/history.ts";
import { type Context, IN_SERVERS, onComponent, type SlashCommand } from "../command.ts";
import { HISTORY, type HistoryState } from "../components/actions.ts";
import { renderProgress, renderRefresh, renderStatus } from "../messages/corpus.ts";
import { ENTRIES_ON_PAGE, renderHistory } from "../messages/history.ts";
import { mayTendCommon, ownsApplication } from "../permissions.ts";
import { createProgress } from "../progress.ts";
import { recordFailure, recordRefresh } from "../record-refresh.ts";
import { refreshArticles } from "../refresh.ts";
import { replyDeferred } from "../reply.ts";

export const corpus: SlashCommand = {
  data: {
    ...IN_SERVERS,
    name: "corpus",
    description: "Look after the articles",
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "refresh",
        description: "Read the folder of articles again (moderators)",
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "status",
        description: "How many articles there are and what was left out (moderators)",
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: "history",
        description: "When the articles were read, because of whom, and what changed (moderators)",
      },
    ],
  },
  forModerators: true,
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await requireCaretaker(interaction, context);
    switch (interaction.options.getSubcommand()) {
      case "refresh":
        return refresh(interaction, context);
      case "history":
        return showHistory(interaction, 1, context);
      default:
        return showStatus(interaction, context);
    }
  },
  componentHandlers: [onComponent(HISTORY, turnHistory)],
};

type Guarded = ChatInputCommandInteraction | MessageComponentInteraction;

/** @throws UserError for whoever may not look after the articles, or not from this server */
async function requireCaretaker(interaction: Guarded, { config }: Context): Promise<void> {
  const refusal = whyNoModerator(interaction, config) ?? whyNotHere(interaction, config);
  if (refusal !== null && !(await ownsApplication(interaction))) throw new UserError(refusal);
}

function whyNoModerator(interaction: Guarded, config: Config): string | null {
  if (interaction.guildId === null) return "This works in a server only.";
  if (mayTendCommon(interaction, config)) return null;
  return config.moderatorRoleIds.length > 0
    ? "Only members with one of the bot's moderator roles may do this."
    : "Only members who may manage this server may do this.";
}

/**
 * Names of files and what is wrong with them are for those who look after the articles, and the ids of
 * other servers for nobody here. The setting is shown, because whoever runs the bot may be asking.
 */
function whyNotHere({ guildId }: Guarded, { moderatorGuildIds }: Config): string | null {
  if (guildId === null || moderatorGuildIds.includes(guildId)) return null;
  const setting = `${SETTINGS.moderatorGuildIds.name}=${guildId}`;
  const line =
    moderatorGuildIds.length === 0
      ? "this line"
      : "this line, with the ids that it has there already,";
  return (
    "The articles cannot be looked after from this server yet. Whoever runs the bot can allow it: put " +
    `${line} into the file .env, in the folder where the bot is started, and start it again.\n${setting}\n` +
    "The owner and the team of the bot's application need no setting."
  );
}

async function showStatus(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<void> {
  const { snapshot, model, held } = context.library;
  await replyDeferred(interaction, renderStatus(snapshot, model, held), context);
}

async function turnHistory(
  interaction: MessageComponentInteraction,
  { page }: HistoryState,
  context: Context,
): Promise<void> {
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  await showHistory(interaction, page, context);
}

/** @param page from 1 */
async function showHistory(interaction: Guarded, page: number, context: Context): Promise<void> {
  const { history, config } = context;
  if (history === null) throw new UserError(whyNoHistory(config));
  const found = await history.page(page, ENTRIES_ON_PAGE);
  await replyDeferred(interaction, renderHistory(found, interaction.guildId), context);
}

const whyNoHistory = ({ historyDays }: Config): string =>
  historyDays === 0
    ? `No history is kept here: ${SETTINGS.historyDays.name}=0 switches it off.`
    : `No history is kept, because ${SETTINGS.dataDir.name} cannot be written. My log says why.`;

/** @param message what came of it; null where it failed */
function askerOf({ user, guildId }: Interaction, message: Message | null): Asker {
  const place = message ? { channel: message.channelId, message: message.id } : null;
  return { occasion: "member", member: user.id, server: guildId, place };
}

async function refresh(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const progress = createProgress(context.now, async (done, total) => {
    await replyDeferred(interaction, renderProgress(done, total), context);
  });
  const result = await refreshArticles(context, progress.report).catch(async (error: unknown) => {
    await progress.settled();
    await recordFailure(context, askerOf(interaction, null), error);
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message} I go on with the articles I had.`, { cause: error });
  });
  context.onRefreshed?.();
  await progress.settled();
  let message: Message | null = null;
  try {
    message = await replyDeferred(interaction, renderRefresh(result), context);
  } finally {
    await recordRefresh(context, askerOf(interaction, message), result);
  }
}
