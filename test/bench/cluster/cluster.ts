import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { BotUnderLoad } from "../load/bot-under-load.ts";
import { Inspector } from "../load/heap.ts";
import { writeLargeFolder } from "../load/large-folder.ts";
import { type AnswerTimes, measureAnswers } from "./answer-times.ts";
import { type MeasuredPush, measurePush } from "./measured-push.ts";

/** How a node is run that serves so many passages. */
const NODE = ["-Xms1g", "-Xmx1g"];
/** What a bot logs once it has taken over what is new. */
const ADOPTED = /The articles in the cluster have changed/;
const KIBIBYTE = 1_024;

/**
 * Loads a large folder into a cluster of one node, asks it, adds an article, and writes a table:
 *
 *     TEST_OPENSEARCH_DIR=DIR TEST_DATA_DIR=DIR npm run bench -- cluster
 *     … npm run bench -- cluster --passages 24000      200,000 unless told
 */
const { values } = parseArgs({
  allowPositionals: true,
  options: { passages: { type: "string", default: "200000" } },
});
const data = process.env.TEST_DATA_DIR;
const passages = Number(values.passages);
if (!data || !OPENSEARCH || !(passages > 0))
  throw new Error(
    "usage: TEST_OPENSEARCH_DIR=DIR TEST_DATA_DIR=DIR npm run bench -- cluster [--passages N]",
  );
const root = new URL("../../../", import.meta.url);
const compiled = (file: string) => new URL(`dist/${file}.js`, root).pathname;
execFileSync("npm", ["run", "build"], { cwd: root, stdio: "ignore" });
const cluster = await TestCluster.start(OPENSEARCH, 1, NODE);
const large = await writeLargeFolder(join(data, "articles"), passages);
const work = mkdtempSync(join(tmpdir(), "footnote-bench-"));
process.stdout.write(`${await measure(cluster.urls[0]!)}\n`);
await cluster.end();
large.remove();
rmSync(work, { recursive: true, force: true });

async function measure(url: string): Promise<string> {
  const push = (folder: string) => measurePush(compiled("cli"), folder, url);
  await push(smallFolder());
  const empty = await withBot(url, memoryOf);
  const first = await push(large.path);
  const times = await ask(url);
  return withBot(url, async (bot) => {
    const full = await memoryOf(bot);
    writeFileSync(
      join(large.path, "added.txt"),
      "The zeppelin\n\nA zeppelin moored at Saltholm.\n",
    );
    const adopted = hear(bot, ADOPTED);
    const start = performance.now();
    const second = await push(large.path);
    const pushed = performance.now();
    await adopted;
    const seen = Math.max(0, performance.now() - pushed) / 1_000;
    const all = (performance.now() - start) / 1_000;
    return render({ first, second, seen, all, times, empty, full });
  });
}

function smallFolder(): string {
  const folder = join(work, "small");
  mkdirSync(folder);
  writeFileSync(join(folder, "ferry.txt"), "Ferry timetable\n\nThe ferry leaves at seven.\n");
  return folder;
}

async function withBot<T>(url: string, use: (bot: BotUnderLoad) => Promise<T>): Promise<T> {
  const args = ["--inspect=127.0.0.1:0", compiled("main")];
  const env = {
    OPENSEARCH_URL: url,
    DATA_DIR: mkdtempSync(join(work, "data-")),
    LOG_LEVEL: "info",
  };
  const bot = await BotUnderLoad.start({ args, env });
  try {
    return await use(bot);
  } finally {
    await bot.stop();
  }
}

async function hear({ process: { stderr } }: BotUnderLoad, words: RegExp): Promise<void> {
  for await (const line of createInterface({ input: stderr! })) if (words.test(line)) return;
}

/** Megabytes. */
interface BotMemory {
  /** What is in use, once all garbage is collected. */
  readonly used: number;
  /** What the system gave. */
  readonly resident: number;
}

async function memoryOf({ inspectorUrl, process: { pid } }: BotUnderLoad): Promise<BotMemory> {
  const inspector = await Inspector.connect(inspectorUrl!);
  const { heap, external } = await inspector.memory();
  inspector.close();
  const resident = Number(
    execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }),
  );
  return { used: heap + external, resident: (resident * KIBIBYTE) / 1e6 };
}

async function ask(url: string): Promise<AnswerTimes> {
  type Connections = typeof import("../../../src/cluster/connection.ts");
  type Sources = typeof import("../../../src/engine/cluster/cluster-source.ts");
  type Libraries = typeof import("../../../src/library.ts");
  const { Connection }: Connections = await import(compiled("cluster/connection"));
  const { ClusterSource }: Sources = await import(compiled("engine/cluster/cluster-source"));
  const { Library }: Libraries = await import(compiled("library"));
  const connection = new Connection({ urls: [url], user: null, password: null, caFile: null });
  const library = await Library.over(new ClusterSource(connection));
  const times = await measureAnswers(library, connection, join(data!, "questions.jsonl"));
  await connection.close();
  return times;
}

interface Measured {
  readonly first: MeasuredPush;
  readonly second: MeasuredPush;
  /** Seconds from the end of the second push, and from its beginning, until a bot has its article. */
  readonly seen: number;
  readonly all: number;
  readonly times: AnswerTimes;
  /** Of a bot over one article, and over all. */
  readonly empty: BotMemory;
  readonly full: BotMemory;
}

function render({ first, second, seen, all, times, empty, full }: Measured): string {
  const at = (sorted: readonly number[], share: number) =>
    sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  const median = (sorted: readonly number[]) => `${at(sorted, 0.5)} / ${at(sorted, 0.99)} ms`;
  const bytes = (((full.used - empty.used) * 1e6) / passages).toFixed(0);
  const megabytes = ({ used, resident }: BotMemory) =>
    `${used.toFixed(0)} / ${resident.toFixed(0)} MB`;
  const rows = [
    ["the push of all", `${first.seconds.toFixed(0)} s`],
    ["memory of that push, at the most", `${first.memory.toFixed(0)} MB`],
    ["a request of an answer, median / 99th", median(times.requests)],
    ["a whole answer, median / 99th", median(times.answers)],
    ["the push of one more article", `${second.seconds.toFixed(1)} s`],
    ["until a bot has it, from the end of that push", `${seen.toFixed(1)} s`],
    ["the same from its beginning", `${all.toFixed(1)} s`],
    ["memory of a bot over one article, in use / of the system", megabytes(empty)],
    ["the same over all passages", megabytes(full)],
    ["in use for each passage", `${bytes} bytes`],
  ];
  const head = `| ${passages} passages in a cluster of one node | |`;
  return [head, "| --- | ---: |", ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
}
