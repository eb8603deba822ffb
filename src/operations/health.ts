import type { ShardState, ShardStatus } from "../discord/bot-status.ts";
import type { BotState } from "./bot-state.ts";

/**
 * The longest time, in milliseconds, that Discord may be silent on a connection that stands. Discord
 * asks for a heartbeat every 41.25 s at the time of writing (events/gateway), and acknowledges each.
 */
const LONGEST_SILENCE_MS = 90_000;

/** What is answered to somebody who asks, and whether it is good news. */
export interface Report {
  readonly isGood: boolean;
  readonly body: object;
}

/**
 * Whether a bot does its work, or is on the way to it. If not, a new process may have better luck.
 *
 * @param now in milliseconds since the epoch
 */
export function reportHealth({ shards }: Pick<BotState, "shards">, now: number): Report {
  const reports = shards.map((shard) => ({
    id: shard.id,
    state: healthOf(shard, now),
    silentMs: silenceOf(shard, now),
    pingMs: shard.pingMs,
  }));
  const isGood = reports.every(({ state }) => state === "starting" || state === "ready");
  return { isGood, body: { healthy: isGood, shards: reports } };
}

/**
 * Whether members get answers.
 *
 * @param now in milliseconds since the epoch
 */
export function reportReadiness({ shards, corpus, isRegistered }: BotState, now: number): Report {
  const parts = {
    articles: corpus !== null,
    gateway: shards.length > 0 && shards.every((shard) => healthOf(shard, now) === "ready"),
    commands: isRegistered,
  };
  const isGood = Object.values(parts).every(Boolean);
  return { isGood, body: { ready: isGood, ...parts } };
}

/** The state of a shard, where a connection that stands may be "silent". */
export function healthOf(shard: ShardStatus, now: number): ShardState | "silent" {
  const silentMs = silenceOf(shard, now);
  return silentMs !== null && silentMs > LONGEST_SILENCE_MS ? "silent" : shard.state;
}

/** How long nothing was heard on a connection that stands, in milliseconds; null where none does. */
export function silenceOf({ heardAt }: ShardStatus, now: number): number | null {
  return heardAt === null ? null : Math.max(0, now - heardAt);
}
