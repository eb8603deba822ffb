import { expect, test } from "vitest";
import { DAY_MS } from "../../../src/store/days.ts";
import type { Asker, HistoryEntry, HistoryView, Outcome } from "../../../src/store/history.ts";
import type { OpenStores } from "../opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

const ALL: HistoryView = { server: HERE, isCommonSeen: true };
const PLACE = { channel: "1500000000000000001", message: "1600000000000000001" };
const READ: Outcome = { result: "read", articles: 3, problems: 0, changes: null };
const failed = (reason: string): Outcome => ({ result: "failed", reason });
const start: Asker = { occasion: "start", member: null, server: null, place: null };
const by = (member: string): Asker => ({ ...start, occasion: "member", member, server: HERE });
const reasonsOf = (entries: readonly HistoryEntry[]) =>
  entries.map(({ outcome }) => ("reason" in outcome ? outcome.reason : outcome.result));

/** What holds for the history wherever it is kept. */
export function testHistory(open: OpenStores): void {
  test("The history is shown page by page, newest first, and the last page for any after", async () => {
    const { history } = await open();
    expect(await history.page(1, 2, ALL)).toEqual({ entries: [], page: 1, pages: 1 });
    for (const reason of ["one", "two", "three"]) {
      await history.record({ ...by(ONE), place: PLACE, outcome: failed(reason) });
    }
    const first = await history.page(1, 2, ALL);
    expect([reasonsOf(first.entries), first.page, first.pages]).toEqual([["three", "two"], 1, 2]);
    expect(first.entries[0]).toMatchObject({ ...by(ONE), place: PLACE, undo: null });
    const last = await history.page(9, 2, ALL);
    expect([reasonsOf(last.entries), last.page]).toEqual([["one"], 2]);
    const { id } = last.entries[0]!;
    expect(await history.entry(id, ALL)).toEqual(last.entries[0]);
    expect(await history.entry(id + 100, ALL)).toBeNull();
  });

  test("Of entries alike that follow one another and nobody asked for, the last is kept", async () => {
    const { history, again } = await open();
    const others = (await again()).history;
    await Promise.all([history, others].map((each) => each.record({ ...start, outcome: READ })));
    await history.record({ ...start, outcome: READ, own: HERE });
    await others.record({ ...start, outcome: READ });
    await history.record({ ...start, outcome: failed("one") });
    await history.record({ ...start, outcome: READ });
    for (const _ of [1, 2]) await history.record({ ...by(ONE), outcome: READ });
    const { entries } = await history.page(1, 10, { server: null, isCommonSeen: true });
    expect(reasonsOf(entries)).toEqual(["read", "read", "read", "one", "read"]);
  });

  test("Nobody sees what tells of another server's own articles", async () => {
    const { history } = await open();
    await history.record({ ...by(ONE), outcome: failed("here"), own: HERE });
    await history.record({ ...by(ONE), outcome: failed("there"), own: THERE });
    await history.record({ ...by(ONE), outcome: failed("common") });
    const seenBy = async (view: HistoryView) => reasonsOf((await history.page(1, 9, view)).entries);
    expect(await seenBy(ALL)).toEqual(["common", "here"]);
    expect(await seenBy({ server: THERE, isCommonSeen: false })).toEqual(["there"]);
    expect(await seenBy({ server: null, isCommonSeen: true })).toEqual(["common"]);
    expect(await seenBy({ server: null, isCommonSeen: false })).toEqual([]);
    const [{ id }] = (await history.page(1, 9, { server: THERE, isCommonSeen: false })).entries as [
      HistoryEntry,
    ];
    expect(await history.entry(id, ALL)).toBeNull();
  });

  test("Only the last change of an article can be taken back, whichever process made it", async () => {
    const { history, again } = await open();
    const others = (await again()).history;
    const change = (file: string) => ({ result: "added", file, title: "Fine" }) as const;
    await history.recordChange(by(ONE), change("fine.md"), { how: "remove" });
    await others.recordChange(by(ONE), change("other.md"), { how: "remove" });
    await others.recordChange(by(ONE), change("fine.md"), { how: "restore", id: "bin/1" });
    const undos = async () => (await history.page(1, 9, ALL)).entries.map(({ undo }) => undo);
    expect(await undos()).toEqual([{ how: "restore", id: "bin/1" }, { how: "remove" }, null]);
    await history.recordChange(by(ONE), change("fine.md"), null);
    expect(await undos()).toEqual([null, null, { how: "remove" }, null]);
  });

  test("Who made a change is forgotten with where it was told, and that is not noted after", async () => {
    const { history, stored } = await open();
    const change = (file: string) => ({ result: "added", file, title: "Fine" }) as const;
    const recorded = await history.recordChange(by(ONE), change("fine.md"), null);
    const later = await history.recordChange(by(ONE), change("other.md"), null);
    await history.record({ ...by(OTHER), outcome: READ });
    await history.setPlace(recorded, PLACE);
    const places = async () => (await history.page(1, 9, ALL)).entries.map(({ place }) => place);
    expect(await places()).toEqual([null, null, PLACE]);
    expect(await history.forget(ONE)).toBe(2);
    expect(await history.forget(ONE)).toBe(0);
    await history.setPlace(later, PLACE);
    expect(await places()).toEqual([null, null, null]);
    const { entries } = await history.page(1, 9, ALL);
    expect(entries.map(({ member }) => member)).toEqual([OTHER, null, null]);
    expect(await stored()).not.toMatch(`${ONE}|${PLACE.channel}`);
  });

  test("An entry that is too old is not shown, and goes", async () => {
    let now = 0;
    const { history, stored } = await open({ now: () => now, mostDays: 10 });
    await history.record({ ...start, outcome: failed("old") });
    now = DAY_MS;
    await history.record({ ...start, outcome: failed("new") });
    now = 10 * DAY_MS;
    expect(reasonsOf((await history.page(1, 9, ALL)).entries)).toEqual(["new"]);
    expect(await stored()).toContain("old");
    await history.removeOld();
    expect(await stored()).not.toContain("old");
    expect(reasonsOf((await history.page(1, 9, ALL)).entries)).toEqual(["new"]);
  });
}
