import { once } from "node:events";
import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { Asker, Outcome } from "../store/history.ts";
import type { ServerSettings } from "../store/server-settings.ts";
import { renderReading } from "./messages/reading.ts";
import { postInLog } from "./post-in-log.ts";
import { outcomeOf } from "./record-refresh.ts";
import type { PostUnasked } from "./refresh.ts";
import { hasChanges } from "./seen-refresh.ts";

interface Posting {
  readonly config: Pick<Config, "moderatorGuildIds">;
  readonly serverSettings: ServerSettings;
  /** It may still have to connect. */
  readonly client: Promise<Client>;
  readonly log: Log;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Posts in the channels of the log: in those of all servers whose moderators may tend what was changed, as far as
 * they are on the shards of this process. One at a time, so that a bot in many servers keeps to Discord's limits.
 */
export function createPostUnasked(posting: Posting): PostUnasked {
  let last = Promise.resolve();
  const failed = (err: unknown) => {
    if (!posting.signal.aborted) posting.log.warn({ err }, NOT_POSTED);
  };
  return (asker, refresh) => {
    if (!hasChanges(refresh)) return;
    const outcome = outcomeOf(refresh);
    last = last.then(() => postEverywhere(posting, asker, outcome)).catch(failed);
  };
}

const NOT_POSTED =
  "What has changed of the articles was not posted in every channel of the log; it stands in the history";

async function postEverywhere(
  { config, serverSettings, client: connecting, log, signal }: Posting,
  asker: Asker,
  outcome: Outcome,
): Promise<void> {
  const client = await whenReady(connecting, signal);
  for (const { server, choices } of await serverSettings.withLogChannel()) {
    const guild = client.guilds.cache.get(server);
    if (!guild || !isTold(server, asker, config)) continue;
    signal.throwIfAborted();
    const locale = guild.preferredLocale;
    const at = { client, guild, guildId: server, locale, guildLocale: locale };
    await postInLog(at, { choices, log }, (words) => renderReading(outcome, asker, words));
  }
}

/** Before that, the channels of its servers are not known. */
async function whenReady(connecting: Promise<Client>, signal: AbortSignal): Promise<Client<true>> {
  const client = await connecting;
  if (!client.isReady()) await once(client, Events.ClientReady, { signal });
  return client as Client<true>;
}

/** Of what is a server's own that server alone hears, and of what all share those whose moderators may tend it. */
function isTold(
  server: string,
  { own }: Asker,
  { moderatorGuildIds }: Pick<Config, "moderatorGuildIds">,
): boolean {
  if (own !== undefined) return server === own;
  return moderatorGuildIds.length === 0 || moderatorGuildIds.includes(server);
}
