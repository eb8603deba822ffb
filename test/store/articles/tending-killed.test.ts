import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOfArticle } from "../../../src/corpus/folders.ts";
import { FolderArticles } from "../../../src/store/articles/folder-articles.ts";
import { removeLeftovers } from "../../../src/store/atomic-write.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { builtInto } from "./built.ts";

const BUILT = temporaryFolder({}, afterAll);
const ADDED = "added/bell.md";
const THEIRS = "pier.md";
const TEXT = "# A title\n\nSome words.\n";
const BEFORE = "title: Before\ncontent_note: Loud.\n";
/** A process is started for each step. */
const MANY_STARTS_MS = 60_000;

let preload: URL;
let program: URL;
beforeAll(async () => {
  preload = await builtInto(BUILT, new URL("./die-at-step.ts", import.meta.url));
  program = await builtInto(BUILT, new URL("./tending-process.ts", import.meta.url));
});

type Action = "add" | "edit" | "rewrite" | "remove" | "restore";

/** A corpus of an added article and one of the operator's, each with what a moderator said of it. */
function setUp() {
  const folder = temporaryFolder({ [THEIRS]: TEXT, "other.md": TEXT });
  const dataDir = temporaryFolder({
    "articles/bell.md": TEXT,
    [`sidecars/${ADDED}.meta.yaml`]: BEFORE,
    [`sidecars/${THEIRS}.meta.yaml`]: BEFORE,
  });
  return { folder, dataDir };
}

type Place = ReturnType<typeof setUp>;

/** As the next start of the bot does. */
async function startAgain({ folder, dataDir }: Place): Promise<FolderArticles> {
  await removeLeftovers(dataDir);
  const articles = new FolderArticles({ folder, dataDir, binDays: 30, now: Date.now });
  await articles.tidy();
  return articles;
}

/** @returns whether the process was killed at the step, and did not end before */
async function diesAt(step: number, place: Place, action: Action, file: string): Promise<boolean> {
  const { folder, dataDir } = place;
  const DIE_AT = join(folder, ".die-at");
  writeInto(folder, ".die-at", String(step));
  const args = ["--import", preload.href, fileURLToPath(program), folder, dataDir, action, file];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DIE_AT },
  });
  const [code, signal] = await once(child, "close");
  if (signal !== "SIGKILL") expect(code).toBe(0);
  return signal === "SIGKILL";
}

const sidecarOf = ({ dataDir }: Place, file: string): string | null => {
  const path = join(dataDir, "sidecars", `${file}.meta.yaml`);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
};

/** What can be seen of an article: where it is, and what is said of it. */
async function seen(place: Place, articles: FolderArticles, file: string) {
  const removed = (await articles.removed()).filter((each) => each.file === file);
  const isThere = existsSync(pathOfArticle(place, file));
  return { removed: removed.length, isThere, sidecar: sidecarOf(place, file) };
}

const EDITED = "title: Edited\ncontent_note: Loud.\ntags:\n  - new\n";
const there = (sidecar: string) => ({ removed: 0, isThere: true, sidecar });
const HIDDEN = { removed: 1, isThere: true, sidecar: BEFORE };
const BINNED = { removed: 1, isThere: false, sidecar: null };

test.each([
  ["edit", ADDED, there(BEFORE), there(EDITED)],
  ["edit", THEIRS, there(BEFORE), there(EDITED)],
  ["rewrite", THEIRS, there(BEFORE), there("title: Rewritten\n")],
  ["remove", ADDED, there(BEFORE), BINNED],
  ["remove", THEIRS, there(BEFORE), HIDDEN],
  ["restore", ADDED, BINNED, there(BEFORE)],
  ["restore", THEIRS, HIDDEN, there(BEFORE)],
] as const)(
  "A process that is killed before any step of %s of %s leaves all as before or as afterwards",
  { timeout: MANY_STARTS_MS },
  async (action, file, before, after) => {
    const outcomes = new Set<string>();
    for (let step = 1; ; step++) {
      const place = setUp();
      const articles = await startAgain(place);
      if (action === "restore") await articles.remove({ file, title: "T" });
      const isKilled = await diesAt(step, place, action, file);
      const next = await startAgain(place);
      const found = await seen(place, next, file);
      expect([before, after]).toContainEqual(found);
      outcomes.add(JSON.stringify(found));
      await expectWhole(place, next, file);
      if (isKilled) continue;
      expect(found).toEqual(after);
      break;
    }
    expect(outcomes.size).toBe(2);
  },
);

test("A process that is killed before any step of adding an article leaves it whole or not at all", {
  timeout: MANY_STARTS_MS,
}, async () => {
  const outcomes = new Set<number>();
  for (let step = 1, isKilled = true; isKilled; step++) {
    const place = setUp();
    isKilled = await diesAt(step, place, "add", "../new.md");
    await startAgain(place);
    const folder = join(place.dataDir, "articles");
    const [bell, ...added] = readdirSync(folder).toSorted();
    expect(bell).toBe("bell.md");
    outcomes.add(added.length);
    expect([[], ["new.md"]]).toContainEqual(added);
    for (const name of added) {
      expect(readFileSync(join(folder, name), "utf8")).toBe("# New\n\nNew words.\n");
    }
    if (!isKilled) expect(added).toHaveLength(1);
  }
  expect(outcomes.size).toBe(2);
});

/** What was removed comes back with what was said of it, and nothing else lies about. */
async function expectWhole(place: Place, articles: FolderArticles, file: string): Promise<void> {
  const removed = (await articles.removed()).find((each) => each.file === file);
  if (removed) expect(await articles.restore(removed.id)).toBe(file);
  expect(readFileSync(pathOfArticle(place, file), "utf8")).toBe(TEXT);
  expect(sidecarOf(place, file)).not.toBeNull();
  expect(await articles.removed()).toEqual([]);
  expect(readdirSync(join(place.dataDir, "articles"))).toEqual(["bell.md"]);
  expect(readdirSync(join(place.dataDir, "sidecars"))).toEqual(["added", "pier.md.meta.yaml"]);
}
