import type { Clock } from "../../src/playground/discord/clock.ts";

export interface ManualClock extends Clock {
  /** Moves the time on by `ms`, running what falls due on the way in order. */
  advance(ms: number): void;
}

/** A clock that stands still until it is advanced. */
export function manualClock(start = Date.now()): ManualClock {
  let time = start;
  const pending = new Set<{ due: number; action: () => void }>();
  return {
    now: () => time,
    after(ms, action) {
      const timer = { due: time + ms, action };
      pending.add(timer);
      return () => pending.delete(timer);
    },
    advance(ms) {
      time += ms;
      const due = [...pending].filter((timer) => timer.due <= time);
      for (const timer of due.sort((a, b) => a.due - b.due)) {
        if (pending.delete(timer)) timer.action();
      }
    },
  };
}
