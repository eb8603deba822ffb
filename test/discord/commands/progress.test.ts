import { expect, test } from "vitest";
import { createProgress, REDRAW_EVERY_MS } from "../../../src/discord/progress.ts";

function scene(draw: (done: number) => Promise<void> = async () => {}) {
  let time = 0;
  const drawn: number[] = [];
  const progress = createProgress(
    () => time,
    async (done) => {
      drawn.push(done);
      await draw(done);
    },
  );
  const report = (at: number, done: number) => {
    time = at;
    progress.report(done, 100);
  };
  return { drawn, report, settled: progress.settled };
}

test("Short work draws nothing", async () => {
  const { drawn, report, settled } = scene();
  for (let done = 0; done <= 100; done++) report(done, done);
  await settled();
  expect(drawn).toEqual([]);
});

test("Long work is drawn once in a while, however often it reports", async () => {
  const { drawn, report, settled } = scene();
  for (let at = 0; at <= 3 * REDRAW_EVERY_MS; at += 100) report(at, at / 100);
  await settled();
  expect(drawn).toEqual([20, 40, 60]);
});

test("A drawing that fails stops neither the work nor the next one", async () => {
  const { drawn, report, settled } = scene(() => Promise.reject(new Error("Discord said no")));
  report(REDRAW_EVERY_MS, 1);
  report(2 * REDRAW_EVERY_MS, 2);
  await expect(settled()).resolves.toBeUndefined();
  expect(drawn).toEqual([1, 2]);
});
