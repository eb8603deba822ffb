import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Corpus } from "../../src/corpus/document.ts";
import type { Find, System } from "./peers/system.ts";

/** What a system costs. Milliseconds, as the clock on the wall has them. */
export interface Speed {
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of memory that the index takes beside the corpus, a passage; null where it is not counted. */
  readonly bytes: number | null;
}

/** A system and the one that it is measured against, in turns. */
export interface Duel {
  readonly own: Speed;
  readonly rival: Speed;
}

/** So many questions in a row, then it is the other's turn: what else the machine does slows both. */
const TURN = 20;
/** So many are asked first, untimed: what is made when it is first needed belongs to the index. */
const WARM_UP = 200;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Builds both over a corpus, and asks both the same questions. */
export async function duel(
  system: System,
  rival: System,
  corpus: Corpus,
  questions: readonly string[],
): Promise<Duel> {
  const warmUp = questions.slice(0, WARM_UP);
  const builds = [
    await buildTimed(rival, corpus, warmUp),
    await buildTimed(system, corpus, warmUp),
  ];
  const times = builds.map(() => [] as number[]);
  for (let from = 0; from < questions.length; from += TURN) {
    const some = questions.slice(from, from + TURN);
    for (const [i, { find }] of builds.entries())
      for (const one of some) times[i]!.push(await ask(find, one));
  }
  const [rivals, own] = builds.map(({ build, bytes }, i) => ({
    build,
    bytes: bytes === null ? null : bytes / corpus.passages.length,
    p50: quantile(times[i]!, 0.5),
    p99: quantile(times[i]!, 0.99),
  }));
  return { own: own!, rival: rivals! };
}

async function buildTimed(system: System, corpus: Corpus, warmUp: readonly string[]) {
  const before = memoryInUse();
  const start = performance.now();
  const find = await system.build(corpus);
  const build = performance.now() - start;
  for (const question of warmUp) await ask(find, question);
  return { build, find, bytes: system.isUncounted ? null : memoryInUse() - before };
}

async function ask(find: Find, question: string): Promise<number> {
  const start = performance.now();
  await find(question, 0);
  return performance.now() - start;
}

/** Bytes on the heap, and those that its typed arrays have outside. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** @param share 0 to 1; the smallest value that so large a share does not exceed */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
