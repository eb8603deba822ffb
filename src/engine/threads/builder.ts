import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { OnProgress } from "../../corpus/files/folder-reader.ts";
import type { CorpusFolders } from "../../corpus/folders.ts";
import type { Overuse } from "../../corpus/problems.ts";
import { UserError } from "../../errors.ts";
import { Turns } from "../../store/articles/turns.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { Generation, ServerGeneration } from "../generation.ts";
import { FILE_LIMITS, FileWatch, isOutOfMemory } from "./file-watch.ts";
import type { FromBuildThread, ReadingRules, ToBuildThread } from "./protocol.ts";

/** What the thread runs. */
const PROGRAM = new URL("./build-thread.js", import.meta.url);
/** How often a build is begun again without a file that took too much. */
const MOST_ATTEMPTS = 10;
/** So long the end of the thread waits for what it has to keep, in milliseconds. */
const LONGEST_FINISH_MS = 2_000;

export interface BuilderOptions extends CorpusFolders {
  /** Where generations are kept; null for nowhere. */
  readonly store: string | null;
  /** Where those of a server's own articles are; nowhere unless told. */
  storeOf?(server: string): string | null;
  /** As in `loadArticles`. */
  readonly settleMs: number;
  /** Those of one file, see `FILE_LIMITS`, which they are unless told. */
  readonly memoryLimitMib?: number;
  readonly stallLimitMs?: number;
  /** Called at the first build where the folder has changed since it was kept, with what was kept. */
  onChangedSince?(kept: Generation): void;
  /** Called where a generation could not be kept, or a kept one not be used. */
  onUnstored(cause: unknown): void;
}

type Done = Extract<FromBuildThread, { type: "built" | "extended" }>;

interface Work {
  readonly onProgress: OnProgress;
  resolve(done: Done): void;
  reject(error: unknown): void;
}

/** Reads and indexes a folder in a thread of its own, one build at a time. */
export class Builder {
  readonly #options: BuilderOptions;
  readonly #watch: FileWatch;
  /** Files that took too much: they are not read again while this process runs. */
  readonly #barred = new Map<string, Overuse>();
  #worker: Worker | null = null;
  readonly #turns = new Turns();
  #work: Work | null = null;
  #built: { readonly id: number; readonly generation: Generation } | null = null;
  #file: string | null = null;
  /** What the file took too much of, where the thread is being ended for it. */
  #overuse: Overuse | null = null;
  #builds = 0;
  #isClosed = false;

  constructor(options: BuilderOptions) {
    this.#options = options;
    this.#watch = new FileWatch({ ...FILE_LIMITS, ...options }, (what) => {
      this.#overuse = what;
      void this.#worker?.terminate();
    });
  }

  /** @throws UserError as `buildGeneration` does */
  build(
    previous: Generation | null,
    onProgress: OnProgress,
    isTendedOnly = false,
  ): Promise<Generation> {
    return this.#turns.take(async () => {
      const build = ++this.#builds;
      const message = () =>
        ({
          ...this.#rules(),
          type: "build",
          build,
          previous,
          previousBuild: this.#buildOf(previous),
          isTendedOnly,
        }) as const;
      const { generation, kept } = await this.#run<"built">(message, onProgress);
      if (kept) this.#options.onChangedSince?.(kept);
      this.#built = { id: build, generation: generation ?? previous! };
      return this.#built.generation;
    });
  }

  /** As `Engine.extend`. */
  extend(
    common: Generation,
    server: string,
    previous: ServerGeneration | null,
    onProgress: OnProgress,
  ): Promise<ServerGeneration> {
    const own = previous?.own ?? null;
    const isJoined = previous?.common === common;
    const message = () =>
      ({
        ...this.#rules(server),
        type: "extend",
        server,
        common,
        commonBuild: this.#buildOf(common),
        own,
        isJoined,
      }) as const;
    return this.#turns.take(async () => {
      const { made } = await this.#run<"extended">(message, onProgress);
      return made ? { common, own: made.own, whole: made.whole ?? common } : previous!;
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#watch.end();
    if (this.#worker) await finish(this.#worker);
    await this.#worker?.terminate();
  }

  /** @param server whose own articles are read; those of all unless told */
  #rules(server: string | null = null): ReadingRules {
    const { folder, dataDir = null, settleMs } = this.#options;
    const store = server === null ? this.#options.store : this.#options.storeOf?.(server);
    return { folder, dataDir, settleMs, barred: this.#barred, store: store ?? null };
  }

  /** The build that a generation came from, if the thread still has it. */
  #buildOf(generation: Generation | null): number | null {
    const isLast = this.#worker !== null && this.#built?.generation === generation;
    return isLast ? (this.#built?.id ?? null) : null;
  }

  /** Does it once more without a file that took too much. */
  async #run<Type extends Done["type"]>(message: () => ToBuildThread, onProgress: OnProgress) {
    for (let attempt = 1; ; attempt++) {
      try {
        const done = await this.#attempt(message(), onProgress);
        return done as Extract<Done, { type: Type }>;
      } catch (error) {
        const overuse = isOutOfMemory(error) ? "memory" : this.#overuse;
        if (this.#file === null || overuse === null || attempt === MOST_ATTEMPTS) throw error;
        this.#barred.set(this.#file, overuse);
      }
    }
  }

  #attempt(message: ToBuildThread, onProgress: OnProgress): Promise<Done> {
    const worker = this.#start();
    this.#file = null;
    this.#overuse = null;
    return new Promise((resolve, reject) => {
      this.#work = { onProgress, resolve, reject };
      worker.postMessage(message);
      worker.ref();
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const { memoryLimitMib: maxOldGenerationSizeMb } = { ...FILE_LIMITS, ...this.#options };
    const worker = startThread(PROGRAM, { maxOldGenerationSizeMb });
    worker.on("message", (message: FromBuildThread) => this.#hear(message));
    worker.on("error", (error) => this.#end(error));
    worker.on("exit", () => this.#end(new Error("The thread that reads the articles ended")));
    this.#worker = worker;
    return worker;
  }

  #hear(message: FromBuildThread): void {
    switch (message.type) {
      case "file":
        this.#file = message.file;
        this.#watch.begin();
        break;
      case "progress":
        this.#watch.end();
        this.#work?.onProgress(message.done, message.total);
        break;
      case "built":
      case "extended":
        this.#settle((work) => work.resolve(message));
        break;
      case "failed":
        this.#settle((work) => work.reject(errorOf(message)));
        break;
      case "unstored":
        this.#options.onUnstored(message.cause);
    }
  }

  /** The next build starts a new thread. */
  #end(error: unknown): void {
    this.#worker = null;
    if (!this.#isClosed) this.#settle((work) => work.reject(error));
  }

  #settle(how: (work: Work) => void): void {
    this.#watch.end();
    this.#worker?.unref();
    const work = this.#work;
    this.#work = null;
    if (work) how(work);
  }
}

/** What waits to be kept is kept before the thread ends: the next start would take it for a change. */
async function finish(worker: Worker): Promise<void> {
  const finished = new Promise<void>((resolve) => {
    worker.once("exit", () => resolve());
    worker.on("message", ({ type }: FromBuildThread) => {
      if (type === "finished") resolve();
    });
  });
  worker.ref();
  worker.postMessage({ type: "finish" } satisfies ToBuildThread);
  await Promise.race([finished, wait(LONGEST_FINISH_MS, undefined, { ref: false })]);
}

/** Errors lose their class, and what is not every error's, on the way between threads. */
function errorOf({ error, told }: Extract<FromBuildThread, { type: "failed" }>): unknown {
  return told === null ? error : new UserError(told, { cause: (error as Error).cause });
}
