import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import { FORGET } from "../components/actions.ts";
import { renderNotice } from "../messages/notice.ts";
import { renderForgotten, renderPrivacy } from "../messages/privacy.ts";
import { reply, replyDeferred } from "../reply.ts";

export const privacy: SlashCommand = {
  data: { ...EVERYWHERE, name: "privacy", description: "What I store about you" },
  execute: (interaction, context) =>
    reply(interaction, renderPrivacy(context.config), true, context),
  componentHandlers: [onComponent(FORGET, forget)],
};

const CANNOT_BE_DELETED =
  "I cannot open my database, so nothing can be deleted from it now. Please tell whoever runs me.";

/** Deletes what is kept of whoever pressed the button, whoever was shown it. */
async function forget(
  interaction: MessageComponentInteraction,
  _: object,
  context: Context,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { history, config } = context;
  if (history === null && config.historyDays > 0) throw new UserError(CANNOT_BE_DELETED);
  const entries = history === null ? 0 : await history.forget(interaction.user.id);
  await replyDeferred(interaction, renderNotice(renderForgotten(entries)), context);
}
