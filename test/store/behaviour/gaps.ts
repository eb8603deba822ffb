import { expect, test } from "vitest";
import { DAY_MS } from "../../../src/store/days.ts";
import type { Gap } from "../../../src/store/gaps.ts";
import type { OpenStores } from "../opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

const gapOf = (question: string, changed: Partial<Gap> = {}): Gap => ({
  ...{ server: HERE, member: ONE, question, reason: "nothing" },
  ...changed,
});

/** What holds for gaps wherever they are kept. */
export function testGaps(open: OpenStores): void {
  /** The questions that are kept, with those of another server. */
  async function openOn(given: Parameters<OpenStores>[0] = {}) {
    const stores = await open(given);
    for (const server of [HERE, THERE]) await stores.settings.change(server, { gapsDays: 10 });
    const questionsOf = async (server: string) =>
      (await stores.gaps.of(server)).map(({ question }) => question);
    return { ...stores, questionsOf };
  }

  test("Questions are kept where a server chose so, each in its own, once a person and reason", async () => {
    const { gaps, questionsOf, stored } = await openOn();
    await gaps.record(gapOf("One?"));
    await gaps.record(gapOf("One?"));
    await gaps.record(gapOf("One?", { member: OTHER }));
    await gaps.record(gapOf("One?", { reason: "unhelpful" }));
    await gaps.record(gapOf("Two?", { server: THERE }));
    await gaps.record(gapOf("Three?", { server: "1400000000000000003" }));
    expect(await questionsOf(HERE)).toEqual(["One?", "One?", "One?"]);
    expect(await questionsOf(THERE)).toEqual(["Two?"]);
    expect(await questionsOf("1400000000000000003")).toEqual([]);
    const askers = (await gaps.of(HERE)).map(({ asker }) => asker);
    expect(new Set(askers).size).toBe(2);
    expect(await stored()).not.toMatch(new RegExp(`${ONE}|${OTHER}`));
  });

  test("They go after the days that the server chose, or fewer where the operator says so", async () => {
    let now = 0;
    for (const [most, days] of [
      [30, 10],
      [3, 3],
    ] as const) {
      now = 0;
      const { gaps, questionsOf, stored } = await openOn({ now: () => now, mostDays: most });
      await gaps.record(gapOf("One?"));
      now = days * DAY_MS - 1;
      await gaps.removeOld();
      expect(await questionsOf(HERE)).toEqual(["One?"]);
      now += 1;
      expect(await questionsOf(HERE)).toEqual([]);
      await gaps.removeOld();
      expect(await stored()).not.toContain("One?");
    }
  });

  test("They go at once where a server switches it off, and no others do", async () => {
    const { gaps, settings, stored } = await openOn();
    const kept = async () =>
      Array.from((await stored()).matchAll(/"question":"(.+?)"/g), ([, question]) => question);
    await gaps.record(gapOf("Here?"));
    await gaps.record(gapOf("There?", { server: THERE }));
    await settings.change(HERE, { votes: false });
    expect(await kept()).toEqual(["Here?", "There?"]);
    await settings.change(HERE, { gapsDays: 0 });
    expect(await kept()).toEqual(["There?"]);
    await gaps.record(gapOf("Late?"));
    expect(await kept()).toEqual(["There?"]);
    await settings.reset(THERE);
    expect(await kept()).toEqual([]);
  });

  test("One that is dismissed stays so for as long again, and is nobody else's to dismiss", async () => {
    let now = 0;
    const { gaps, questionsOf } = await openOn({ now: () => now });
    await gaps.record(gapOf("One?"));
    const { id } = (await gaps.of(HERE))[0]!;
    expect(await gaps.dismiss(THERE, id)).toBe(false);
    expect(await gaps.of(HERE)).toMatchObject([{ isDismissed: false }]);
    now = 9 * DAY_MS;
    expect(await gaps.dismiss(HERE, id)).toBe(true);
    now = 18 * DAY_MS;
    await gaps.removeOld();
    expect(await gaps.of(HERE)).toMatchObject([{ isDismissed: true }]);
    now = 19 * DAY_MS;
    expect(await questionsOf(HERE)).toEqual([]);
    expect(await gaps.dismiss(HERE, id + 1)).toBe(false);
  });

  test("What somebody said of an answer is taken back, and what was asked stays", async () => {
    const { gaps } = await openOn();
    await gaps.record(gapOf("One?", { reason: "near" }));
    await gaps.record(gapOf("One?", { reason: "unhelpful" }));
    await gaps.unmark({ server: HERE, member: ONE, question: "One?" });
    expect(await gaps.of(HERE)).toMatchObject([{ reason: "near" }]);
  });

  test("A person's questions are deleted in every server, and those of others stay", async () => {
    const { gaps, questionsOf } = await openOn();
    await gaps.record(gapOf("One?"));
    await gaps.record(gapOf("Two?", { member: OTHER }));
    await gaps.record(gapOf("Three?", { server: THERE }));
    expect(await gaps.forget(ONE)).toBe(2);
    expect(await questionsOf(HERE)).toEqual(["Two?"]);
    expect(await questionsOf(THERE)).toEqual([]);
    expect(await gaps.forget(ONE)).toBe(0);
  });

  test("Of one person a server keeps the newest 50", async () => {
    const { gaps, questionsOf } = await openOn();
    await gaps.record(gapOf("Old?", { member: OTHER }));
    for (let i = 0; i < 55; i++) await gaps.record(gapOf(`${i}?`));
    const kept = Array.from({ length: 50 }, (_, i) => `${54 - i}?`);
    expect(await questionsOf(HERE)).toEqual([...kept, "Old?"]);
  });
}
