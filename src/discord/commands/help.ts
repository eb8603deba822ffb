import { EVERYWHERE, type SlashCommand } from "../command.ts";
import { renderHelp } from "../messages/help.ts";
import { reply } from "../reply.ts";

export const help: SlashCommand = {
  data: { ...EVERYWHERE, name: "help", description: "What I do and which commands there are" },
  execute: (interaction, { commands, config, library }) =>
    reply(interaction, renderHelp(commands, config, library.model), true),
};
