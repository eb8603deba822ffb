import { expect, test } from "vitest";
import { COUNTS_DAYS } from "../../../src/store/counts.ts";
import { DAY_MS } from "../../../src/store/days.ts";
import type { OpenStores } from "../opened-stores.ts";

/** A Friday, at noon. */
const NOON = Date.UTC(2026, 10, 27, 12);
const HERE = "1400000000000000001";
const THERE = "1400000000000000002";

/** What holds for counts wherever they are kept. */
export function testCounts(open: OpenStores): void {
  test("Questions are counted by server, week and grade, and articles by how often they answered", async () => {
    let now = NOON;
    const { counts } = await open({ now: () => now });
    for (const article of ["ferry", "whales", "ferry"]) counts.count(HERE, "answers", article);
    counts.count(HERE, "nothing", null);
    counts.count(THERE, "near", null);
    now = NOON - 7 * DAY_MS;
    counts.count(HERE, "near", null);
    now = NOON - 27 * DAY_MS;
    counts.count(HERE, "answers", "whales");
    now = NOON - 28 * DAY_MS;
    counts.count(HERE, "answers", "too-old");
    now = NOON;
    const none = { answers: 0, near: 0, nothing: 0 };
    const week = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
    expect(await counts.weeks(HERE, 4)).toEqual([
      { ...week("2026-10-31", "2026-11-06"), ...none, answers: 1 },
      { ...week("2026-11-07", "2026-11-13"), ...none },
      { ...week("2026-11-14", "2026-11-20"), ...none, near: 1 },
      { ...week("2026-11-21", "2026-11-27"), ...none, answers: 3, nothing: 1 },
    ]);
    expect(await counts.articles(HERE, 4, 5)).toEqual([
      { article: "ferry", answered: 2 },
      { article: "whales", answered: 2 },
    ]);
    expect(await counts.articles(HERE, 4, 1)).toHaveLength(1);
    expect(await counts.articles(THERE, 4, 5)).toEqual([]);
  });

  test("What two processes count of a day adds up", async () => {
    const { counts, again } = await open({ now: () => NOON });
    const others = (await again({ now: () => NOON })).counts;
    for (let times = 0; times < 1_000; times++) counts.count(HERE, "answers", "ferry");
    for (let times = 0; times < 10; times++) others.count(HERE, "answers", "ferry");
    others.count(HERE, "near", null);
    await Promise.all([counts.close(), others.close()]);
    expect(await counts.articles(HERE, 4, 5)).toEqual([{ article: "ferry", answered: 1_010 }]);
    expect((await others.weeks(HERE, 1))[0]).toMatchObject({ answers: 1_010, near: 1, nothing: 0 });
  });

  test(`Counts go after ${COUNTS_DAYS} days`, async () => {
    let now = NOON;
    const { counts, stored } = await open({ now: () => now });
    counts.count(HERE, "answers", "ferry");
    await counts.close();
    now += (COUNTS_DAYS - 1) * DAY_MS;
    await counts.removeOld();
    expect(await stored()).toContain("ferry");
    now += DAY_MS;
    await counts.removeOld();
    expect(await stored()).not.toContain("ferry");
  });
}
