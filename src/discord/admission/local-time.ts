/** How fast an old observation loses its worth, so that a clock that was set is believed again: in ms
 * for each ms, which forgives a jump of five seconds in under two minutes. */
const FORGETTING = 0.05;

/**
 * Tells when Discord made something by our own clock, which may be off by more than the time there is
 * for an answer. What took the shortest time to arrive is taken to have arrived at once.
 */
export class LocalTime {
  /** By how much our clock is ahead of Discord's, as far as is known, in ms. */
  #ahead = Number.POSITIVE_INFINITY;
  #observedAt = 0;

  /**
   * @param createdAt by Discord's clock, in milliseconds since the epoch
   * @param now when it arrived, by our clock
   * @returns when it was created, by our clock; never later than now
   */
  of(createdAt: number, now: number): number {
    const forgotten = this.#ahead + FORGETTING * (now - this.#observedAt);
    this.#ahead = Math.min(now - createdAt, forgotten);
    this.#observedAt = now;
    return createdAt + this.#ahead;
  }
}
