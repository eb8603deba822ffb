import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";

/** An id's lowest bit that tells shards apart (events/gateway, "Sharding"). */
const SHARD_BIT = 1n << 22n;
const { demo, second, later } = demoWorld.servers as Record<"demo" | "second" | "later", Server>;
type Server = World["servers"][string];

/** Of two shards, the first one's servers are the demo server and "later", and "second" is the other's. */
export const twoShardWorld: World = {
  ...demoWorld,
  servers: { demo, second: { ...second, id: String(BigInt(second.id) + SHARD_BIT) }, later },
};
