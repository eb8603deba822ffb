import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  Options,
  type RateLimitData,
} from "discord.js";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { GuardedStrategy, guardPackets } from "./gateway/guard.ts";
import { FIRST_RESPONSE_WITHIN_MS, TOKEN_LIFETIME_MS } from "./limits.ts";
import type { Shards } from "./sharding/shard-list.ts";

/** Discord bans an address for 10,000 refused requests in ten minutes (topics/rate-limits). */
const WARN_AFTER_INVALID_REQUESTS = 500;
/** Every interaction brings its user along; nothing here needs them afterwards. */
const KEPT_USERS = 100;

/** A client that can name servers and answer interactions, reads no messages and pings nobody. */
export function createClient(
  { apiUrl }: Pick<Config, "apiUrl">,
  log: Log,
  shards: Shards = "auto",
): Client {
  const client = new Client({
    ...shardOptions(shards),
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: KEPT_USERS, keepOverLimit: isSelf },
      // Each server has its own of these, so what they hold counts thousands of times.
      GuildMemberManager: { maxSize: 0, keepOverLimit: isSelf },
      PresenceManager: 0,
      VoiceStateManager: 0,
      StageInstanceManager: 0,
      GuildScheduledEventManager: 0,
      ThreadManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
    }),
    rest: {
      api: apiUrl,
      invalidRequestWarningInterval: WARN_AFTER_INVALID_REQUESTS,
      rejectOnRateLimit: isTooLongAWait,
    },
    ws: { buildStrategy: (manager) => new GuardedStrategy(manager, log) },
  });
  guardPackets(client, log);
  logTroubles(client, log);
  return client;
}

/** Whether an answer to an interaction would have to wait until nobody takes it any more. */
const isTooLongAWait = ({ route, timeToReset }: RateLimitData): boolean =>
  (route.startsWith("/interactions/") && timeToReset >= FIRST_RESPONSE_WITHIN_MS) ||
  (route.startsWith("/webhooks/") && timeToReset >= TOKEN_LIFETIME_MS);

/** discord.js would look for what is left out in the environment, where our own settings stand. */
function shardOptions(shards: Shards): Pick<ClientOptions, "shards" | "shardCount"> {
  return shards === "auto" ? { shards } : { shards: shards.ids, shardCount: shards.count };
}

const isSelf = ({ id, client }: { id: string; client: Client }) => id === client.user?.id;

/** A listener for `error` also keeps a rejected one of ours from ending the process. */
function logTroubles(client: Client, log: Log): void {
  client.on(Events.Error, (err) => log.error({ err }, "The Discord client failed"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "The Discord client warns"));
  client.rest.on("rateLimited", ({ method, route, timeToReset }) => {
    log.warn({ method, route, waitMs: timeToReset }, "Discord asks us to wait");
  });
  client.rest.on("invalidRequestWarning", ({ count }) => {
    log.error({ count }, "Discord refused many of our requests in ten minutes");
  });
}
