import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { CachedModel } from "./cached-model.ts";
import { enlarge } from "./large-corpus.ts";
import { learnRanker } from "./learn-ranker.ts";
import { measureGrades } from "./measure-grades.ts";
import { FLEXSEARCH, FLEXSEARCH_PLAIN } from "./peers/flexsearch.ts";
import { FOOTNOTE, footnoteWith } from "./peers/footnote.ts";
import { LUCENE } from "./peers/lucene.ts";
import { LUNR } from "./peers/lunr.ts";
import { MINISEARCH, MINISEARCH_TUNED } from "./peers/minisearch.ts";
import { ORAMA } from "./peers/orama.ts";
import { SQLITE } from "./peers/sqlite.ts";
import type { System } from "./peers/system.ts";
import { measureQuality, type Quality, trialsOf } from "./quality.ts";
import { duel } from "./speed.ts";
import { type Result, renderTable } from "./table.ts";
import { type Question, readTuningSet, type TuningSet } from "./tuning-set.ts";

/**
 * Compares Footnote with what people would reach for, over the same passages, and writes a table:
 *
 *     npm ci --prefix test/bench/peers
 *     npm run bench -- DIR                    DIR holds articles/ and questions.jsonl
 *     npm run bench -- DIR --passages 200000  how large a corpus to time; 24,000 unless told
 *     npm run bench -- DIR --only footnote    systems whose name holds this
 *     npm run bench -- DIR --speed            times only
 *     npm run bench -- DIR --model MODEL      Footnote with a sentence model as well, without times
 *     npm run bench -- DIR --grades           how Footnote grades, in small corpora and the whole; with
 *                                             --model also with a sentence model
 *
 * Footnote ranks by weights that were learned without the article that is asked about. Times are taken
 * in turns with those of MiniSearch tuned, so that their ratios hold on a busy machine.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: "string", default: "24000" },
    only: { type: "string", default: "" },
    speed: { type: "boolean", default: false },
    grades: { type: "boolean", default: false },
    model: { type: "string" },
  },
});
const [folder] = positionals;
const passages = Number(values.passages);
if (!folder || !(passages > 0))
  throw new Error(
    "usage: npm run bench -- DIR [--passages N] [--only NAME] [--speed] [--grades] [--model MODEL], or load",
  );
if (!values.grades && !existsSync(new URL("peers/node_modules", import.meta.url)))
  throw new Error("install what to compare with first: npm ci --prefix test/bench/peers");

/** So many questions are timed, spread over all. */
const TIMED = 1000;
const SYSTEMS: readonly System[] = [
  MINISEARCH_TUNED,
  MINISEARCH,
  LUCENE,
  SQLITE,
  ORAMA,
  FLEXSEARCH,
  FLEXSEARCH_PLAIN,
  LUNR,
  FOOTNOTE,
];

const say = (line: string) => process.stderr.write(`${line}\n`);
const chosen = SYSTEMS.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));
const table = values.grades
  ? await measureGrades(folder, values.model)
  : renderTable(await compareSystems(folder));
process.stdout.write(`${table}\n`);

async function compareSystems(folder: string): Promise<Result[]> {
  const set = await readTuningSet(folder);
  const qualities = values.speed ? [] : await compareQuality(set);
  const results = await compareSpeed(set, qualities);
  if (values.model) results.push(await measureWithModel(folder, values.model));
  return results;
}

async function compareQuality(set: TuningSet): Promise<Quality[]> {
  const trials = trialsOf(set);
  const qualities: Quality[] = [];
  for (const system of chosen) {
    say(`asking ${system.name} …`);
    const fair = system === FOOTNOTE ? footnoteWith((await learnRanker(set)).byFold) : system;
    qualities.push(await measureQuality(await fair.build(set.corpus), trials));
  }
  return qualities;
}

async function compareSpeed(
  { corpus, questions }: TuningSet,
  qualities: readonly Quality[],
): Promise<Result[]> {
  const large = enlarge(corpus, passages);
  const timed = everyNth(questions, TIMED);
  const results: Result[] = [];
  for (const [i, system] of chosen.entries()) {
    say(`timing ${system.name} …`);
    const times = await duel(system, MINISEARCH_TUNED, large, timed);
    results.push({ name: system.name, quality: qualities[i] ?? null, duel: times });
  }
  return results;
}

async function measureWithModel(folder: string, name: string): Promise<Result> {
  say(`asking ${FOOTNOTE.name} with ${name} …`);
  const model = await CachedModel.open(name, folder);
  const set = await readTuningSet(folder, model);
  const { byFold } = await learnRanker(set);
  const find = await footnoteWith(byFold, model).build(set.corpus);
  const quality = await measureQuality(find, trialsOf(set));
  await model.close();
  return { name: `${FOOTNOTE.name} with a sentence model`, quality, duel: null };
}

/** So many of the questions, or all where there are fewer. */
function everyNth(questions: readonly Question[], wanted: number): string[] {
  const step = Math.max(1, questions.length / wanted);
  return Array.from(
    { length: Math.min(wanted, questions.length) },
    (_, i) => questions[Math.floor(i * step)]!.question,
  );
}
