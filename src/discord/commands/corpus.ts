import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  MessageFlags,
} from "discord.js";
import type { Config } from "../../config.ts";
import { UserError } from "../../errors.ts";
import type { Refresh } from "../../library.ts";
import type { Log } from "../../log.ts";
import { renderProgress, renderRefresh, renderStatus } from "../messages/corpus.ts";
import { isModerator } from "../permissions.ts";
import { reply } from "../reply.ts";
import { type Context, IN_SERVERS, type SlashCommand } from "./command.ts";
import { createProgress } from "./progress.ts";

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
    checkModerator(interaction, context.config);
    if (interaction.options.getSubcommand() === "refresh") return refresh(interaction, context);
    await reply(interaction, renderStatus(context.library.snapshot, context.library.model), true);
  },
};

function checkModerator(interaction: ChatInputCommandInteraction, config: Config): void {
  if (interaction.guildId === null) throw new UserError("This works in a server only.");
  if (isModerator(interaction, config)) return;
  throw new UserError(
    config.moderatorRoleIds.length > 0
      ? "Only members with one of the bot's moderator roles may do this."
      : "Only members who may manage this server may do this.",
  );
}

function logRefresh({ added, changed, removed, problems }: Refresh, log: Log): void {
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  log.info(counts, "The articles were read again");
  for (const { file, reason, cause } of problems) {
    log.warn({ file, reason, err: cause }, "A file was left out");
  }
}

/** Settings are named for whoever runs the bot, who may be the one who asks. */
function checkServer({ guildId }: ChatInputCommandInteraction, config: Config): void {
  const { moderatorGuildIds } = config;
  if (guildId !== null && moderatorGuildIds.includes(guildId)) return;
  throw new UserError(
    moderatorGuildIds.length > 0
      ? "The articles cannot be refreshed from this server. The setting MODERATOR_GUILD_IDS says from which."
      : "Nobody may refresh the articles as long as neither MODERATOR_GUILD_IDS nor DISCORD_GUILD_ID is set.",
  );
}

async function refresh(
  interaction: ChatInputCommandInteraction,
  { config, library, log, now }: Context,
): Promise<void> {
  checkServer(interaction, config);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const progress = createProgress(now, async (done, total) => {
    await interaction.editReply(renderProgress(done, total));
  });
  try {
    const result = await library.refresh(progress.report);
    logRefresh(result, log);
    await progress.settled();
    await interaction.editReply(renderRefresh(result));
  } catch (error) {
    await progress.settled();
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message} I go on with the articles I had.`, { cause: error });
  }
}
