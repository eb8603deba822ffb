import { z } from "zod";
import { optional, type Settings, wholeNumber } from "./setting.ts";

const SHARDS = "auto, or a number of shards from 1 to 9999";
const SHARD_LIST = "shards with commas between them, such as 0,1,2 or 0-2, each once";
const MOST_SHARDS = 9_999;
const MOST_PROCESSES = 999;

/** How the servers of a bot are divided over connections to Discord, processes and machines. */
export const SHARD_SETTINGS = {
  shards: {
    name: "SHARDS",
    schema: z
      .string()
      .regex(/^(auto|[1-9]\d{0,3})$/, SHARDS)
      .transform((shards) => (shards === "auto" ? shards : Number(shards)))
      .default("auto"),
    help: "How many gateway shards the bot's servers are divided over; `auto` takes as many as Discord recommends. A shard may hold 2,500 servers.",
  },
  shardList: {
    name: "SHARD_LIST",
    schema: optional(
      z
        .string()
        .regex(/^\d{1,4}(-\d{1,4})?(\s*,\s*\d{1,4}(-\d{1,4})?)*$/, SHARD_LIST)
        .transform((list) => list.split(",").flatMap(shardsIn))
        .refine((shards) => shards.length > 0 && new Set(shards).size === shards.length, SHARD_LIST)
        .transform((shards) => shards.toSorted((a, b) => a - b)),
    ),
    help: "Where several machines serve the bot: which of its gateway shards this one holds, from 0, such as `0,1,2` or `0-2`. Each shard is on one machine. It goes with `TOTAL_SHARDS`.",
    unset: "all",
  },
  totalShards: {
    name: "TOTAL_SHARDS",
    schema: optional(wholeNumber("a number of shards", 1, MOST_SHARDS)),
    help: "How many shards all machines hold together, the same on each. It takes the place of `SHARDS`, and goes with `SHARD_LIST`.",
    unset: "none; this machine serves the whole bot",
  },
  shardProcesses: {
    name: "SHARD_PROCESSES",
    schema: wholeNumber("a number of processes", 1, MOST_PROCESSES).default(1),
    help: "How many processes of this machine hold its shards. From 2 on, a manager starts and watches them.",
  },
} satisfies Settings;

/** A range that ends before it begins has none. */
function shardsIn(range: string): number[] {
  const [first, last = first] = range.split("-").map(Number) as [number, number?];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Undefined for what could not be read. */
interface Written {
  readonly shards: number | "auto" | undefined;
  readonly shardList: readonly number[] | null | undefined;
  readonly totalShards: number | null | undefined;
}

/** What of these settings does not go together, a line for each. */
export function shardProblems({ shards, shardList, totalShards }: Written): string[] {
  if (shardList === undefined || totalShards === undefined) return [];
  if (shardList === null) return totalShards === null ? [] : [NO_LIST];
  if (totalShards === null) return [NO_TOTAL];
  const beyond = shardList.filter((shard) => shard >= totalShards);
  return [
    ...(typeof shards === "number" ? [tooMuch(shards)] : []),
    ...(beyond.length > 0 ? [tooHigh(totalShards, beyond)] : []),
  ];
}

const NO_LIST =
  "TOTAL_SHARDS: expected SHARD_LIST beside it, which says the shards of this machine, got none; where one machine serves the bot, set SHARDS instead";
const NO_TOTAL =
  "SHARD_LIST: expected TOTAL_SHARDS beside it, the number of shards of all machines together, got none";
const tooMuch = (shards: number) =>
  `SHARDS: expected nothing beside SHARD_LIST, because TOTAL_SHARDS takes its place, got ${shards}`;
const tooHigh = (total: number, beyond: readonly number[]) =>
  `SHARD_LIST: expected shards from 0 to ${total - 1}, because TOTAL_SHARDS is ${total}, got ${beyond.join(", ")}`;
