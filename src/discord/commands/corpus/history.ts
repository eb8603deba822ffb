import { ApplicationCommandOptionType, type MessageComponentInteraction } from "discord.js";
import type { Config } from "../../../config.ts";
import { UserError } from "../../../errors.ts";
import { SETTINGS } from "../../../settings.ts";
import type { History, HistoryView } from "../../../store/history.ts";
import { type Wording, wording } from "../../../words/wording.ts";
import { type Guarded, requireCaretaker } from "../../caretaker.ts";
import { type Context, onComponent } from "../../command.ts";
import { HISTORY, type HistoryState, UNDO, type UndoState } from "../../components/actions.ts";
import { ENTRIES_ON_PAGE, renderHistory } from "../../messages/history.ts";
import { replyDeferred } from "../../reply.ts";
import { storeSetting } from "../../store-setting.ts";
import type { Subcommand } from "../../subcommand.ts";
import { undoableOf, undoChange } from "../../undo-change.ts";
import { wordsFor } from "../../words-for.ts";

export const history: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: "history",
    description: "Who changed an article or had them read, when, and Undo (moderators)",
  },
  requireAllowed: requireCaretaker,
  execute: (interaction, context) => show(interaction, 1, context),
  componentHandlers: [onComponent(HISTORY, turn), onComponent(UNDO, undo)],
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

async function undo(
  interaction: MessageComponentInteraction,
  { entry, page }: UndoState,
  context: Context,
): Promise<void> {
  await interaction.deferUpdate();
  await requireCaretaker(interaction, context);
  const kept = await historyOf(context).entry(entry, await viewOf(context));
  const notes = await undoChange(interaction, kept, context);
  await show(interaction, page, context, notes);
}

/** @param page from 1 */
async function show(
  interaction: Guarded,
  page: number,
  context: Context,
  notes: readonly Wording[] = [],
): Promise<void> {
  const found = await historyOf(context).page(page, ENTRIES_ON_PAGE, await viewOf(context));
  const undoable = await undoableOf(found.entries, context);
  const { guildId: server } = interaction;
  const viewing = { server, undoable, notes, words: wordsFor(interaction, true) };
  await replyDeferred(interaction, renderHistory(found, viewing), context);
}

const viewOf = async ({ tender }: Context): Promise<HistoryView> => ({
  server: tender.server,
  isCommonSeen: await tender.mayTendCommon(),
});

/** @throws UserError where none is kept */
function historyOf({ history, config }: Context): History {
  if (history === null) throw new UserError(whyNoHistory(config));
  return history;
}

const whyNoHistory = (config: Config): Wording =>
  config.historyDays === 0
    ? wording("history.switchedOff", { setting: SETTINGS.historyDays.name })
    : wording("history.cannotBeKept", { setting: storeSetting(config) });
