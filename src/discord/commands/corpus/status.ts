import { ApplicationCommandOptionType } from "discord.js";
import { requireCaretaker } from "../../caretaker.ts";
import { renderStatus } from "../../messages/corpus.ts";
import { replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const status: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "status",
    description: "How many articles there are and what was left out (moderators)",
  },
  requireAllowed: requireCaretaker,
  async execute(interaction, context) {
    const { snapshot, model, held } = context.library;
    const payload = renderStatus(snapshot, model, wordsFor(interaction, true), held);
    await replyDeferred(interaction, payload, context);
  },
};
