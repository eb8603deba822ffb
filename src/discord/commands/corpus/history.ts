import { ApplicationCommandOptionType, type MessageComponentInteraction } from "discord.js";
import type { Config } from "../../../config.ts";
import { UserError } from "../../../errors.ts";
import { SETTINGS } from "../../../settings.ts";
import { type Wording, wording } from "../../../words/wording.ts";
import { type Guarded, requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent } from "../../command.ts";
import { HISTORY, type HistoryState } from "../../components/actions.ts";
import { ENTRIES_ON_PAGE, renderHistory } from "../../messages/history.ts";
import { replyDeferred } from "../../reply.ts";
import type { Subcommand } from "../../subcommand.ts";
import { wordsFor } from "../../words-for.ts";

export const history: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "history",
    description: "When the articles were read, because of whom, and what changed (moderators)",
  },
  requireAllowed: requireCaretaker,
  execute: (interaction, context) => show(interaction, 1, context),
  componentHandlers: [onComponent(HISTORY, turn)],
};

async function turn(
  interaction: MessageComponentInteraction,
  { page }: HistoryState,
  context: Context,
): Promise<void> {
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  await show(interaction, page, context);
}

/** @param page from 1 */
async function show(interaction: Guarded, page: number, context: Context): Promise<void> {
  const { history: kept, config } = context;
  if (kept === null) throw new UserError(whyNoHistory(config));
  const found = await kept.page(page, ENTRIES_ON_PAGE);
  const payload = renderHistory(found, interaction.guildId, wordsFor(interaction, true));
  await replyDeferred(interaction, payload, context);
}

const whyNoHistory = ({ historyDays }: Config): Wording =>
  historyDays === 0
    ? wording("history.switchedOff", { setting: SETTINGS.historyDays.name })
    : wording("history.cannotBeKept", { setting: SETTINGS.dataDir.name });
