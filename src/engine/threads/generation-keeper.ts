import type { Generation } from "../generation.ts";
import { writeGeneration } from "../generation-file.ts";

/**
 * What was built upon another is kept so much later, in milliseconds: members wait for the change, and the
 * next one may follow soon. The next start reads what has changed since, if this process ends before.
 */
const KEEP_AFTER_MS = 5_000;

/** Keeps generations for the next start, one after the other. */
export class GenerationKeeper {
  readonly #waiting = new Map<string, { readonly timer: NodeJS.Timeout; write(): void }>();
  readonly #onFailed: (cause: unknown) => void;
  #writing: Promise<void> = Promise.resolve();

  constructor(onFailed: (cause: unknown) => void) {
    this.#onFailed = onFailed;
  }

  /** @param store the file, in which the last one stays @param isLater see `KEEP_AFTER_MS` */
  keep(generation: Generation, folder: string, store: string, isLater: boolean): void {
    clearTimeout(this.#waiting.get(store)?.timer);
    const write = () => {
      this.#waiting.delete(store);
      this.#writing = this.#writing
        .then(() => writeGeneration(store, folder, generation))
        .catch(this.#onFailed);
    };
    this.#waiting.set(store, { timer: setTimeout(write, isLater ? KEEP_AFTER_MS : 0), write });
  }

  /** Settles once all are kept, without waiting any longer. */
  async finish(): Promise<void> {
    for (const { timer, write } of [...this.#waiting.values()]) {
      clearTimeout(timer);
      write();
    }
    await this.#writing;
  }
}
