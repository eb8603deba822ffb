import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { drawReportInThread } from "../../src/pictures/report-in-thread.ts";
import type { ReportPicture, Stack } from "../../src/pictures/report-picture.ts";
import { EXAMPLE } from "./example.ts";

/** Of a PNG, where its width and height stand, in bytes (PNG specification, "IHDR"). */
const SIZE_AT = { width: 16, height: 20 };
const LARGEST = 300_000;
/** Rare letters, which hardly a font has, and a sign without a meaning, which none has. */
const UNDRAWABLE = "\u{31350}\u{31351}";
const UNDRAWABLE_SIGN = "\u{f0000}";
const NOTHING = { title: "", rows: [] };

const named = (name: string): ReportPicture => ({
  ...EXAMPLE,
  articles: { title: EXAMPLE.articles.title, rows: [{ name, count: 1 }] },
});

const draw = async (picture: ReportPicture, otherwise = EXAMPLE) =>
  Buffer.from(await drawReportInThread(picture, otherwise));

const sizeOf = (png: Buffer) => ({
  width: png.readUInt32BE(SIZE_AT.width),
  height: png.readUInt32BE(SIZE_AT.height),
});

const withCounts = (...stacks: readonly Stack[]): ReportPicture => ({
  ...EXAMPLE,
  weeks: EXAMPLE.weeks.map((week, index) => ({ ...week, counts: stacks[index] ?? [0, 0, 0] })),
});

describe("The picture of a report", () => {
  test("is sharp on dense screens, small to send, and the same each time", async () => {
    const [png, again] = await Promise.all([draw(EXAMPLE), draw(EXAMPLE)]);
    expect(sizeOf(png)).toEqual({ width: 1_280, height: 832 });
    expect(png.length).toBeLessThan(LARGEST);
    expect(again.equals(png)).toBe(true);
  });

  test.each<[string, ReportPicture]>([
    ["of one question", withCounts([0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 1])],
    ["of very many", withCounts([9_999_999, 1, 0], [1, 0, 0], [0, 5_000_000, 0], [1, 1, 1])],
    ["without lists", { ...EXAMPLE, articles: NOTHING, gaps: NOTHING }],
    ["of one week", { ...EXAMPLE, weeks: EXAMPLE.weeks.slice(0, 1) }],
    [
      "with words that are too long",
      { ...EXAMPLE, title: "x".repeat(500), stackNames: ["y".repeat(99), "", "z".repeat(99)] },
    ],
  ])("%s is drawn", async (_, picture) => {
    const png = await draw(picture);
    expect(sizeOf(png).width).toBe(1_280);
    expect(png.length).toBeLessThan(LARGEST);
  });

  test("has other words where there are no letters for its own", async () => {
    const example = await draw(EXAMPLE);
    expect((await draw({ ...EXAMPLE, subtitle: UNDRAWABLE })).equals(example)).toBe(true);
    const shown = await draw({ ...EXAMPLE, subtitle: "Łódź, Ελλάδα, Привет" });
    expect(shown.equals(example)).toBe(false);
  });

  test("passes over the signs of a name that it cannot draw, but says so where they are letters", async () => {
    const ferries = await draw(named("Ferries"));
    expect((await draw(named(`Ferries ${UNDRAWABLE_SIGN}`))).equals(ferries)).toBe(true);
    const unnamed = await draw(named(EXAMPLE.unnamed));
    expect((await draw(named(`Ferries ${UNDRAWABLE}`))).equals(unnamed)).toBe(true);
  });

  test("that cannot be drawn is an error, and the next one is drawn", async () => {
    const broken = { ...EXAMPLE, locale: "no-such-locale-at-all" };
    await expect(draw(broken)).rejects.toThrow(RangeError);
    await expect(draw(EXAMPLE)).resolves.toBeDefined();
  });

  test("keeps this thread from nothing meanwhile", async () => {
    const drawing = draw(EXAMPLE);
    const before = performance.eventLoopUtilization();
    await drawing;
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });
});
