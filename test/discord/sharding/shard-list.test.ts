import { describe, expect, test } from "vitest";
import {
  allShards,
  divideShards,
  readShardArgument,
  shardArgument,
  shardsHere,
} from "../../../src/discord/sharding/shard-list.ts";

describe("shards are divided over processes", () => {
  test("each to one, in order, and evenly", () => {
    expect(divideShards(allShards(5), 2).map(({ ids }) => ids)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    for (const [count, processes] of [
      [1, 1],
      [16, 3],
      [7, 7],
      [9_999, 10],
    ] as const) {
      const lists = divideShards(allShards(count), processes);
      expect(lists.flatMap(({ ids }) => ids)).toEqual([...Array(count).keys()]);
      const sizes = lists.map(({ ids }) => ids.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(lists.every((list) => list.count === count)).toBe(true);
    }
  });

  test("over no more processes than there are shards", () => {
    expect(divideShards(allShards(2), 5)).toEqual([
      { ids: [0], count: 2 },
      { ids: [1], count: 2 },
    ]);
  });
});

test("A process reads from its arguments what it was told", () => {
  const list = { ids: [2, 3, 4], count: 12 };
  expect(readShardArgument(["node", "main.js", shardArgument(list)])).toEqual(list);
});

test.each(["--shards", "--shards=", "--shards=1", "--shards=a/2", "shards=0/1"])(
  "The argument %s tells of no shards",
  (argument) => expect(readShardArgument([argument])).toBeNull(),
);

test("A machine alone has all shards there are", () => {
  const alone = { shardList: null, totalShards: null };
  expect(shardsHere({ shards: 3, ...alone })).toEqual({ ids: [0, 1, 2], count: 3 });
  expect(shardsHere({ shards: "auto", ...alone })).toBe("auto");
});

test("A machine of several divides its own shards, which need not follow each other", () => {
  const here = shardsHere({ shards: "auto", shardList: [1, 4, 5], totalShards: 6 });
  expect(here).not.toBe("auto");
  expect(divideShards(here as Exclude<typeof here, "auto">, 2)).toEqual([
    { ids: [1], count: 6 },
    { ids: [4, 5], count: 6 },
  ]);
});
