import type { Generation } from "../generation.ts";
import { writeGeneration } from "../generation-file.ts";

/**
 * What was built upon another is kept so much later, in milliseconds: members wait for the change, and the
 * next one may follow soon. The next start reads what has changed since, if this process ends before.
 */
const KEEP_AFTER_MS = 5_000;

/** Keeps generations for the next start, one after the other. */
export class GenerationKeeper {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #onFailed: (cause: unknown) => void;
  #writing: Promise<void> = Promise.resolve();

  constructor(onFailed: (cause: unknown) => void) {
    this.#onFailed = onFailed;
  }

  /** @param store the file, in which the last one stays @param isLater see `KEEP_AFTER_MS` */
  keep(generation: Generation, folder: string, store: string, isLater: boolean): void {
    clearTimeout(this.#timers.get(store));
    const write = () => {
      this.#timers.delete(store);
      this.#writing = this.#writing
        .then(() => writeGeneration(store, folder, generation))
        .catch(this.#onFailed);
    };
    this.#timers.set(store, setTimeout(write, isLater ? KEEP_AFTER_MS : 0));
  }
}
