import { type Client, Events, ShardClientUtil } from "discord.js";
import type { Log } from "../log.ts";
import type { ServerSettings } from "../store/server-settings.ts";

/**
 * Notes which servers the bot leaves and enters, also while it was not running.
 *
 * @param withFolders the servers that have articles of their own, by their ids
 */
export function followServers(
  client: Client,
  settings: ServerSettings,
  log: Log,
  withFolders: () => readonly string[],
): void {
  const failed = (err: unknown) =>
    log.warn({ err }, "That the bot left or entered a server was not noted");
  // Discord tells of a server that is merely out of order by another event.
  client.on(Events.GuildDelete, ({ id }) => void settings.leave(id).catch(failed));
  client.on(Events.GuildCreate, ({ id }) => void settings.enter(id).catch(failed));
  client.once(
    Events.ClientReady,
    (ready) => void compare(ready, settings, withFolders()).catch(failed),
  );
}

/** Each process of a bot sees to the servers of its shards. */
async function compare(
  client: Client<true>,
  settings: ServerSettings,
  withFolders: readonly string[],
): Promise<void> {
  const known = new Map(withFolders.map((server) => [server, false]));
  for (const { server, hasLeft } of await settings.servers()) known.set(server, hasLeft);
  for (const [server, hasLeft] of known) {
    if (!isOnShards(server, client)) continue;
    const isThere = client.guilds.cache.has(server);
    if (isThere && hasLeft) await settings.enter(server);
    else if (!isThere && !hasLeft) await settings.leave(server);
  }
}

const isOnShards = (server: string, { ws, options: { shardCount = 1 } }: Client): boolean =>
  ws.shards.has(ShardClientUtil.shardIdForGuildId(server, shardCount));
