import type { Worker } from "node:worker_threads";
import type { OnProgress } from "../../corpus/files/folder-reader.ts";
import type { CorpusFolders } from "../../corpus/folders.ts";
import type { Overuse } from "../../corpus/problems.ts";
import { UserError } from "../../errors.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { Generation } from "../generation.ts";
import { FILE_LIMITS, FileWatch, isOutOfMemory } from "./file-watch.ts";
import type { FromBuildThread, ToBuildThread } from "./protocol.ts";

/** What the thread runs. */
const PROGRAM = new URL("./build-thread.js", import.meta.url);
/** How often a build is begun again without a file that took too much. */
const MOST_ATTEMPTS = 10;

export interface BuilderOptions extends CorpusFolders {
  /** Where generations are kept; null for nowhere. */
  readonly store: string | null;
  /** As in `loadArticles`. */
  readonly settleMs: number;
  /** Those of one file, see `FILE_LIMITS`, which they are unless told. */
  readonly memoryLimitMib?: number;
  readonly stallLimitMs?: number;
  /** Called where a generation could not be kept, or a kept one not be used. */
  onUnstored(cause: unknown): void;
}

interface Build {
  readonly id: number;
  readonly previous: Generation | null;
  readonly onProgress: OnProgress;
  resolve(generation: Generation): void;
  reject(error: unknown): void;
}

/** Reads and indexes a folder in a thread of its own, one build at a time. */
export class Builder {
  readonly #options: BuilderOptions;
  readonly #watch: FileWatch;
  /** Files that took too much: they are not read again while this process runs. */
  readonly #barred = new Map<string, Overuse>();
  #worker: Worker | null = null;
  #build: Build | null = null;
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
  async build(previous: Generation | null, onProgress: OnProgress): Promise<Generation> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(previous, onProgress);
      } catch (error) {
        const overuse = isOutOfMemory(error) ? "memory" : this.#overuse;
        if (this.#file === null || overuse === null || attempt === MOST_ATTEMPTS) throw error;
        this.#barred.set(this.#file, overuse);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#watch.end();
    await this.#worker?.terminate();
  }

  #attempt(previous: Generation | null, onProgress: OnProgress): Promise<Generation> {
    const id = ++this.#builds;
    const { folder, dataDir = null, store, settleMs } = this.#options;
    const previousBuild =
      this.#worker && this.#built?.generation === previous ? (this.#built?.id ?? null) : null;
    const worker = this.#start();
    this.#file = null;
    this.#overuse = null;
    return new Promise((resolve, reject) => {
      this.#build = { id, previous, onProgress, resolve, reject };
      const message: ToBuildThread = {
        type: "build",
        build: id,
        folder,
        dataDir,
        previous,
        previousBuild,
        settleMs,
        barred: this.#barred,
        store,
      };
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
        this.#build?.onProgress(message.done, message.total);
        break;
      case "built":
        this.#settle((build) => {
          const generation = message.generation ?? build.previous!;
          this.#built = { id: build.id, generation };
          build.resolve(generation);
        });
        break;
      case "failed":
        this.#settle((build) => build.reject(errorOf(message)));
        break;
      case "unstored":
        this.#options.onUnstored(message.cause);
    }
  }

  /** The next build starts a new thread. */
  #end(error: unknown): void {
    this.#worker = null;
    if (!this.#isClosed) this.#settle((build) => build.reject(error));
  }

  #settle(how: (build: Build) => void): void {
    this.#watch.end();
    this.#worker?.unref();
    const build = this.#build;
    this.#build = null;
    if (build) how(build);
  }
}

/** Errors lose their class, and what is not every error's, on the way between threads. */
function errorOf({ error, told }: Extract<FromBuildThread, { type: "failed" }>): unknown {
  return told === null ? error : new UserError(told, { cause: (error as Error).cause });
}
