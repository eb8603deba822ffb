import { type MessageComponentInteraction, MessageFlags } from "discord.js";
import { UserError } from "../../errors.ts";
import type { Tally, Votes } from "../../store/votes.ts";
import { wording } from "../../words/wording.ts";
import { type ComponentHandler, type Context, onComponent } from "../command.ts";
import { keepGap, keptDaysOf } from "../gaps/keep-gap.ts";
import { keptLine, keptLineAmong } from "../messages/kept-line.ts";
import { withTally } from "../messages/votes.ts";
import { votesOf } from "../votes-of.ts";
import { wordsFor } from "../words-for.ts";
import { HELPFUL, NOT_HELPFUL, type VoteState } from "./actions.ts";
import { QUESTION, recallFrom, textsOf } from "./message-state.ts";

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
  state: VoteState,
  isHelpful: boolean,
  context: Context,
): Promise<void> {
  const votes = votesOf(interaction, context);
  if (votes === null) throw new UserError(wording("votes.off"));
  const question = recallFrom(interaction, QUESTION);
  await interaction.deferUpdate();
  const tally = await cast(votes, interaction, { question, passage: state.hash, isHelpful });
  const days = keepOpinion(interaction, question, tally, context);
  const kept =
    state.grade === "near"
      ? keptLineAmong(textsOf(interaction.message))
      : keptLine(tally.unhelpful > 0 ? days : 0, wordsFor(interaction, false, context.choices));
  const components = interaction.message.components.map((component) => component.toJSON());
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: withTally(components as never, tally, kept),
  });
}

async function cast(
  votes: Votes,
  { guildId, user }: MessageComponentInteraction,
  vote: { readonly question: string; readonly passage: string; readonly isHelpful: boolean },
): Promise<Tally> {
  try {
    return await votes.cast({ ...vote, server: guildId!, member: user.id });
  } catch (cause) {
    throw new UserError(wording("votes.unkept"), { cause });
  }
}

/** @returns for how many days a question without an answer is kept here; 0 where it is not */
function keepOpinion(
  interaction: MessageComponentInteraction,
  question: string,
  { own }: Tally,
  context: Context,
): number {
  const isPrivate = isPrivateMessage(interaction);
  const asking = { interaction, question, isPrivate };
  if (own === false) return keepGap(asking, "unhelpful", context);
  const { guildId: server, user } = interaction;
  const gap = { server: server!, member: user.id, question };
  void context.gaps?.unmark(gap).catch((err: unknown) => {
    context.log.warn({ err }, "What somebody said of an answer could not be taken back");
  });
  return keptDaysOf(asking, context);
}

const isPrivateMessage = ({ message }: MessageComponentInteraction): boolean =>
  message.flags.has(MessageFlags.Ephemeral);
