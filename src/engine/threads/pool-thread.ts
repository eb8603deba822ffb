import type { Worker } from "node:worker_threads";
import { startThread } from "../../threads/start-thread.ts";
import type { Generation } from "../generation.ts";
import type { FromSearchThread, ToSearchThread } from "./protocol.ts";
import type { Task } from "./task.ts";

/** What the thread runs. */
const PROGRAM = new URL("./search-thread.js", import.meta.url);
/**
 * So many tasks are handed to a thread at the most: while the answer to one is on its way back, the next
 * is begun, and those that wait for a sentence model leave room for others.
 */
const MOST_TASKS = 8;

/** A generation that can be asked. */
export interface OpenGeneration {
  readonly data: Generation;
  /** As in `Engine.open`. */
  readonly isApart: boolean;
}

interface PoolThreadOptions {
  /** As in `PoolOptions`. */
  readonly taskLimitMs: number;
  /** Called after each task. */
  onDone(): void;
  /** Called once where the thread ended, with the tasks that it was given, oldest first. */
  onLost(error: unknown, unfinished: readonly Task[]): void;
}

/** One thread that searches, and what it is at. */
export class PoolThread {
  readonly #options: PoolThreadOptions;
  readonly #worker: Worker;
  readonly #tasks = new Map<number, Task>();
  readonly #opening = new Map<number, () => void>();
  #timer: NodeJS.Timeout | undefined;
  #isLost = false;
  /** Whether it has ever been ready to search. */
  hasSearched = false;

  constructor(options: PoolThreadOptions) {
    this.#options = options;
    this.#worker = startThread(PROGRAM);
    this.#worker.on("message", (message: FromSearchThread) => void this.#hear(message));
    this.#worker.on("error", (error) => this.#lose(error));
    this.#worker.on("exit", () => this.#lose(new Error("A thread that searches ended")));
  }

  /** How many tasks it has. */
  get load(): number {
    return this.#tasks.size;
  }

  get hasRoom(): boolean {
    return this.#tasks.size < MOST_TASKS;
  }

  /** Settles once the thread has the generation, or is lost: the next one opens it then. */
  open(generation: number, { data, isApart }: OpenGeneration): Promise<void> {
    return new Promise((resolve) => {
      this.#opening.set(generation, resolve);
      this.#send({ type: "open", generation, data, isApart });
      this.#worker.ref();
    });
  }

  close(generation: number): void {
    this.#send({ type: "close", generation });
  }

  run(task: Task): void {
    const { id, generation, call, scorer } = task;
    this.#tasks.set(id, task);
    if (this.#tasks.size === 1) this.#watch();
    this.#worker.ref();
    this.#send({ type: "call", task: id, generation, call, hasScorer: scorer !== null });
  }

  async end(): Promise<void> {
    this.#isLost = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  async #hear(message: FromSearchThread): Promise<void> {
    switch (message.type) {
      case "opened":
        this.hasSearched = true;
        this.#opening.get(message.generation)?.();
        this.#opening.delete(message.generation);
        this.#watch();
        break;
      case "score": {
        const { task, question, passageIndices, within } = message;
        const scorer = this.#tasks.get(task)?.scorer ?? null;
        const scores = (await scorer?.score(question, passageIndices, within)) ?? null;
        this.#send({ type: "scores", task, scores });
        return;
      }
      case "done":
        this.#finish(message.task)?.resolve(message.result);
        break;
      case "failed":
        this.#finish(message.task)?.reject(message.error);
    }
    if (this.#tasks.size + this.#opening.size === 0) this.#worker.unref();
  }

  #finish(id: number): Task | undefined {
    const task = this.#tasks.get(id);
    this.#tasks.delete(id);
    this.#watch();
    this.#options.onDone();
    return task;
  }

  /** The oldest task has so long from when the one before it was done, and the thread can work at it. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#tasks.size === 0 || this.#opening.size > 0) return;
    const { taskLimitMs: ms } = this.#options;
    this.#timer = setTimeout(() => this.#lose(new Error(`A search took longer than ${ms} ms`)), ms);
  }

  #lose(error: unknown): void {
    if (this.#isLost) return;
    this.#isLost = true;
    clearTimeout(this.#timer);
    void this.#worker.terminate();
    for (const resolve of this.#opening.values()) resolve();
    this.#options.onLost(error, [...this.#tasks.values()]);
  }

  #send(message: ToSearchThread): void {
    this.#worker.postMessage(message);
  }
}
