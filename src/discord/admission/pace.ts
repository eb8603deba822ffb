/** The weight of a new measurement: what happened thirty measurements ago hardly counts. */
const WEIGHT = 1 / 32;
/** A pause this many times as long as usual is an accident, and counts no more than this. */
const LONGEST_PAUSE = 8;
/** So many starts make a measurement to turn people away by; a burst is over by then, or no burst. */
const ENOUGH_STARTS = 64;
/** What is assumed of the time between two starts before it is measured, in ms: the best possible. */
const BEST_MS = 1;
/** What is assumed of the time from a start to the first response before it is measured, in ms. */
const FIRST_GUESS_MS = 50;

/** How fast it goes, as measured. Times are in milliseconds, by any one clock. */
export class Pace {
  #betweenStarts = BEST_MS;
  #responseTime = FIRST_GUESS_MS;
  /** When the last one was started, if others were waiting then. */
  #lastStart: number | null = null;
  /** How many were started since nobody waited. */
  #starts = 0;

  /** The mean time between two starts while others wait. */
  get betweenStarts(): number {
    return this.#betweenStarts;
  }

  /** The mean time from a start to the first response. */
  get responseTime(): number {
    return this.#responseTime;
  }

  /** Whether it has been measured long enough since nobody waited. */
  get isKnown(): boolean {
    return this.#starts >= ENOUGH_STARTS;
  }

  /** @param areOthersWaiting while nobody waits, the time until the next start says nothing */
  started(now: number, areOthersWaiting: boolean): void {
    if (this.#lastStart === null) {
      this.#betweenStarts = BEST_MS;
      this.#starts = 0;
    } else {
      const pause = Math.min(now - this.#lastStart, LONGEST_PAUSE * this.#betweenStarts);
      this.#betweenStarts += WEIGHT * (pause - this.#betweenStarts);
    }
    this.#starts++;
    this.#lastStart = areOthersWaiting ? now : null;
  }

  responded(startedAt: number, now: number): void {
    this.#responseTime += WEIGHT * (now - startedAt - this.#responseTime);
  }
}
