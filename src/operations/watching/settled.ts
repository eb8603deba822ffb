export interface SettledOptions {
  /** How long it must have been quiet, in milliseconds. */
  readonly quietMs: number;
  /** Where it is never quiet, the action comes after so long, in milliseconds. */
  readonly longestMs: number;
}

/** Does something a moment after the last of many signals, and once at a time. */
export class Settled {
  readonly #action: () => Promise<void>;
  readonly #options: SettledOptions;
  #timer: NodeJS.Timeout | undefined;
  /** When the first signal came that nothing was done about, by `performance.now`. */
  #since: number | null = null;
  #isRunning = false;
  #isClosed = false;

  /** @param action never rejects */
  constructor(action: () => Promise<void>, options: SettledOptions) {
    this.#action = action;
    this.#options = options;
  }

  signal(): void {
    if (this.#isClosed) return;
    this.#since ??= performance.now();
    if (this.#isRunning) return; // it is done once more afterwards
    const { quietMs, longestMs } = this.#options;
    const rest = Math.max(0, this.#since + longestMs - performance.now());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#act(), Math.min(quietMs, rest));
  }

  /** Forgets what is yet to be done. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #act(): void {
    this.#since = null;
    this.#isRunning = true;
    void this.#action().finally(() => {
      this.#isRunning = false;
      if (this.#since !== null) this.signal();
    });
  }
}
