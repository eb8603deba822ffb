/** The gateway shards that one process holds. */
export interface ShardList {
  readonly ids: readonly number[];
  /** How many there are in all processes together. */
  readonly count: number;
}

/** `auto` stands for as many as Discord recommends, all of them in this process. */
export type Shards = ShardList | "auto";

/** What a bot that is one process holds, by the setting. */
export function allShards(setting: number | "auto"): Shards {
  return setting === "auto" ? setting : { ids: [...Array(setting).keys()], count: setting };
}

/** Divides shards over processes as evenly as can be, and leaves no process without one. */
export function divideShards(count: number, processes: number): ShardList[] {
  const parts = Math.min(count, processes);
  const startOf = (part: number) => Math.floor((part * count) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const size = startOf(part + 1) - startOf(part);
    return { ids: Array.from({ length: size }, (_, i) => startOf(part) + i), count };
  });
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
