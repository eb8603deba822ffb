import type { Interaction } from "discord.js";
import { UserError } from "../errors.ts";
import { sayWording, type Wording, wording } from "../words/wording.ts";
import type { BotContext } from "./command.ts";
import { isDeleted, isTooLate } from "./discord-errors.ts";
import { renderNotice } from "./messages/notice.ts";
import type { Outcome } from "./observation.ts";
import { replyPrivately } from "./reply.ts";
import { nameOf } from "./route.ts";
import { wordsFor } from "./words-for.ts";

/**
 * The one place where errors become words: theirs for people, ours for everything else.
 *
 * @returns what became of the interaction
 */
export async function reportFailure(
  error: unknown,
  interaction: Interaction,
  { log }: Pick<BotContext, "log">,
): Promise<Outcome> {
  const fields = { interaction: interaction.id, name: nameOf(interaction), err: error };
  if (isTooLate(error)) {
    log.warn(fields, "An interaction could not be answered in time");
    return "late";
  }
  if (isDeleted(error)) {
    log.debug(fields, "The message of an interaction was deleted");
    return "answered";
  }
  const isOurs = !(error instanceof UserError);
  if (isOurs) log.error(fields, "A handler failed");
  else if (error.cause !== undefined) log.warn(fields, "A member was told of a failure");
  try {
    await tell(interaction, isOurs ? wording("errors.ourFault") : error.wording);
    return isOurs ? "failed" : "refused";
  } catch (cause) {
    log.warn({ ...fields, err: cause }, "A member could not be told of a failure");
    return isTooLate(cause) ? "late" : "failed";
  }
}

/** Says something to whoever sent an interaction; where they type, there is no place for words. */
export async function tell(interaction: Interaction, what: Wording | string): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  const words = typeof what === "string" ? what : sayWording(wordsFor(interaction, true), what);
  await replyPrivately(interaction, renderNotice(words));
}
