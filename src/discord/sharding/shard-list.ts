import type { Config } from "../../config.ts";

/** The gateway shards that one process holds, or one machine. */
export interface ShardList {
  /** In their order. */
  readonly ids: readonly number[];
  /** How many there are in all processes of all machines together. */
  readonly count: number;
}

/** `auto` stands for as many as Discord recommends, all of them on this machine. */
export type Shards = ShardList | "auto";

type Settings = Pick<Config, "shards" | "shardList" | "totalShards">;

/** What this machine holds, by the settings. */
export function shardsHere({ shards, shardList, totalShards }: Settings): Shards {
  if (shardList !== null) return { ids: shardList, count: totalShards! };
  return shards === "auto" ? shards : allShards(shards);
}

/** All that there are, on one machine. */
export const allShards = (count: number): ShardList => ({ ids: [...Array(count).keys()], count });

/** The one that the process of a machine holds which does what one of them has to do. */
export const firstShardHere = ({ shardList }: Pick<Settings, "shardList">): number =>
  shardList?.[0] ?? 0;

/** Divides shards over processes as evenly as can be, and leaves no process without one. */
export function divideShards({ ids, count }: ShardList, processes: number): ShardList[] {
  const parts = Math.min(ids.length, processes);
  const startOf = (part: number) => Math.floor((part * ids.length) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ids: ids.slice(startOf(part), startOf(part + 1)),
    count,
  }));
}

/** How a process is told of its shards: an argument, which lists of processes show too. */
export const shardArgument = ({ ids, count }: ShardList): string =>
  `--shards=${ids.join(",")}/${count}`;

/** @returns null for a process that was not told of any */
export function readShardArgument(args: readonly string[]): ShardList | null {
  for (const argument of args) {
    const [, ids, count] = /^--shards=(\d+(?:,\d+)*)\/(\d+)$/.exec(argument) ?? [];
    if (ids) return { ids: ids.split(",").map(Number), count: Number(count) };
  }
  return null;
}
