import { setTimeout as wait } from "node:timers/promises";
import {
  type Client,
  type DiscordAPIError,
  Events,
  OAuth2Scopes,
  RESTJSONErrorCodes,
} from "discord.js";
import type { Log } from "../log.ts";
import { isRefused, isTokenRefused } from "./discord-errors.ts";

const MINUTE_MS = 60_000;
/** How long to wait after each failed attempt, in ms; the last pause comes again and again. */
const RETRY_AFTER_MS: readonly number[] = [1_000, 5_000, 30_000, 2 * MINUTE_MS, 10 * MINUTE_MS];

/** What Discord answers where the bot is not in a server, or was let in without commands. */
const NOT_IN_SERVER: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
];

export interface KeepingRegistered {
  readonly client: Client<true>;
  /** Registers the commands; called again after it has rejected, it goes on with what is left. */
  createRegistration(): () => Promise<void>;
  /** The one server the commands are for, by its id; null where they are everywhere. */
  readonly guildId: string | null;
  readonly log: Pick<Log, "warn" | "error" | "debug">;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Called each time that Discord has the commands as they are now. */
  onRegistered?(): void;
  /** Called where Discord refuses the token, with what it said. Nothing is tried again then. */
  onTokenRefused(cause: unknown): void;
  /** In ms, see `RETRY_AFTER_MS`. */
  readonly retryAfter?: readonly number[];
}

/**
 * Registers the commands, again and again while that fails, and anew whenever the bot joins the one
 * server they are for. What Discord refuses is said once, and tried again after the longest pause.
 */
export async function keepRegistered(options: KeepingRegistered): Promise<void> {
  const { client, guildId, signal } = options;
  let wake = new AbortController();
  let register = options.createRegistration();
  client.on(Events.GuildCreate, ({ id }) => {
    if (id !== guildId) return;
    register = options.createRegistration();
    wake.abort();
  });
  const pauseAfter = failureReporter(options);
  while (!signal.aborted) {
    wake = new AbortController();
    const failure = await register().then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (failure === null) options.onRegistered?.();
    if (signal.aborted || (failure === null && guildId === null)) return;
    if (isTokenRefused(failure?.error)) return options.onTokenRefused(failure?.error);
    await pause(failure && pauseAfter(failure.error), AbortSignal.any([wake.signal, signal]));
  }
}

/** Says in the log what failed, and returns how long to wait after it, in ms. */
function failureReporter(options: KeepingRegistered): (error: unknown) => number {
  const { log, retryAfter = RETRY_AFTER_MS } = options;
  const longest = retryAfter.at(-1) ?? 0;
  let failures = 0;
  let said: unknown = null;
  return (err) => {
    const retryInMs = isRefused(err) ? longest : (retryAfter[failures] ?? longest);
    failures++;
    if (!isRefused(err)) {
      log.warn({ err, retryInMs }, "The commands could not be registered, trying again");
    } else if (said === err.code) log.debug({ err, retryInMs }, "The commands are still refused");
    else log.error({ err, retryInMs }, whyRefused(err, options));
    if (isRefused(err)) said = err.code;
    return retryInMs;
  };
}

function whyRefused({ code }: DiscordAPIError, { guildId, client }: KeepingRegistered): string {
  if (guildId === null || !NOT_IN_SERVER.includes(code)) {
    return "Discord refuses the commands, so members do not see them. It is asked again now and then.";
  }
  return `The bot is not in the server of DISCORD_GUILD_ID, or not with its commands. Correct the setting, or invite the bot: ${invitation(client, guildId)} It registers them as soon as it joins.`;
}

/** The address where somebody who may manage the server lets the bot in, without any permission. */
function invitation({ application }: Client<true>, guildId: string): string {
  const scope = `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`;
  const wanted = { client_id: application.id, scope, permissions: "0", guild_id: guildId };
  return `https://discord.com/oauth2/authorize?${new URLSearchParams(wanted)}`;
}

/** Ends early where it is aborted; null lasts until then. */
async function pause(ms: number | null, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  if (ms !== null) await wait(ms, undefined, { signal, ref: false }).catch(() => {});
  else await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
