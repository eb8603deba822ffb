import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import { FORGET } from "../components/actions.ts";
import { renderNotice } from "../messages/notice.ts";
import { renderForgotten, renderPrivacy } from "../messages/privacy.ts";
import { reply, replyDeferred } from "../reply.ts";
import { wordsFor } from "../words-for.ts";

export const privacy: SlashCommand = {
  data: { ...EVERYWHERE, name: "privacy", description: "What I store about you" },
  execute: (interaction, context) =>
    reply(interaction, renderPrivacy(context.config, wordsFor(interaction, true)), true, context),
  componentHandlers: [onComponent(FORGET, forget)],
};

/** Deletes what is kept of whoever pressed the button, whoever was shown it. */
async function forget(
  interaction: MessageComponentInteraction,
  _: object,
  context: Context,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { history, config } = context;
  if (history === null && config.historyDays > 0) {
    throw new UserError(wording("privacy.cannotDelete"));
  }
  const entries = history === null ? 0 : await history.forget(interaction.user.id);
  const told = renderForgotten(entries, wordsFor(interaction, true));
  await replyDeferred(interaction, renderNotice(told), context);
}
