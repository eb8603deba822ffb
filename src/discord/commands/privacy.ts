import { EVERYWHERE, type SlashCommand } from "../command.ts";
import { renderPrivacy } from "../messages/help.ts";
import { reply } from "../reply.ts";

export const privacy: SlashCommand = {
  data: { ...EVERYWHERE, name: "privacy", description: "What I store about you" },
  execute: (interaction, context) =>
    reply(interaction, renderPrivacy(context.config), true, context),
};
