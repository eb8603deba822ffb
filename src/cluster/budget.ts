/** How long a request may take in all, and each attempt at it, in milliseconds. */
export interface Limits {
  readonly totalMs: number;
  readonly attemptMs: number;
}

/** For an answer: a member is told within two seconds that the articles cannot be reached. */
export const ANSWER_LIMITS: Limits = { totalMs: 1_800, attemptMs: 600 };
/** For reading a generation, and for writing one. */
export const LOAD_LIMITS: Limits = { totalMs: 60_000, attemptMs: 20_000 };

/** The time that is left for all attempts of one piece of work. */
export class Budget {
  readonly #attemptMs: number;
  readonly #end: number;

  constructor({ totalMs, attemptMs }: Limits) {
    this.#attemptMs = attemptMs;
    this.#end = performance.now() + totalMs;
  }

  /** How long the next attempt may take, in milliseconds; 0 where no time is left. */
  get nextMs(): number {
    return Math.max(0, Math.min(this.#attemptMs, this.#end - performance.now()));
  }
}
