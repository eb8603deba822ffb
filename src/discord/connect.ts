import { setTimeout as wait } from "node:timers/promises";
import { type Client, GatewayCloseCodes } from "discord.js";
import { EXIT, FatalError } from "../errors.ts";
import type { Log } from "../log.ts";
import { isTokenRefused } from "./discord-errors.ts";

/** How long to wait after each failed attempt, in ms; after the last one it is over. */
const RETRY_AFTER_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000];

export interface Reaching {
  readonly log: Log;
  /** In ms, see `RETRY_AFTER_MS`. */
  readonly retryAfter?: readonly number[];
}

export interface Connecting extends Reaching {
  readonly token: string;
  /** A client that failed to log in is spent, so each attempt takes a new one. */
  createClient(): Client;
}

/**
 * Logs in, again and again while the network or Discord fails.
 *
 * @throws FatalError where the token is wrong, or every attempt failed
 */
export function connect({ token, createClient, ...reaching }: Connecting): Promise<Client> {
  return reachDiscord(async () => {
    const client = createClient();
    await client.login(token);
    return client;
  }, reaching);
}

/**
 * Asks Discord for something, again and again while the network or Discord fails.
 *
 * @throws FatalError where the token is wrong, or every attempt failed
 */
export async function reachDiscord<T>(
  ask: () => Promise<T>,
  { log, retryAfter = RETRY_AFTER_MS }: Reaching,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (isTokenRefused(error)) throw badToken(error);
      const pause = retryAfter[attempt];
      if (pause === undefined) throw unreachable(error, attempt + 1);
      log.warn({ err: error, retryInMs: pause }, "Discord cannot be reached, trying again");
      await wait(pause);
    }
  }
}

/** What to say where Discord does not take the token, at the start or later. */
export const badToken = (cause: unknown): FatalError =>
  new FatalError(
    "Discord refuses the token. Copy the bot's token from the developer portal into DISCORD_TOKEN.",
    EXIT.config,
    { cause },
  );

const unreachable = (cause: unknown, attempts: number) =>
  new FatalError(
    `Discord could not be reached in ${attempts} attempts. Check the network and DISCORD_API_URL.`,
    EXIT.unavailable,
    { cause },
  );

const WHY_CLOSED: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.DisallowedIntents]:
    "it does not grant the intents the bot asks for. Report this as a bug.",
  [GatewayCloseCodes.ShardingRequired]:
    "a shard would have too many servers. Set SHARDS to auto, or to more.",
};

/** What to say of a close after which Discord takes no connection of ours any more. */
export function closedForGood(code: number): FatalError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return badToken({ code });
  const why = WHY_CLOSED[code] ?? "see its list of gateway close codes.";
  return new FatalError(
    `Discord closed the connection with code ${code}: ${why}`,
    EXIT.unavailable,
  );
}
