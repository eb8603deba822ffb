import { type Client, Events } from "discord.js";
import { EXIT, FatalError } from "../errors.ts";
import type { Log } from "../log.ts";

/** discord.js reconnects for ever; after this long, in ms, a new process has better chances. */
export const LONGEST_OUTAGE_MS = 5 * 60_000;

/** Logs when a shard's connection is lost and found, and calls `onTooLong` when one stays lost. */
export function watchForOutage(
  client: Pick<Client, "on">,
  log: Pick<Log, "info" | "warn">,
  onTooLong: (error: FatalError) => void,
): void {
  const timers = new Map<number, NodeJS.Timeout>();
  let isOver = false;
  // Attempts to reconnect fail twice a second, so only the first is worth a line.
  const lost = (shard: number, err?: Error) => {
    if (timers.has(shard) || isOver) return;
    log.warn({ shard, err }, "The connection to Discord is lost, reconnecting");
    timers.set(
      shard,
      setTimeout(() => onTooLong(tooLong()), LONGEST_OUTAGE_MS),
    );
  };
  const found = (shard: number) => {
    if (!timers.has(shard)) return;
    log.info({ shard }, "The connection to Discord is back");
    clearTimeout(timers.get(shard));
    timers.delete(shard);
  };
  // Discord takes no connection of ours any more; what follows is the echo of that.
  client.on(Events.ShardDisconnect, () => {
    isOver = true;
  });
  client.on(Events.ShardReconnecting, (shard) => lost(shard));
  client.on(Events.ShardError, (err, shard) => lost(shard, err));
  client.on(Events.ShardResume, found);
  client.on(Events.ShardReady, found);
}

function tooLong(): FatalError {
  const minutes = LONGEST_OUTAGE_MS / 60_000;
  const words = `The connection to Discord was lost for ${minutes} minutes. Check the network.`;
  return new FatalError(words, EXIT.unavailable);
}
