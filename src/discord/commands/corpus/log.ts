import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from "discord.js";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import { requireCaretaker } from "../../caretaker.ts";
import type { Context } from "../../command.ts";
import { requireLogChannel } from "../../log-channel.ts";
import { container, text } from "../../messages/payload.ts";
import { LOG_CHANNEL_TYPES } from "../../messages/setup/menus.ts";
import { replyDeferred } from "../../reply.ts";
import { storeSetting } from "../../store-setting.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const log: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "log",
    description: "Post each change of the articles in a channel, or no longer (moderators)",
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        name: "channel",
        description: "Leave it out to have nothing posted any more",
        channel_types: [...LOG_CHANNEL_TYPES],
      },
    ],
  },
  requireAllowed: requireCaretaker,
  execute,
};

async function execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const { guildId: server } = interaction;
  const { serverSettings: settings } = context;
  if (server === null) throw new UserError(wording("setup.serverOnly"));
  const setting = storeSetting(context.config);
  if (settings === null) throw new UserError(wording("setup.cannotBeKept", { setting }));
  const id = interaction.options.get("channel")?.value;
  const logChannel = id === undefined ? null : requireLogChannel(interaction, String(id)).id;
  await settings.change(server, { logChannel }).catch((cause: unknown) => {
    throw new UserError(wording("setup.notStored"), { cause });
  });
  const words = wordsFor(interaction, true);
  const said = logChannel
    ? words.say("log.chosen", { channel: `<#${logChannel}>` })
    : words.say("log.off");
  await replyDeferred(interaction, container([text(said)]), context);
}
