import { type Client, Events } from "discord.js";
import { EXIT, FatalError } from "../errors.ts";
import type { Log } from "../log.ts";

/** discord.js reconnects for ever; after this long, in ms, a new process has better chances. */
export const LONGEST_OUTAGE_MS = 5 * 60_000;

/** Logs when the connection is lost and found, and calls `onTooLong` when it stays lost. */
export function watchForOutage(
  client: Pick<Client, "on">,
  log: Pick<Log, "info" | "warn">,
  onTooLong: (error: FatalError) => void,
): void {
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  // Attempts to reconnect fail twice a second, so only the first is worth a line.
  const lost = (err?: Error) => {
    if (timer || isOver) return;
    log.warn({ err }, "The connection to Discord is lost, reconnecting");
    timer = setTimeout(() => onTooLong(tooLong()), LONGEST_OUTAGE_MS);
  };
  const found = () => {
    if (!timer) return;
    log.info("The connection to Discord is back");
    clearTimeout(timer);
    timer = null;
  };
  // Discord takes no connection of ours any more; what follows is the echo of that.
  client.on(Events.ShardDisconnect, () => {
    isOver = true;
  });
  client.on(Events.ShardReconnecting, () => lost());
  client.on(Events.ShardError, lost);
  client.on(Events.ShardResume, found);
  client.on(Events.ShardReady, found);
}

function tooLong(): FatalError {
  const minutes = LONGEST_OUTAGE_MS / 60_000;
  const words = `The connection to Discord was lost for ${minutes} minutes. Check the network.`;
  return new FatalError(words, EXIT.unavailable);
}
