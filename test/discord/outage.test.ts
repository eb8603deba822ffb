import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LONGEST_OUTAGE_MS, watchForOutage } from "../../src/discord/outage.ts";

const client = () => new EventEmitter() as EventEmitter & Parameters<typeof watchForOutage>[0];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("A connection that is lost for too long is given up, once", () => {
  const ends: string[] = [];
  const bot = client();
  watchForOutage(bot, ({ message }) => ends.push(message));
  for (const event of ["shardReconnecting", "shardError", "shardError"]) bot.emit(event);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS - 1);
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect(ends).toEqual(["The connection to Discord was lost for 5 minutes. Check the network."]);
});

test.each(["shardResume", "shardReady"])("One that is found again by %s is kept", (event) => {
  const ends: unknown[] = [];
  const bot = client();
  watchForOutage(bot, (error) => ends.push(error));
  bot.emit("shardError");
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS - 1);
  bot.emit(event);
  vi.advanceTimersByTime(LONGEST_OUTAGE_MS);
  expect(ends).toEqual([]);
});
