import { EVERYWHERE, type SlashCommand } from "../command.ts";
import { renderHelp } from "../messages/help.ts";
import { reply } from "../reply.ts";
import { wordsFor } from "../words-for.ts";

export const help: SlashCommand = {
  data: { ...EVERYWHERE, name: "help", description: "What I do and which commands there are" },
  execute(interaction, context) {
    const { commands, config, library } = context;
    const payload = renderHelp(commands, config, library.model, wordsFor(interaction, true));
    return reply(interaction, payload, true, context);
  },
};
