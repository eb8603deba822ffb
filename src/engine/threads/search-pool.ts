import type { SemanticScorer } from "../../search/semantic-scorer.ts";
import { type OpenGeneration, PoolThread } from "./pool-thread.ts";
import type { Call } from "./protocol.ts";
import type { Task } from "./task.ts";

export interface PoolOptions {
  /** How many threads search. */
  readonly threads: number;
  /** A thread that takes longer for a task, in milliseconds, is ended, and a new one takes its place. */
  readonly taskLimitMs: number;
  /** Called where a thread ended that should not have. */
  onLost(error: unknown): void;
}

/** A thread that ended before it could search is followed by another only after so long, in milliseconds. */
const RESTART_PAUSE_MS = 1_000;

/**
 * Threads that search. Each has every generation that is open; a task goes to the one that has least to
 * do, and waits where all have enough.
 */
export class SearchPool {
  readonly #options: PoolOptions;
  readonly #threads: PoolThread[];
  readonly #open = new Map<number, OpenGeneration>();
  readonly #waiting: Task[] = [];
  #tasks = 0;
  #generations = 0;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#threads = Array.from({ length: options.threads }, () => this.#start());
  }

  /** @returns the number of the generation, once all threads have it */
  async open(opened: OpenGeneration): Promise<number> {
    const generation = ++this.#generations;
    this.#open.set(generation, opened);
    await Promise.all(this.#threads.map((thread) => thread.open(generation, opened)));
    return generation;
  }

  close(generation: number): void {
    this.#open.delete(generation);
    for (const thread of this.#threads) thread.close(generation);
  }

  run(generation: number, call: Call, scorer: SemanticScorer | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#tasks, generation, call, scorer, resolve, reject });
      this.#handOut();
    });
  }

  async end(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#threads
        .toSorted((a, b) => a.load - b.load)
        .find(({ hasRoom }) => hasRoom);
      if (!thread) return;
      thread.run(this.#waiting.shift()!);
    }
  }

  #start(): PoolThread {
    const thread: PoolThread = new PoolThread({
      taskLimitMs: this.#options.taskLimitMs,
      onDone: () => this.#handOut(),
      onLost: (error, unfinished) => this.#replace(thread, error, unfinished),
    });
    for (const [generation, opened] of this.#open) void thread.open(generation, opened);
    return thread;
  }

  /** What the lost thread was at is likely what ended it; what had not begun is handed out again. */
  #replace(lost: PoolThread, error: unknown, [first, ...others]: readonly Task[]): void {
    if (this.#isClosed) return;
    this.#options.onLost(error);
    first?.reject(error);
    this.#waiting.unshift(...others);
    this.#threads.splice(this.#threads.indexOf(lost), 1);
    if (lost.hasSearched) this.#add();
    else setTimeout(() => this.#add(), RESTART_PAUSE_MS).unref();
  }

  #add(): void {
    if (this.#isClosed) return;
    this.#threads.push(this.#start());
    this.#handOut();
  }
}
