import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SHARE_ENV, Worker } from "node:worker_threads";
import type { Pair } from "../search/group-questions.ts";
import type { PassageRuns } from "../search/index/passage-runs.ts";
import type {
  ModelStatus,
  PassageText,
  SemanticModel,
  SemanticScorer,
  SemanticScores,
} from "../search/semantic-scorer.ts";
import { semanticFolder } from "./model-source.ts";
import type { FromWorker, ScoresMessage, ToWorker, WorkerSettings } from "./protocol.ts";

/** In Node 20, threads do not inherit the loader of TypeScript; `worker.mjs` registers it for the sources. */
const SCRIPT = import.meta.url.endsWith(".js")
  ? new URL("./worker.js", import.meta.url)
  : new URL("./worker.mjs", import.meta.url);

export interface SentenceModelOptions {
  /** The value of SEMANTIC_MODEL. */
  readonly model: string;
  readonly dataDir: string;
  /** The value of SEMANTIC_DIR, if there is one. */
  readonly semanticDir?: string | null;
  readonly corpusDir: string;
  /** How long a question waits, in milliseconds; Infinity where there is time. */
  readonly timeoutMs: number;
  readonly onStatus?: (status: ModelStatus) => void;
  /** Called where vectors could not be kept, so that they are made again at the next start. */
  readonly onUnstored?: (cause: unknown) => void;
}

/** Number of passages that are sent to the thread at once, because sending copies them. */
const CHUNK = 500;
/**
 * How long the thread may take to end what is under way, in milliseconds: to load a model, at the most,
 * on a machine that has other things to do.
 */
const LONGEST_GOODBYE_MS = 4_000;
const ENDED = "The thread of the sentence model ended.";

/** A sentence model in a thread of its own. It fails quietly: questions are answered by words then. */
export class SentenceModel implements SemanticModel {
  readonly name: string;
  readonly #worker: Worker;
  /** Resolves when the thread has ended, of itself or not. */
  readonly #ended: Promise<unknown>;
  readonly #timeoutMs: number;
  readonly #onStatus: (status: ModelStatus) => void;
  readonly #onUnstored: (cause: unknown) => void;
  readonly #questions = new Map<number, (scores: SemanticScores | null) => void>();
  readonly #comparisons = new Map<number, (pairs: readonly Pair[]) => void>();
  #status: ModelStatus = { state: "starting" };
  #generation = 0;
  #finishReading: (isRead: boolean) => void = () => {};
  #lastQuestion = 0;
  #isClosed = false;

  constructor({
    model,
    dataDir,
    semanticDir,
    corpusDir,
    timeoutMs,
    onStatus,
    onUnstored,
  }: SentenceModelOptions) {
    this.name = model;
    this.#timeoutMs = timeoutMs;
    this.#onStatus = onStatus ?? (() => {});
    this.#onUnstored = onUnstored ?? (() => {});
    const folder = semanticFolder(dataDir, semanticDir);
    const workerData: WorkerSettings = { model, folder, dataDir, corpus: resolve(corpusDir) };
    this.#worker = new Worker(SCRIPT, {
      workerData,
      execArgv: [],
      env: SHARE_ENV,
    });
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    this.#worker.on("error", (cause) => this.#fail(ENDED, cause, true));
    this.#worker.on("exit", () => this.#fail(ENDED, null, true));
    this.#ended = new Promise((resolve) => this.#worker.once("exit", resolve));
  }

  get status(): ModelStatus {
    return this.#status;
  }

  /** Whatever it read before can no longer be asked. */
  async read(passages: Iterable<PassageText>): Promise<SemanticScorer | null> {
    this.#finishReading(false);
    if (this.#status.state === "failed") return null;
    const generation = ++this.#generation;
    const isRead = new Promise<boolean>((finish) => {
      this.#finishReading = finish;
    });
    for (const { items, isLast } of chunksOf(passages, CHUNK)) {
      this.#send({ type: "passages", generation, passages: items, isLast });
      await new Promise(setImmediate);
      if (generation !== this.#generation) return null;
    }
    if (!(await isRead)) return null;
    return {
      score: (question, passageIndices, within) =>
        this.#ask(generation, question, passageIndices, within),
    };
  }

  alike(questions: readonly string[]): Promise<readonly Pair[]> {
    const { state } = this.#status;
    if (state === "starting" || state === "failed") return Promise.resolve([]);
    const id = ++this.#lastQuestion;
    return new Promise((resolve) => {
      this.#comparisons.set(id, resolve);
      this.#send({ type: "compare", id, questions });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#giveUp();
    this.#send({ type: "close" });
    await Promise.race([this.#ended, wait(LONGEST_GOODBYE_MS, undefined, { ref: false })]);
    await this.#worker.terminate();
  }

  #ask(
    generation: number,
    question: string,
    passages: readonly number[],
    within: PassageRuns,
  ): Promise<SemanticScores | null> {
    if (this.#status.state === "failed") return Promise.resolve(null);
    const id = ++this.#lastQuestion;
    const deadline = Date.now() + this.#timeoutMs;
    return new Promise((resolve) => {
      const timer = Number.isFinite(this.#timeoutMs)
        ? setTimeout(() => this.#answer(id, null), this.#timeoutMs)
        : undefined;
      this.#questions.set(id, (scores) => {
        clearTimeout(timer);
        resolve(scores);
      });
      this.#send({ type: "question", id, generation, question, passages, within, deadline });
    });
  }

  #hear(message: FromWorker): void {
    if (message.type === "scores") {
      this.#answer(message.id, message.scores && fromMessage(message.scores));
    } else if (message.type === "compared") {
      this.#comparisons.get(message.id)?.(message.pairs);
      this.#comparisons.delete(message.id);
    } else if (message.type === "unstored") {
      this.#onUnstored(message.cause);
    } else if (message.type === "warning") {
      process.emitWarning(message.message, message.name);
    } else if (message.type === "failed") {
      this.#fail(message.reason, message.cause, message.isBug);
    } else if ("generation" in message && message.generation === this.#generation) {
      if (message.type === "complete") {
        this.#finishReading(true);
        this.#setStatus({ state: "ready" });
      } else {
        this.#setStatus({ state: "reading", done: message.done, total: message.total });
      }
    }
  }

  #answer(id: number, scores: SemanticScores | null): void {
    this.#questions.get(id)?.(scores);
    this.#questions.delete(id);
  }

  /** Only the first failure is told. */
  #fail(reason: string, cause: unknown, isBug: boolean): void {
    if (this.#isClosed || this.#status.state === "failed") return;
    this.#setStatus({ state: "failed", reason, cause, isBug });
    this.#giveUp();
  }

  /** Nobody must wait for a thread that is gone. */
  #giveUp(): void {
    this.#finishReading(false);
    for (const id of [...this.#questions.keys()]) this.#answer(id, null);
    for (const resolve of this.#comparisons.values()) resolve([]);
    this.#comparisons.clear();
  }

  #setStatus(status: ModelStatus): void {
    this.#status = status;
    this.#onStatus(status);
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

/** Takes things so many at a time; what comes of an empty list is one chunk of nothing. */
function* chunksOf<T>(all: Iterable<T>, size: number) {
  let items: T[] = [];
  for (const item of all) {
    if (items.length === size) {
      yield { items, isLast: false };
      items = [];
    }
    items.push(item);
  }
  yield { items, isLast: true };
}

/** What a thread made of a question, as the search reads it. */
export function fromMessage({
  passageIndices,
  passages,
  counts,
  sentences,
  ...backgrounds
}: ScoresMessage): SemanticScores {
  let next = 0;
  const byPassageIndex = Array.from(passageIndices, (passageIndex, i) => {
    const from = next;
    next += counts[i]!;
    return [
      passageIndex,
      { passage: passages[i]!, sentences: [...sentences.subarray(from, next)] },
    ] as const;
  });
  return { passages: new Map(byPassageIndex), ...backgrounds };
}
