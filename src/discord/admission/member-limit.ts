import { LONGEST_COOLDOWN_SECONDS } from "../../store/server-choices.ts";

/** So many members are remembered; who did something longest ago is forgotten first. */
const MOST_REMEMBERED = 10_000;
/** How often a member may have another one mentioned in an hour. */
const MOST_MENTIONS = 5;
const HOUR_MS = 60 * 60_000;

export interface MemberLimitOptions {
  /** How often each member may do it within that time. */
  readonly most: number;
  /** In ms, at the most; 0 for no limit. */
  readonly withinMs: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Limits how often each member does something. */
export class MemberLimit {
  readonly #options: MemberLimitOptions;
  /** When each did it, by their id; who did it last stands last. */
  readonly #times = new Map<string, readonly number[]>();

  constructor(options: MemberLimitOptions) {
    this.#options = options;
  }

  /** How many members are remembered. */
  get size(): number {
    return this.#times.size;
  }

  /**
   * How long a member has to wait, in ms; 0 for not at all.
   *
   * @param withinMs a shorter time than that of the options, where it differs from place to place
   */
  waitOf(member: string, withinMs = this.#options.withinMs): number {
    const { most, now } = this.#options;
    const times = this.#recent(member);
    return times.length < most ? 0 : Math.max(0, times[times.length - most]! + withinMs - now());
  }

  /** Notes that a member does it. */
  count(member: string): void {
    const { most, now } = this.#options;
    const times = [...this.#recent(member), now()].slice(-most);
    this.#times.delete(member);
    this.#times.set(member, times);
    this.#forget();
  }

  #recent(member: string): readonly number[] {
    return (this.#times.get(member) ?? []).filter((time) => !this.#isOver(time));
  }

  #isOver(time: number): boolean {
    const { withinMs, now } = this.#options;
    return now() - time >= withinMs;
  }

  #forget(): void {
    for (const [member, times] of this.#times) {
      const isNeeded = this.#times.size <= MOST_REMEMBERED && !this.#isOver(times.at(-1)!);
      if (isNeeded) return;
      this.#times.delete(member);
    }
  }
}

/** What members may not do as often as they like. */
export interface MemberLimits {
  /** By server and member: what counts in one server counts in no other. */
  readonly asking: MemberLimit;
  readonly mentioning: MemberLimit;
}

/** @param now milliseconds since the epoch */
export const createMemberLimits = (now: () => number): MemberLimits => ({
  asking: new MemberLimit({ most: 1, withinMs: LONGEST_COOLDOWN_SECONDS * 1_000, now }),
  mentioning: new MemberLimit({ most: MOST_MENTIONS, withinMs: HOUR_MS, now }),
});
