import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BotUnderLoad } from "./bot-under-load.ts";
import { MODERATED_SERVER } from "./events.ts";
import {
  burst,
  endUnderLoad,
  greatestRate,
  heapAfter,
  type Subject,
  sustain,
  warmUp,
} from "./experiments.ts";
import { writeLargeFolder } from "./large-folder.ts";
import { type Comparison, type Row, renderRows } from "./rows.ts";
import { switchGapsOn } from "./switch-gaps-on.ts";

/**
 * Asks the bot, as it is deployed, from a Discord on this machine, beside a bare discord.js bot that
 * always replies the same, and writes tables:
 *
 *     TEST_DATA_DIR=DIR npm run bench -- load      DIR holds articles/ and questions.jsonl
 *     npm run bench -- load --seconds 10           how long each rate is held; 60 unless told
 *     npm run bench -- load --passages 100000      how large the large corpus is; 24,000 unless told
 *     npm run bench -- load --only five            five, large, beyond, end or heap
 *     npm run bench -- load --bare 1300            takes the bare bot's greatest rate as known
 *     SEMANTIC_MODEL=MODEL npm run bench -- load   with a sentence model, whose runtime is in data/
 */
const PARTS = ["five", "large", "beyond", "end", "heap"] as const;
type Part = (typeof PARTS)[number];

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    passages: { type: "string", default: "24000" },
    only: { type: "string" },
    bare: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const passages = Number(values.passages);
const data = process.env.TEST_DATA_DIR;
const parts = PARTS.filter((part) => values.only === undefined || part === values.only);
if (!data || !(seconds > 0) || !(passages > 0) || parts.length === 0)
  throw new Error(
    `usage: TEST_DATA_DIR=DIR npm run bench -- load [--seconds N] [--passages N] [--bare N] [--only ${PARTS.join("|")}]`,
  );

/** Shares of the bare bot's greatest rate. */
const FIVE_SHARE = 0.3;
const LARGE_SHARE = 0.15;
/** More than the large corpus is expected to hold, a second. */
const BEYOND = [200, 400];
const HEAP_INTERACTIONS = 30_000;
/** No longer than this is looked for the bare bot's greatest rate, in seconds. */
const LONGEST_SEARCH = 10;

const ROOT = new URL("../../..", import.meta.url).pathname;
const BARE_BOT = new URL("bare-bot.ts", import.meta.url).pathname;

/** With SEMANTIC_MODEL and SEMANTIC_DIR set, Footnote has a sentence model, and is asked once that is ready. */
const { SEMANTIC_MODEL, SEMANTIC_DIR = join(ROOT, "data/semantic") } = process.env;
const MODEL: Record<string, string> = SEMANTIC_MODEL ? { SEMANTIC_MODEL, SEMANTIC_DIR } : {};
const READY = SEMANTIC_MODEL ? { ready: /The sentence model has read the articles/ } : {};

const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (words: string) => process.stdout.write(`${words}\n\n`);
const questionsOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { question: string }).question);
const FIVE_QUESTIONS = questionsOf(join(ROOT, "test/fixtures/relevance.jsonl"));
const LARGE_QUESTIONS = questionsOf(join(data, "questions.jsonl"));

say("building …");
execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: "ignore" });
const storage = mkdtempSync(join(tmpdir(), "footnote-load-data-"));
await switchGapsOn(storage);
const bare: Subject = {
  name: "bare bot",
  bot: await BotUnderLoad.start({ args: ["--import", "tsx", BARE_BOT] }),
  questions: FIVE_QUESTIONS,
};
say("asking the bare bot …");
await warmUp(bare);
const bareRate =
  Number(values.bare) || (await greatestRate(bare, Math.min(seconds, LONGEST_SEARCH), say));
print(
  `A bare bot answers ${bareRate.toFixed(0)} a second with none late${values.bare ? ", as told" : ""}.`,
);
if (isWanted("five")) await measureFive();
if (isWanted("large", "beyond", "end", "heap")) await measureLarge();
await bare.bot.stop();
rmSync(storage, { recursive: true, force: true });

function isWanted(...some: Part[]): boolean {
  return some.some((part) => parts.includes(part));
}

async function measureFive(): Promise<void> {
  const five = await startFootnote("five articles", join(ROOT, "corpus"), FIVE_QUESTIONS);
  printWithVotes(await compareAt([FIVE_SHARE, LARGE_SHARE], five));
  await five.bot.stop();
}

function printWithVotes(comparisons: readonly Comparison[]): void {
  const votes = comparisons.reduce((sum, { row }) => sum + row.tally.votes, 0);
  print(renderRows(comparisons));
  print(`${votes} votes were kept meanwhile.`);
}

async function measureLarge(): Promise<void> {
  say(`writing ${passages} passages …`);
  const folder = await writeLargeFolder(join(data!, "articles"), passages);
  const large = await startFootnote(`${passages} passages`, folder.path, LARGE_QUESTIONS);
  if (isWanted("large")) printWithVotes(await compareAt([LARGE_SHARE], large));
  if (isWanted("beyond")) print(renderRows(await beyond(large)));
  if (isWanted("end")) {
    say("ending it under load …");
    print(await endUnderLoad(large, BEYOND.at(-1)!));
  }
  await large.bot.stop();
  if (isWanted("heap")) await measureHeap(folder.path);
  folder.remove();
}

async function measureHeap(folder: string): Promise<void> {
  const flags = ["--inspect=127.0.0.1:0"];
  const large = await startFootnote("inspected", folder, LARGE_QUESTIONS, flags);
  say(`asking ${HEAP_INTERACTIONS} questions …`);
  print(await heapAfter(large, LARGE_SHARE * bareRate, HEAP_INTERACTIONS));
  await large.bot.stop();
}

/** Holds each share of the bare bot's rate, and the first one also during refreshes, and asks all at once. */
async function compareAt(shares: readonly number[], subject: Subject): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  const compare = async (what: string, measure: (subject: Subject) => Promise<Row>) => {
    say(`${subject.name}: ${what} …`);
    const [row, beside] = [await measure(subject), await measure(bare)];
    comparisons.push({ what: `${subject.name}, ${what}`, row, bare: beside });
  };
  for (const share of shares) {
    const rate = share * bareRate;
    await compare(`${100 * share} % of its rate`, (one) => sustain(one, rate, seconds));
  }
  await compare("a burst", (one) => burst(one));
  for (const [what, measure] of [
    ["during refreshes", () => sustain(subject, shares[0]! * bareRate, seconds, true)],
    ["a burst during a refresh", () => burst(subject, true)],
  ] as const) {
    say(`${subject.name}: ${what} …`);
    const row = await measure();
    const ended = `${row.tally.refreshes} ended`;
    comparisons.push({ what: `${subject.name}, ${what} (${ended})`, row, bare: null });
  }
  return comparisons;
}

async function beyond(subject: Subject): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const rate of BEYOND) {
    say(`${subject.name}: ${rate} a second …`);
    const row = await sustain(subject, rate, seconds);
    comparisons.push({ what: `${subject.name}, more than it holds`, row, bare: null });
  }
  return comparisons;
}

async function startFootnote(
  name: string,
  corpus: string,
  questions: readonly string[],
  flags: readonly string[] = [],
): Promise<Subject> {
  say(`starting Footnote over ${name} …`);
  const env = {
    CORPUS_DIR: corpus,
    DATA_DIR: storage,
    MODERATOR_GUILD_IDS: MODERATED_SERVER,
    FORCE_COLOR: "0",
  };
  const args = [...flags, join(ROOT, "dist/main.js")];
  const bot = await BotUnderLoad.start({ args, env: { ...env, ...MODEL }, ...READY });
  const subject = { name, bot, questions };
  await warmUp(subject);
  return subject;
}
