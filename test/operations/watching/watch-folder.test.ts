import { execFile } from "node:child_process";
import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { concernsArticles } from "../../../src/corpus/files/list-files.ts";
import { FolderWatch } from "../../../src/operations/watching/watch-folder.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";

/** Longest wait for a change to be told of, in ms. */
const PATIENCE = 15_000;

interface Watched {
  /** How often a change was told of, the beginning counted. */
  told: number;
}

/** Watches a folder from when it was looked at for the first time. */
async function watchFolder(
  folder: string,
  isRelevant = concernsArticles,
  isKnown = async (_file: string) => false,
): Promise<Watched> {
  const watched = { told: 0 };
  const watch = new FolderWatch({
    folder,
    isPolled: false,
    isRelevant,
    isKnown,
    async onChange() {
      watched.told++;
    },
    onError(error) {
      throw error;
    },
  });
  onTestFinished(() => watch.close());
  await toldOf(watched, 1);
  return watched;
}

const toldOf = (watched: Watched, times: number) =>
  expect.poll(() => watched.told, { timeout: PATIENCE }).toBe(times);

test("Files that are no articles are no change", async () => {
  const folder = temporaryFolder({ "a.md": "One" });
  const [articles, everything] = await Promise.all([
    watchFolder(folder),
    watchFolder(folder, () => true),
  ]);
  for (const file of ["README.md", "notes.docx", "a.md~", "4913", "a.md.tmp", "#a.md#"]) {
    writeInto(folder, file, "Other");
  }
  for (const file of [".a.md.swp", ".git/index", ".git/refs/a.md"]) writeInto(folder, file, "x");
  await toldOf(everything, 2);
  writeInto(folder, "deep/er/b.md", "Two");
  await toldOf(articles, 2);
});

test("Many changes at once are told of once, and those of a folder with it", async () => {
  const folder = temporaryFolder({ "a.md": "One" });
  const watched = await watchFolder(folder);
  for (let i = 0; i < 50; i++) writeInto(folder, `deep/er/${i}.md`, "Many");
  await toldOf(watched, 2);
  rmSync(join(folder, "deep"), { recursive: true });
  await toldOf(watched, 3);
});

test("No file is overlooked in folders that appear while the folder is watched", async () => {
  const folder = temporaryFolder({ "a.md": "One" });
  const changed = new Set<string>();
  const isKnown = async (file: string) => {
    changed.add(file);
    return false;
  };
  const watched = await watchFolder(folder, concernsArticles, isKnown);
  await makeFolders(folder, 200);
  await expect.poll(() => watched.told, { timeout: PATIENCE }).toBeGreaterThan(1);
  // While the folder is watched anew, a change counts as one of any file.
  const rewriteOne = () => {
    writeInto(folder, "a.md", String(performance.now()));
    return [...changed];
  };
  await expect.poll(rewriteOne, { timeout: PATIENCE, interval: 3_000 }).toContain("a.md");
  changed.clear();
  for (let i = 0; i < 200; i++) rmSync(join(folder, `${i}/b.md`));
  const removed = () => [...changed].filter((file) => file.endsWith("/b.md")).length;
  await expect.poll(removed, { timeout: PATIENCE }).toBe(200);
});

/** Makes folders and, up to five milliseconds later, a file in each, as another process does. */
async function makeFolders(folder: string, count: number): Promise<void> {
  const script = `
    const { mkdirSync, writeFileSync } = require("node:fs");
    const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    for (let i = 0; i < ${count}; i++) {
      mkdirSync(String(i));
      wait((i % 40) / 8);
      writeFileSync(i + "/b.md", "One");
      wait(10);
    }`;
  await promisify(execFile)(process.execPath, ["--eval", script], { cwd: folder });
}

test("Files are told of that are exchanged as Kubernetes does, and no locks of editors", async () => {
  const folder = temporaryFolder({ "..1/a.md": "One", "..2/a.md": "Two" });
  symlinkSync("..1", join(folder, "..data"));
  symlinkSync("..data/a.md", join(folder, "a.md"));
  const [articles, everything] = await Promise.all([
    watchFolder(folder),
    watchFolder(folder, () => true),
  ]);
  symlinkSync("somebody@somewhere", join(folder, ".#a.md"));
  writeInto(folder, "b.docx", "Other");
  await toldOf(everything, 2);
  symlinkSync("..2", join(folder, "..data_tmp"));
  renameSync(join(folder, "..data_tmp"), join(folder, "..data"));
  await toldOf(articles, 2);
});

test("A folder that takes the place of another is watched from then on", async () => {
  const above = temporaryFolder({ "corpus/a.md": "One", "next/a.md": "Two" });
  const [folder, next] = [join(above, "corpus"), join(above, "next")];
  const watched = await watchFolder(folder);
  renameSync(folder, join(above, "old"));
  renameSync(next, folder);
  await toldOf(watched, 2);
  writeInto(folder, "b.md", "Three");
  await toldOf(watched, 3);
  rmSync(folder, { recursive: true });
  await toldOf(watched, 4);
  writeInto(folder, "c.md", "Four");
  await toldOf(watched, 5);
});
