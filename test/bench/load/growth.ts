import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Library } from "../../../src/library.ts";
import type { FolderArticles as FolderArticlesOf } from "../../../src/store/articles/folder-articles.ts";
import { writeLargeFolder } from "./large-folder.ts";

/** So many changes are timed, of which the median counts. */
const CHANGES = 7;
/** The timer that measures delays looks so often, in ms; each delay is so much too long. */
const RESOLUTION_MS = 1;

/** As in a refresh after a moderator did something. */
const MAY_LOSE = { share: 1 / 5, count: 1 };

/** What reading a folder takes, in milliseconds, and how long the thread of the bot was held at the most. */
interface Reading {
  readonly what: string;
  readonly ms: number;
  readonly held: number;
}

/**
 * Reads a large folder for the first time, from what was kept, after one file has changed, and after all
 * have, and writes a table:
 *
 *     TEST_DATA_DIR=DIR npm run bench -- growth                     DIR holds articles/
 *     TEST_DATA_DIR=DIR npm run bench -- growth --passages 100000   24,000 unless told
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: { passages: { type: "string", default: "24000" } },
});
const data = process.env.TEST_DATA_DIR;
const passages = Number(values.passages);
if (!data || !(passages > 0))
  throw new Error("usage: TEST_DATA_DIR=DIR npm run bench -- growth [--passages N]");
const { FolderArticles, generationFile, Library: Compiled, ThreadedEngine } = await compiled();
const folder = await writeLargeFolder(join(data, "articles"), passages);
process.stdout.write(`${await measureGrowth(folder.path)}\n`);
folder.remove();

async function measureGrowth(folder: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "footnote-growth-"));
  const store = generationFile(dataDir, folder);
  const folders = { folder, dataDir };
  const cold = await timed("the first start", () => open(folders, store));
  await wait(2_000); // what was built is being kept
  await cold.made.engine.close();
  const warm = await timed("a start with all files the same", () => open(folders, store));
  const { engine, library } = warm.made;
  const added = new FolderArticles({ ...folders, binDays: 30, now: Date.now });
  await added.tidy();
  const changes = await repeated("one file changed, until it is found", (i) =>
    changeOne(folder, library, i),
  );
  const additions = await repeated("one article added, until it is found", (i) =>
    addOne(added, library, i),
  );
  const same = await timed("no file changed", () => library.refresh());
  touchAll(folder);
  const all = await timed("all files changed", () => library.refresh());
  await engine.close();
  rmSync(dataDir, { recursive: true, force: true });
  const readings = [cold, warm, changes, additions, same, all];
  return render(readings, library.snapshot.corpus.documents.length);
}

/** The median of several times. */
async function repeated(what: string, work: (i: number) => Promise<void>): Promise<Reading> {
  const readings: Reading[] = [];
  for (let i = 0; i < CHANGES; i++) {
    readings.push(await timed(what, () => work(i)));
    await wait(500);
  }
  return medianOf(readings);
}

/** As it is deployed: from the sources, each thread would compile them first. */
async function compiled() {
  const root = new URL("../../..", import.meta.url);
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: "ignore" });
  const load = (module: string) => import(new URL(`dist/${module}.js`, root).href);
  type Engine = typeof import("../../../src/engine/threaded-engine.ts");
  type Files = typeof import("../../../src/engine/generation-file.ts");
  type Articles = typeof import("../../../src/store/articles/folder-articles.ts");
  type Libraries = typeof import("../../../src/library.ts");
  const engine: Engine = await load("engine/threaded-engine");
  const files: Files = await load("engine/generation-file");
  const libraries: Libraries = await load("library");
  const articles: Articles = await load("store/articles/folder-articles");
  return { ...engine, ...files, ...articles, ...libraries };
}

interface Folders {
  readonly folder: string;
  readonly dataDir: string;
}

async function open({ folder, dataDir }: Folders, store: string) {
  const engine = new ThreadedEngine({
    ...{ folder, dataDir, store, settleMs: 0 },
    onLost: fail,
    onUnstored: fail,
  });
  return { engine, library: await Compiled.open(folder, { dataDir, engine }) };
}

function fail(cause: unknown): never {
  throw new Error("A thread failed", { cause });
}

/** Until an answer holds the new words. */
async function changeOne(folder: string, library: Library, i: number): Promise<void> {
  const [file = ""] = readdirSync(folder);
  const text = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), `${text}\n\nIn ${1900 + i} a zeppelin moored at Saltholm.\n`);
  await library.refresh();
  const { hits } = await library.ask(`Did a zeppelin moor at Saltholm in ${1900 + i}?`);
  if (!hits[0]?.passage.text.includes(String(1900 + i))) throw new Error("It is not found");
}

/** As `/corpus add` does once it is confirmed, until an answer is of the new article. */
async function addOne(added: FolderArticlesOf, library: Library, i: number): Promise<void> {
  const text = `Airship ${i}\n\nIn ${2100 + i} an airship moored at Saltholm.\n`;
  await added.add(`airship-${i}.txt`, Buffer.from(text));
  await library.refresh(undefined, { mayLose: MAY_LOSE, isTendedOnly: true });
  const { hits } = await library.ask(`Did an airship moor at Saltholm in ${2100 + i}?`);
  if (!hits[0]?.passage.text.includes(String(2100 + i))) throw new Error("It is not found");
}

function touchAll(folder: string): void {
  const now = new Date();
  for (const file of readdirSync(folder)) utimesSync(join(folder, file), now, now);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<Reading & { made: T }> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const start = performance.now();
  const made = await work();
  const ms = performance.now() - start;
  delays.disable();
  return { what, ms, held: delays.max / 1e6 - RESOLUTION_MS, made };
}

function medianOf(readings: readonly Reading[]): Reading {
  const sorted = readings.toSorted((a, b) => a.ms - b.ms);
  const held = Math.max(...readings.map((reading) => reading.held));
  return { ...sorted[Math.floor(sorted.length / 2)]!, held };
}

function render(readings: readonly Reading[], articles: number): string {
  const first = readings[0]!.ms;
  const rows = readings.map(({ what, ms, held }) => {
    const share = ms === first ? "1" : `1/${(first / ms).toFixed(0)}`;
    return `| ${what} | ${ms.toFixed(0)} | ${share} | ${held.toFixed(0)} |`;
  });
  const head = `| ${articles} articles | ms | of the first start | longest hold of the bot's thread, ms |`;
  return [head, "| --- | ---: | ---: | ---: |", ...rows].join("\n");
}
