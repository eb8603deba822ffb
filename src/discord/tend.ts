import { UserError } from "../errors.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { type Change, type Moderating, recordChange } from "./record-change.ts";
import { refreshWritten } from "./refresh.ts";

/**
 * Keeps in the history what a moderator just did with an article, and lets it count.
 *
 * @returns what the moderator has to be told besides
 */
export async function tend(
  interaction: Moderating,
  context: Context,
  change: Change,
): Promise<readonly Wording[]> {
  const notes = [await recordChange(interaction, context, change), await read(context)];
  return notes.filter((note) => note !== null);
}

/** @returns why what was done does not count yet; null where it does */
async function read(context: Context): Promise<Wording | null> {
  try {
    await refreshWritten(context);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.log.warn({ err: error }, "What a moderator did with an article could not be read");
    return wording("tending.notRead", { reason: error.wording });
  }
}
