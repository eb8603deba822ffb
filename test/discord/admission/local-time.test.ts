import { expect, test } from "vitest";
import { LocalTime } from "../../../src/discord/admission/local-time.ts";

const NOW = 1_800_000_000_000;

/** How old an interaction is taken to be that arrives `age` after its creation, by our clock. */
const ageOf = (time: LocalTime, age: number, now = NOW) => now - time.of(now - age, now);

test("Our clock may be ahead of Discord's or behind it", () => {
  for (const ahead of [-60_000, -100, 0, 100, 60_000]) {
    const time = new LocalTime();
    expect(ageOf(time, 80 + ahead)).toBe(0);
    expect(ageOf(time, 2_080 + ahead)).toBeCloseTo(2_000);
    expect(ageOf(time, 80 + ahead)).toBeCloseTo(0);
  }
});

test("What was held up on its way is older than what was not", () => {
  const time = new LocalTime();
  expect(ageOf(time, 1_500)).toBe(0);
  expect(ageOf(time, 60)).toBe(0);
  expect(ageOf(time, 1_500, NOW + 10)).toBeCloseTo(1_439.5);
});

test("A clock that was set ahead is believed again in under two minutes", () => {
  const time = new LocalTime();
  let now = NOW;
  expect(ageOf(time, 60, now)).toBe(0);
  const ages: number[] = [];
  for (let second = 0; second < 120; second++) {
    now += 1_000;
    ages.push(ageOf(time, 5_060, now));
  }
  expect(ages[0]).toBeGreaterThan(4_900);
  expect(ages.at(-1)).toBeLessThan(1);
});
