import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { Config } from "../../config.ts";
import { UserError } from "../../errors.ts";
import { SETTINGS } from "../../settings.ts";
import { type Context, IN_SERVERS, type SlashCommand } from "../command.ts";
import { renderProgress, renderRefresh, renderStatus } from "../messages/corpus.ts";
import { isModerator, ownsApplication } from "../permissions.ts";
import { createProgress } from "../progress.ts";
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
    ],
  },
  forModerators: true,
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const refusal =
      whyNoModerator(interaction, context.config) ?? whyNotHere(interaction, context.config);
    if (refusal !== null && !(await ownsApplication(interaction))) throw new UserError(refusal);
    if (interaction.options.getSubcommand() === "refresh") return refresh(interaction, context);
    const { snapshot, model, held } = context.library;
    await replyDeferred(interaction, renderStatus(snapshot, model, held), context);
  },
};

function whyNoModerator(interaction: ChatInputCommandInteraction, config: Config): string | null {
  if (interaction.guildId === null) return "This works in a server only.";
  if (isModerator(interaction, config)) return null;
  return config.moderatorRoleIds.length > 0
    ? "Only members with one of the bot's moderator roles may do this."
    : "Only members who may manage this server may do this.";
}

/**
 * Names of files and what is wrong with them are for those who look after the articles, and the ids of
 * other servers for nobody here. The setting is shown, because whoever runs the bot may be asking.
 */
function whyNotHere(
  { guildId }: ChatInputCommandInteraction,
  { moderatorGuildIds }: Config,
): string | null {
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

async function refresh(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const progress = createProgress(context.now, async (done, total) => {
    await replyDeferred(interaction, renderProgress(done, total), context);
  });
  try {
    const result = await refreshArticles(context, progress.report);
    context.onRefreshed?.();
    await progress.settled();
    await replyDeferred(interaction, renderRefresh(result), context);
  } catch (error) {
    await progress.settled();
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message} I go on with the articles I had.`, { cause: error });
  }
}
