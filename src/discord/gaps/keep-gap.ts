import type { Interaction } from "discord.js";
import type { GapReason } from "../../store/gaps.ts";
import type { Context } from "../command.ts";

/** A question of a member in a server that may keep it. */
export interface Asking {
  readonly interaction: Pick<Interaction, "guildId" | "user">;
  readonly question: string;
  /** Whether the member alone is to see the answer, by choice. */
  readonly isPrivate: boolean;
}

/**
 * Keeps a question that the articles do not answer, where the server chose so. What was asked in private or
 * in a direct message never is. Nobody waits for that; where it fails, the log says so.
 *
 * @returns for how many days it is kept; 0 where it is not
 */
export function keepGap(asking: Asking, reason: GapReason, context: Context): number {
  const { question, interaction } = asking;
  const { guildId: server, user } = interaction;
  const days = keptDaysOf(asking, context);
  if (days === 0 || server === null) return 0;
  const gap = { server, member: user.id, question, reason };
  void context.gaps?.record(gap).catch((err) => context.log.warn({ err }, NOT_KEPT));
  return days;
}

/** For how many days such a question is kept; 0 where it is not. */
export function keptDaysOf(
  { interaction, isPrivate }: Omit<Asking, "question">,
  { gaps, choices, config }: Context,
): number {
  if (gaps === null || interaction.guildId === null) return 0;
  // What all see by default in private is nobody else's business either where somebody shows it.
  if (isPrivate || choices.privateAnswers) return 0;
  return Math.min(choices.gapsDays, config.gapsDays);
}

const NOT_KEPT = "A question that nothing answers could not be kept";
