import { ApplicationCommandOptionType } from "discord.js";
import { requireCaretaker } from "../../caretaker.ts";
import { renderStatus } from "../../messages/corpus.ts";
import { replyDeferred } from "../../reply.ts";
import { ownOnly } from "../../seen-refresh.ts";
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
    const { library, common, tender, config } = context;
    const isCommonTended = await tender.mayTendCommon();
    const page = {
      snapshot: isCommonTended ? library.snapshot : ownOnly(library.snapshot),
      model: library.model,
      held: isCommonTended ? common.held : null,
      passedOver: config.serverArticles === "off" ? common.serversWithFolders().length : 0,
    };
    const payload = renderStatus(page, wordsFor(interaction, true));
    await replyDeferred(interaction, payload, context);
  },
};
