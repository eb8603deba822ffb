import { expect, test } from "vitest";
import { progressBar } from "../../src/semantic/progress-bar.ts";

const MB = 1_000_000;

function shownOn(screen: { isTTY?: boolean }, steps: readonly number[], total: number): string[] {
  const written: string[] = [];
  const bar = progressBar(
    { ...screen, write: (text) => written.push(text) },
    { done: "Fetched", unit: MB, name: "MB" },
  );
  for (const loaded of steps) bar.show(loaded, total);
  bar.end();
  return written;
}

test("On a terminal, a bar grows in its own line, and is drawn again only where it changed", () => {
  expect(shownOn({ isTTY: true }, [0, 1, 6 * MB, 12 * MB, 13 * MB], 12 * MB)).toEqual([
    `\r[${" ".repeat(30)}]  0 of 12 MB`,
    `\r[${"#".repeat(15)}${" ".repeat(15)}]  6 of 12 MB`,
    `\r[${"#".repeat(30)}] 12 of 12 MB`,
    "\n",
  ]);
});

test("Without a terminal, a line tells of every quarter", () => {
  const steps = Array.from({ length: 101 }, (_, percent) => percent * MB);
  expect(shownOn({}, steps, 100 * MB)).toEqual(
    [25, 50, 75, 100].map((size) => `Fetched ${String(size).padStart(3)} of 100 MB.\n`),
  );
});

test("A size that is not known is not shown", () => {
  expect(shownOn({ isTTY: true }, [1, 2], 0)).toEqual([]);
});
