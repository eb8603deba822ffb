import { resolve } from "node:path";
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
import { ModelThread } from "./model-thread.ts";
import type { FromWorker, ScoresMessage } from "./protocol.ts";

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

/** A sentence model that reads texts, in a thread of its own. It fails quietly: questions are answered by words then. */
export class SentenceModel implements SemanticModel {
  readonly name: string;
  readonly #thread: ModelThread;
  readonly #timeoutMs: number;
  readonly #onStatus: (status: ModelStatus) => void;
  readonly #onUnstored: (cause: unknown) => void;
  #status: ModelStatus = { state: "starting" };
  #generation = 0;
  #finishReading: (isRead: boolean) => void = () => {};

  constructor({ model, dataDir, semanticDir, corpusDir, ...options }: SentenceModelOptions) {
    this.name = model;
    this.#timeoutMs = options.timeoutMs;
    this.#onStatus = options.onStatus ?? (() => {});
    this.#onUnstored = options.onUnstored ?? (() => {});
    const folder = semanticFolder(dataDir, semanticDir);
    this.#thread = new ModelThread(
      { model, folder, dataDir, corpus: resolve(corpusDir) },
      {
        onMessage: (message) => this.#hear(message),
        onFailed: (failure) => {
          this.#setStatus({ state: "failed", ...failure });
          this.#finishReading(false);
        },
      },
    );
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
      this.#thread.send({ type: "passages", generation, passages: items, isLast });
      await new Promise(setImmediate);
      if (generation !== this.#generation) return null;
    }
    if (!(await isRead)) return null;
    return {
      score: (question, passageIndices, within) =>
        this.#ask(generation, question, passageIndices, within),
    };
  }

  async alike(questions: readonly string[]): Promise<readonly Pair[]> {
    const { state } = this.#status;
    if (state === "starting" || state === "failed") return [];
    const reply = await this.#thread.request<"compare">({ type: "compare", questions });
    return reply?.pairs ?? [];
  }

  async close(): Promise<void> {
    this.#finishReading(false);
    await this.#thread.close();
  }

  async #ask(
    generation: number,
    question: string,
    passages: readonly number[],
    within: PassageRuns,
  ): Promise<SemanticScores | null> {
    const deadline = Date.now() + this.#timeoutMs;
    const reply = await this.#thread.request<"question">(
      { type: "question", generation, question, passages, within, deadline },
      this.#timeoutMs,
    );
    return reply?.scores ? fromMessage(reply.scores) : null;
  }

  #hear(message: FromWorker): void {
    if (message.type === "unstored") this.#onUnstored(message.cause);
    if (!("generation" in message) || message.generation !== this.#generation) return;
    if (message.type === "complete") {
      this.#finishReading(true);
      this.#setStatus({ state: "ready" });
    } else {
      this.#setStatus({ state: "reading", done: message.done, total: message.total });
    }
  }

  #setStatus(status: ModelStatus): void {
    this.#status = status;
    this.#onStatus(status);
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
