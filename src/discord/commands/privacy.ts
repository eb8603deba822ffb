import { type Interaction, type MessageComponentInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import { wording } from "../../words/wording.ts";
import { type Context, EVERYWHERE, onComponent, type SlashCommand } from "../command.ts";
import { FORGET } from "../components/actions.ts";
import { keptDaysOf } from "../gaps/keep-gap.ts";
import { renderNotice } from "../messages/notice.ts";
import { type Kept, renderForgotten, renderPrivacy } from "../messages/privacy.ts";
import { reply, replyDeferred } from "../reply.ts";
import { wordsFor } from "../words-for.ts";

export const privacy: SlashCommand = {
  data: { ...EVERYWHERE, name: "privacy", description: "What I store about you" },
  execute: (interaction, context) =>
    reply(
      interaction,
      renderPrivacy(keptIn(interaction, context), wordsFor(interaction, true)),
      true,
      context,
    ),
  componentHandlers: [onComponent(FORGET, forget)],
};

function keptIn(interaction: Pick<Interaction, "guildId" | "user">, context: Context): Kept {
  const { privacyUrl, historyDays, gapsDays } = context.config;
  const canKeep = context.gaps !== null && gapsDays > 0;
  return {
    privacyUrl,
    historyDays,
    votes: context.votes !== null,
    gapsDays: canKeep ? keptDaysOf({ interaction, isPrivate: false }, context) : null,
  };
}

/** Deletes what is kept of whoever pressed the button, whoever was shown it. */
async function forget(
  interaction: MessageComponentInteraction,
  _: object,
  context: Context,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { history, votes, gaps } = context;
  if (votes === null || gaps === null) throw new UserError(wording("privacy.cannotDelete"));
  const { id } = interaction.user;
  const forgotten = {
    entries: (await history?.forget(id)) ?? 0,
    votes: await votes.forget(id),
    gaps: await gaps.forget(id),
    files: await context.pending.forget(id),
  };
  const told = renderForgotten(forgotten, wordsFor(interaction, true));
  await replyDeferred(interaction, renderNotice(told), context);
}
