/** Where the stand-in reads the time, so that a test can let fifteen minutes pass at once. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` once, `ms` milliseconds from now; the returned function cancels it. */
  after(ms: number, action: () => void): () => void;
}

/** The time of day. Its timers never keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, action) {
    const timer = setTimeout(action, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
