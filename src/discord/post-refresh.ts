import type { Refresh } from "../library.ts";
import type { MessagePlace } from "../store/history.ts";
import type { Wording } from "../words/wording.ts";
import type { Context } from "./command.ts";
import { renderReading } from "./messages/reading.ts";
import { postInLog } from "./post-in-log.ts";
import type { Moderating } from "./record-change.ts";
import { outcomeOf } from "./record-refresh.ts";
import type { Refreshed } from "./refresh.ts";
import { hasChanges } from "./seen-refresh.ts";

/** The servers in which a refresh was posted: two who ask at once share one. */
const posted = new WeakMap<Refresh, Set<string | null>>();

/**
 * Posts what a refresh changed in the channel of the log of the server that it was asked for in.
 *
 * @returns as `postInLog`; null as well where nothing was changed, and where it was posted there before
 */
export async function postRefresh(
  interaction: Moderating,
  context: Pick<Context, "choices" | "log">,
  { common, seen }: Refreshed,
): Promise<MessagePlace | Wording | null> {
  const refresh = common ?? seen;
  const servers = posted.get(refresh) ?? new Set();
  if (!hasChanges(seen) || servers.has(interaction.guildId)) return null;
  posted.set(refresh, servers.add(interaction.guildId));
  return postInLog(interaction, context, (words) =>
    renderReading(outcomeOf(seen), { occasion: "member", member: interaction.user.id }, words),
  );
}
