import type { Worker } from "node:worker_threads";
import { type Overuse, takesTooMuch } from "../../corpus/problems.ts";
import type { ReadUpload } from "../../corpus/upload.ts";
import { Turns } from "../../store/articles/turns.ts";
import { startThread } from "../../threads/start-thread.ts";
import { FILE_LIMITS, type FileLimits, FileWatch, isOutOfMemory } from "./file-watch.ts";

/** What the thread runs. */
const PROGRAM = new URL("./upload-thread.js", import.meta.url);

export interface ToUploadThread {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FromUploadThread =
  /** Told before reading, so that loading what reads does not count. */
  { readonly type: "begun" } | { readonly type: "read"; readonly upload: ReadUpload };

/** Reads uploaded files, one after the other, each in a thread of its own: one that ends it ends nothing else. */
export class UploadReader {
  readonly #limits: FileLimits;
  readonly #turns = new Turns();
  #worker: Worker | null = null;

  constructor(limits: Partial<FileLimits> = {}) {
    this.#limits = { ...FILE_LIMITS, ...limits };
  }

  /** @param name as it was uploaded: anything */
  read(name: string, bytes: Uint8Array): Promise<ReadUpload> {
    return this.#turns.take(() => this.#readInThread({ name, bytes }));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #readInThread(upload: ToUploadThread): Promise<ReadUpload> {
    const { memoryLimitMib: maxOldGenerationSizeMb } = this.#limits;
    const worker = startThread(PROGRAM, { maxOldGenerationSizeMb });
    this.#worker = worker;
    let overuse: Overuse | null = null;
    const watch = new FileWatch(this.#limits, (what) => {
      overuse = what;
      void worker.terminate();
    });
    try {
      return await answerOf(worker, upload, () => watch.begin());
    } catch (error) {
      const what = isOutOfMemory(error) ? "memory" : overuse;
      if (what === null) throw error;
      return { problem: takesTooMuch(upload.name, what) };
    } finally {
      watch.end();
      await worker.terminate();
    }
  }
}

function answerOf(
  worker: Worker,
  upload: ToUploadThread,
  onBegun: () => void,
): Promise<ReadUpload> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: FromUploadThread) => {
      if (message.type === "begun") onBegun();
      if (message.type === "read") resolve(message.upload);
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The thread that reads an uploaded file ended")));
    worker.postMessage(upload);
    worker.ref();
  });
}
