import type { AdmissionClock } from "../../../src/discord/admission/admission.ts";

/** A clock and an event loop that stand still until a test moves them. */
export interface ManualLoop extends AdmissionClock {
  /** Runs what was to run in the next turn, and what promises lead to. */
  turn(): Promise<void>;
  /** Moves the time on, and runs what falls due. */
  advance(ms: number): void;
  /** Whether anything asked for another turn. */
  readonly isAwake: boolean;
}

export function manualLoop(): ManualLoop {
  let time = 1_000_000;
  let next: (() => void)[] = [];
  let timers: { due: number; action: () => void }[] = [];
  return {
    now: () => time,
    soon: (action) => void next.push(action),
    after: (ms, action) => void timers.push({ due: time + ms, action }),
    async turn() {
      const actions = next;
      next = [];
      for (const action of actions) action();
      // A turn of the real event loop runs every promise that was settled in it.
      await new Promise((resolve) => setImmediate(resolve));
    },
    advance(ms) {
      time += ms;
      const due = timers.filter((timer) => timer.due <= time);
      timers = timers.filter((timer) => timer.due > time);
      for (const { action } of due) action();
    },
    get isAwake() {
      return next.length > 0;
    },
  };
}
