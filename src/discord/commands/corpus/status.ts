import { ApplicationCommandOptionType } from "discord.js";
import { requireCaretaker } from "../../caretaker.ts";
import { renderStatus } from "../../messages/corpus.ts";
import { replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";

export const status: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "status",
    description: "How many articles there are and what was left out (moderators)",
  },
  requireAllowed: requireCaretaker,
  async execute(interaction, context) {
    const { snapshot, model, held } = context.library;
    await replyDeferred(interaction, renderStatus(snapshot, model, held), context);
  },
};
