import type { ShardState, ShardStatus } from "../discord/bot-status.ts";
import type { Sources } from "./sources.ts";

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

/** Whether the process does its work, or is on the way to it: if not, a new one may have better luck. */
export function reportHealth({ shards }: Pick<Sources, "shards">): Report {
  const states = shards().map((shard) => ({ ...shard, state: healthOf(shard) }));
  const isGood = states.every(({ state }) => state === "starting" || state === "ready");
  return { isGood, body: { healthy: isGood, shards: states } };
}

/** Whether members get answers. */
export function reportReadiness({ shards, corpus, areCommandsRegistered }: Sources): Report {
  const states = shards().map(healthOf);
  const parts = {
    articles: corpus() !== null,
    gateway: states.length > 0 && states.every((state) => state === "ready"),
    commands: areCommandsRegistered(),
  };
  const isGood = Object.values(parts).every(Boolean);
  return { isGood, body: { ready: isGood, ...parts } };
}

/** The state of a shard, where one that stands may be "silent". */
export function healthOf({ state, silentMs }: ShardStatus): ShardState | "silent" {
  return silentMs !== null && silentMs > LONGEST_SILENCE_MS ? "silent" : state;
}
