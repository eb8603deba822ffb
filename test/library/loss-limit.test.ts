import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TooManyLost } from "../../src/library/changes.ts";
import { Library } from "../../src/library.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";

const MAY_LOSE = { share: 1 / 5, count: 1 };

const nameOf = (index: number) => `article-${index}.md`;
const textOf = (index: number) => `# Buoy ${index}\n\nBuoy number ${index} was painted red.\n`;

/** A folder of so many articles, and what was read of it. */
async function openFolder(count: number) {
  const indices = Array.from({ length: count }, (_, index) => index);
  const files = Object.fromEntries(indices.map((index) => [nameOf(index), textOf(index)]));
  const folder = temporaryFolder(files);
  return { folder, library: await Library.open(folder) };
}

const removeFirst = (folder: string, count: number) => {
  for (let index = 0; index < count; index++) rmSync(join(folder, nameOf(index)));
};

const limited = (library: Library) => library.refresh(undefined, { mayLose: MAY_LOSE });

test.each([
  [10, 2],
  [5, 1],
  [2, 1],
])("Of %i articles, a refresh with a limit may lose %i", async (count, lost) => {
  const { folder, library } = await openFolder(count);
  removeFirst(folder, lost);
  expect((await limited(library)).removed).toHaveLength(lost);
  expect(library.held).toBeNull();
});

test.each([
  [10, 3],
  [5, 2],
  [3, 2],
])("Of %i articles, it may not lose %i, and changes nothing then", async (count, lost) => {
  const { folder, library } = await openFolder(count);
  const before = library.snapshot;
  removeFirst(folder, lost);
  writeInto(folder, "new.md", textOf(99));
  await expect(limited(library)).rejects.toThrow(TooManyLost);
  expect(library.snapshot).toBe(before);
  expect(library.held).toEqual({ lost, of: count });
  expect(await library.ask("What was painted red?")).toMatchObject({ found: true });
});

test("A change that is held is taken over by a refresh without a limit", async () => {
  const { folder, library } = await openFolder(5);
  removeFirst(folder, 4);
  await expect(limited(library)).rejects.toThrow("4 of 5 articles are gone");
  expect((await library.refresh()).removed).toHaveLength(4);
  expect(library.held).toBeNull();
});

test("It is held no longer once the files are back", async () => {
  const { folder, library } = await openFolder(5);
  removeFirst(folder, 2);
  await expect(limited(library)).rejects.toThrow(TooManyLost);
  for (const index of [0, 1]) writeInto(folder, nameOf(index), textOf(index));
  expect((await limited(library)).removed).toEqual([]);
  expect(library.held).toBeNull();
});

test("Files that are moved are not lost", async () => {
  const { folder, library } = await openFolder(4);
  writeInto(folder, "old/keep.md", textOf(9));
  for (const index of [0, 1, 2, 3]) {
    renameSync(join(folder, nameOf(index)), join(folder, "old", nameOf(index)));
  }
  const { added, removed } = await limited(library);
  expect([added.length, removed.length]).toEqual([5, 4]);
});

test("Whoever asks without a limit does not share the run of one with a limit, nor the other way", async () => {
  const { folder, library } = await openFolder(5);
  removeFirst(folder, 3);
  const [first, second, third] = await Promise.allSettled([
    limited(library),
    library.refresh(),
    limited(library),
  ]);
  expect(first).toMatchObject({ status: "rejected", reason: expect.any(TooManyLost) });
  expect(second).toMatchObject({ status: "fulfilled" });
  expect(third).toMatchObject({ status: "fulfilled", value: { removed: [] } });
});
