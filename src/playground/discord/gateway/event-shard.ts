import { GatewayDispatchEvents } from "discord-api-types/v10";

/** Which part of a bot's servers a session hears of: the number of its shard, and how many there are. */
export type Shard = readonly [id: number, count: number];

/** An id counts what was made in a millisecond below this bit (reference, "Snowflakes"). */
const TIMESTAMP_SHIFT = 22n;
/** These hold a server itself, by its own id. */
const ABOUT_A_SERVER: readonly GatewayDispatchEvents[] = [
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
];

/** The id of the server an event happened in; null for direct messages, and for what is no id. */
export function serverOf(event: GatewayDispatchEvents, data: object): string | null {
  const id: unknown = Reflect.get(data, ABOUT_A_SERVER.includes(event) ? "id" : "guild_id");
  return typeof id === "string" && /^\d+$/.test(id) ? id : null;
}

/** Whether a shard hears of a server, or of direct messages (events/gateway, "Sharding"). */
export function isOnShard(serverId: string | null, [id, count]: Shard): boolean {
  if (serverId === null) return id === 0;
  return Number((BigInt(serverId) >> TIMESTAMP_SHIFT) % BigInt(count)) === id;
}
