import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import { FORGET } from "../components/actions.ts";
import { renderNotice } from "../messages/notice.ts";
import { renderForgotten, renderPrivacy } from "../messages/privacy.ts";
import { reply, replyDeferred } from "../reply.ts";

export const privacy: SlashCommand = {
  data: { ...EVERYWHERE, name: "privacy", description: "What I store about you" },
  execute: (interaction, context) =>
    reply(interaction, renderPrivacy(context.config, context.history !== null), true, context),
  componentHandlers: [onComponent(FORGET, forget)],
};

/** Deletes what is kept of whoever pressed the button, whoever was shown it. */
async function forget(
  interaction: MessageComponentInteraction,
  _: object,
  context: Context,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const entries = (await context.history?.forget(interaction.user.id)) ?? 0;
  await replyDeferred(interaction, renderNotice(renderForgotten(entries)), context);
}
