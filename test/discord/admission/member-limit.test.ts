import { expect, test } from "vitest";
import { MemberLimit } from "../../../src/discord/admission/member-limit.ts";

const limitOf = (most: number, withinMs: number) => {
  const clock = { now: 1_000 };
  const limit = new MemberLimit({ most, withinMs, now: () => clock.now });
  return { clock, limit };
};

test("A member waits until the first of so many times is long enough ago", () => {
  const { clock, limit } = limitOf(2, 100);
  expect(limit.waitOf("a")).toBe(0);
  limit.count("a");
  clock.now += 30;
  expect(limit.waitOf("a")).toBe(0);
  limit.count("a");
  clock.now += 10;
  expect([limit.waitOf("a"), limit.waitOf("b")]).toEqual([60, 0]);
  clock.now += 60;
  expect(limit.waitOf("a")).toBe(0);
  limit.count("a");
  expect(limit.waitOf("a")).toBe(30);
});

test("A member waits for less long where that is asked of the limit", () => {
  const { clock, limit } = limitOf(1, 100);
  limit.count("a");
  clock.now += 20;
  expect([limit.waitOf("a"), limit.waitOf("a", 30), limit.waitOf("a", 10)]).toEqual([80, 10, 0]);
});

test("Nobody waits where the time is none", () => {
  const { limit } = limitOf(1, 0);
  limit.count("a");
  expect(limit.waitOf("a")).toBe(0);
});

test("Whose time is over is forgotten, and so is who came first of very many", () => {
  const { clock, limit } = limitOf(1, 100);
  limit.count("first");
  clock.now += 100;
  limit.count("second");
  expect(limit.size).toBe(1);
  for (let i = 0; i < 20_000; i++) limit.count(String(i));
  expect(limit.size).toBe(10_000);
  expect([limit.waitOf("second"), limit.waitOf("19999")]).toEqual([0, 100]);
});
