import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import type { Tally, Vote, Votes } from "../../store/votes.ts";
import { wording } from "../../words/wording.ts";
import { type ComponentHandler, type Context, onComponent } from "../command.ts";
import { withTally } from "../messages/votes.ts";
import { votesOf } from "../votes-of.ts";
import { HELPFUL, NOT_HELPFUL, type VoteState } from "./actions.ts";
import { QUESTION, recallFrom } from "./message-state.ts";

/** What the two buttons below an answer do, for whoever presses them. */
export const VOTE_HANDLERS: readonly ComponentHandler[] = [
  onComponent(HELPFUL, (interaction, state, context) => vote(interaction, state, true, context)),
  onComponent(NOT_HELPFUL, (interaction, state, context) =>
    vote(interaction, state, false, context),
  ),
];

/** The press is acknowledged before anything is written. The counts then stand on the buttons. */
async function vote(
  interaction: MessageComponentInteraction,
  { hash: passage }: VoteState,
  isHelpful: boolean,
  context: Context,
): Promise<void> {
  const votes = votesOf(interaction, context);
  if (votes === null) throw new UserError(wording("votes.off"));
  const question = recallFrom(interaction, QUESTION);
  await interaction.deferUpdate();
  const tally = await cast(votes, interaction, { question, passage, isHelpful });
  const components = interaction.message.components.map((component) => component.toJSON());
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: withTally(components as never, tally),
  });
}

async function cast(
  votes: Votes,
  { guildId, user }: MessageComponentInteraction,
  vote: Pick<Vote, "question" | "passage" | "isHelpful">,
): Promise<Tally> {
  try {
    return await votes.cast({ ...vote, server: guildId!, member: user.id });
  } catch (cause) {
    throw new UserError(wording("votes.unkept"), { cause });
  }
}
