import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { concernsArticles } from "../../src/corpus/files/list-files.ts";
import { FolderWatch } from "../../src/operations/watch-folder.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";

/** Longest wait for a change to be told of, in ms. */
const PATIENCE = 15_000;

interface Watched {
  /** How often a change was told of, the beginning counted. */
  told: number;
}

/** Watches a folder from when it was looked at for the first time. */
async function watchFolder(folder: string, isRelevant = concernsArticles): Promise<Watched> {
  const watched = { told: 0 };
  const watch = new FolderWatch({
    folder,
    isPolled: false,
    isRelevant,
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
