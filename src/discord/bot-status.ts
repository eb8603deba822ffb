import { type Client, Events, Status } from "discord.js";

/** What one connection to Discord's gateway is at. */
export interface ShardStatus {
  /** From 0. */
  readonly id: number;
  readonly state: ShardState;
  /** When Discord last acknowledged a heartbeat, or the connection began to stand, whichever was later,
   * in milliseconds since the epoch; null where it does not stand. */
  readonly heardAt: number | null;
  /** How long the last heartbeat took there and back, in milliseconds; null before the first. */
  readonly pingMs: number | null;
}

export type ShardState =
  /** It has not been ready yet. */
  | "starting"
  | "ready"
  /** It was ready, and is being connected again. */
  | "lost"
  /** Discord takes no connection of ours any more. */
  | "closed";

/** How a bot stands with Discord, from its first attempt to connect until its end. */
export class BotStatus {
  /** Whether Discord has the commands as they are now, as far as this process sees to that. */
  isRegistered = false;
  readonly #now: () => number;
  #client: Client | null = null;
  /** When each shard's connection began to stand, by its id, in milliseconds since the epoch. */
  #readyAt = new Map<number, number>();

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Reports on this client from now on, which has not logged in yet. */
  follow(client: Client): void {
    const readyAt = new Map<number, number>();
    const stands = (shard: number) => void readyAt.set(shard, this.#now());
    client.on(Events.ShardReady, stands);
    client.on(Events.ShardResume, stands);
    this.#readyAt = readyAt;
    this.#client = client;
  }

  /**
   * Each shard of this process. `client.isReady()` would stay true after a connection was closed for
   * good, so the state is that of the shard itself.
   */
  get shards(): readonly ShardStatus[] {
    const shards = this.#client?.ws.shards.map((shard) => shard) ?? [];
    return shards.map(({ id, status, ping, lastPingTimestamp }) => {
      const readyAt = this.#readyAt.get(id);
      const state = stateOf(status, readyAt !== undefined);
      const acknowledgedAt = ping < 0 ? 0 : lastPingTimestamp + ping;
      const heardAt = state === "ready" ? Math.max(readyAt ?? 0, acknowledgedAt) : null;
      return { id, state, heardAt, pingMs: ping < 0 ? null : ping };
    });
  }
}

function stateOf(status: Status, wasReady: boolean): ShardState {
  if (status === Status.Disconnected) return "closed";
  if (status === Status.Ready && wasReady) return "ready";
  return wasReady ? "lost" : "starting";
}
