import { type Client, Events } from "discord.js";
import { EXIT, FatalError } from "../fatal-error.ts";

/** discord.js reconnects for ever; after this long, in ms, a new process has better chances. */
export const LONGEST_OUTAGE_MS = 5 * 60_000;

/** Calls `onTooLong` when the connection has been lost for too long. */
export function watchForOutage(
  client: Pick<Client, "on">,
  onTooLong: (error: FatalError) => void,
): void {
  let timer: NodeJS.Timeout | null = null;
  const lost = () => {
    timer ??= setTimeout(() => onTooLong(tooLong()), LONGEST_OUTAGE_MS);
  };
  const found = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  client.on(Events.ShardReconnecting, lost);
  client.on(Events.ShardError, lost);
  client.on(Events.ShardResume, found);
  client.on(Events.ShardReady, found);
}

function tooLong(): FatalError {
  const minutes = LONGEST_OUTAGE_MS / 60_000;
  const words = `The connection to Discord was lost for ${minutes} minutes. Check the network.`;
  return new FatalError(words, EXIT.unavailable);
}
