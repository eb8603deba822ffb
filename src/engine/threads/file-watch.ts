import { totalmem } from "node:os";
import type { Overuse } from "../../corpus/problems.ts";

/** How often what a file takes is looked at, in milliseconds. */
const LOOK_EVERY_MS = 200;
const MEBIBYTE = 1024 ** 2;

/** How much one file may take. */
export interface FileLimits {
  /** In milliseconds. */
  readonly stallLimitMs: number;
  /** By how much the memory of the process may grow meanwhile, in MiB. */
  readonly memoryLimitMib: number;
}

/**
 * The largest plain article needs a tenth of that memory. Readers give up before that time where they can.
 */
export const FILE_LIMITS: FileLimits = {
  stallLimitMs: 150_000,
  memoryLimitMib: Math.min(2_048, Math.floor(totalmem() / 2 / MEBIBYTE)),
};

/** Whether a thread ended because it took more memory than it may have for itself. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Watches from outside what a thread takes for a file: the thread cannot do so while a library holds it,
 * and bytes that a library unpacks do not count against the thread's own limit of memory.
 */
export class FileWatch {
  readonly #limits: FileLimits;
  readonly #onOveruse: (what: Overuse) => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param onOveruse called once where a file takes too much */
  constructor(limits: FileLimits, onOveruse: (what: Overuse) => void) {
    this.#limits = limits;
    this.#onOveruse = onOveruse;
  }

  /** Begins with a file, and is done with the one before. */
  begin(): void {
    this.end();
    const { stallLimitMs, memoryLimitMib } = this.#limits;
    const most = process.memoryUsage.rss() + memoryLimitMib * MEBIBYTE;
    // Looks are counted rather than time, because a process that was halted looks late and only once.
    let looksLeft = Math.ceil(stallLimitMs / LOOK_EVERY_MS);
    this.#timer = setInterval(() => {
      if (process.memoryUsage.rss() > most) this.#stop("memory");
      else if (--looksLeft <= 0) this.#stop("time");
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #stop(what: Overuse): void {
    this.end();
    this.#onOveruse(what);
  }
}
