import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LONGEST_OUTAGE_MS, watchForOutage } from "../../src/discord/outage.ts";
import { createLog } from "../../src/log.ts";

function scene() {
  const client = new EventEmitter() as EventEmitter & Parameters<typeof watchForOutage>[0];
  const logged: string[] = [];
  const write = (line: string) => void logged.push(JSON.parse(line).msg);
  const ends: string[] = [];
  const log = createLog({ logLevel: "info", token: null }, { write });
  watchForOutage(client, log, ({ message }) => ends.push(message));
  return { client, logged, ends };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("A connection that is lost for too long is logged and given up, once", () => {
  const { client, logged, ends } = scene();
  client.emit("shardReconnecting", 0);
  for (let i = 0; i < 5; i++) client.emit("shardError", new Error("ENOTFOUND"), 0);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS - 1);
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect(ends).toEqual(["The connection to Discord was lost for 5 minutes. Check the network."]);
  expect(logged).toEqual(["The connection to Discord is lost, reconnecting"]);
});

test("A shard that is found does not make up for one that stays lost", () => {
  const { client, logged, ends } = scene();
  client.emit("shardReconnecting", 0);
  client.emit("shardReconnecting", 1);
  client.emit("shardResume", 0);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect(ends).toHaveLength(1);
  expect(logged).toHaveLength(3);
});

test("An end for good is no outage", () => {
  const { client, logged, ends } = scene();
  client.emit("shardDisconnect", { code: 4004 }, 0);
  client.emit("shardError", new Error("closed"), 0);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect([ends, logged]).toEqual([[], []]);
});

test.each(["shardResume", "shardReady"])("One that is found again by %s is kept", (event) => {
  const { client, logged, ends } = scene();
  client.emit("shardError", new Error("ENOTFOUND"), 0);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS - 1);
  client.emit(event, 0);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect(ends).toEqual([]);
  expect(logged.at(-1)).toBe("The connection to Discord is back");
});
