import type { Worker } from "node:worker_threads";
import type { CorpusFolders } from "../../corpus/folders.ts";
import { type Overuse, takesTooMuch } from "../../corpus/problems.ts";
import type { ReadUpload } from "../../corpus/upload.ts";
import { Turns } from "../../store/articles/turns.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { FewArticles } from "../read-few.ts";
import { FILE_LIMITS, type FileLimits, FileWatch, isOutOfMemory } from "./file-watch.ts";

/** What the thread runs. */
const PROGRAM = new URL("./file-thread.js", import.meta.url);

/** An uploaded file, or folders of some articles. */
export type FileTask =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly folders: CorpusFolders };

export type FromFileThread =
  /** Told before reading, so that loading what reads does not count. */
  { readonly type: "begun" } | { readonly type: "read"; readonly result: unknown };

/** Reads files, one after the other, each in a thread of its own: one that ends it ends nothing else. */
export class FileReader {
  readonly #limits: FileLimits;
  readonly #turns = new Turns();
  #worker: Worker | null = null;

  constructor(limits: Partial<FileLimits> = {}) {
    this.#limits = { ...FILE_LIMITS, ...limits };
  }

  /** @param name as it was uploaded: anything */
  upload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
    return this.#read({ name, bytes }, (what) => ({ problem: takesTooMuch(name, what) }));
  }

  /** As `readFew`. @param files what the folders hold: all of it is left out where it takes too much */
  few(folders: CorpusFolders, files: readonly string[]): Promise<FewArticles> {
    return this.#read({ folders }, (what) => ({
      read: [],
      leftOut: files.map((file) => ({ problem: takesTooMuch(file, what), stamp: null })),
    }));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #read<T>(task: FileTask, onOveruse: (what: Overuse) => T): Promise<T> {
    return this.#turns.take(() => this.#readInThread(task, onOveruse));
  }

  async #readInThread<T>(task: FileTask, onOveruse: (what: Overuse) => T): Promise<T> {
    const { memoryLimitMib: maxOldGenerationSizeMb } = this.#limits;
    const worker = startThread(PROGRAM, { maxOldGenerationSizeMb });
    this.#worker = worker;
    let overuse: Overuse | null = null;
    const watch = new FileWatch(this.#limits, (what) => {
      overuse = what;
      void worker.terminate();
    });
    try {
      return (await answerOf(worker, task, () => watch.begin())) as T;
    } catch (error) {
      const what = isOutOfMemory(error) ? "memory" : overuse;
      if (what === null) throw error;
      return onOveruse(what);
    } finally {
      watch.end();
      await worker.terminate();
    }
  }
}

function answerOf(worker: Worker, task: FileTask, onBegun: () => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: FromFileThread) => {
      if (message.type === "begun") onBegun();
      if (message.type === "read") resolve(message.result);
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread that reads a file ended")));
    worker.postMessage(task);
    worker.ref();
  });
}
