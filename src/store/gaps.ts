import { dayOf } from "./days.ts";
import type { KeyedHash } from "./keyed-hash.ts";

/** So many questions of a server are kept at the most; the oldest go first. */
export const MOST_OF_SERVER = 2_000;
/** So many of one person in a server, so that nobody alone can make the others go. */
export const MOST_OF_ASKER = 50;

/** Nothing answers a question, nothing answers it directly, or somebody says that the answer does not help. */
export type GapReason = "nothing" | "near" | "unhelpful";

export interface Gap {
  /** The ids of a server and of one of its members. */
  readonly server: string;
  readonly member: string;
  /** As typed. */
  readonly question: string;
  readonly reason: GapReason;
}

/** A question as it is kept. */
export interface KeptGap {
  readonly id: number;
  /** The same for all questions of one person in a server, and of nobody else. */
  readonly asker: string;
  readonly question: string;
  readonly reason: GapReason;
  /** Moderators want to hear no more of it, nor of those alike. */
  readonly isDismissed: boolean;
}

export interface GapsOptions {
  readonly hash: KeyedHash;
  /** No server keeps questions for more days, whatever it chose; 0 for none at all. */
  readonly mostDays: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A question, as it is kept of somebody. */
export interface AskedGap {
  readonly server: string;
  readonly asker: string;
  readonly question: string;
}

/** What says which questions are still kept: those of today and some days before. */
export interface GapAge {
  /** Counted from 1970 on. */
  readonly today: number;
  /** Fewer where the server chose so. */
  readonly mostDays: number;
}

/** Where gaps are kept. Each asker has one of the same question and reason in a server. */
export interface GapRecords {
  /** Where the server keeps any. */
  add(gap: AskedGap & Pick<Gap, "reason">, age: GapAge): Promise<void>;
  /** Removes one that is unhelpful, unless it was dismissed. */
  unmark(gap: AskedGap): Promise<void>;
  /** @returns newest first */
  of(server: string, age: GapAge): Promise<KeptGap[]>;
  /** @param today as in `GapAge` @returns whether it is there */
  dismiss(server: string, id: number, today: number): Promise<boolean>;
  remove(server: string, ids: readonly number[]): Promise<void>;
  /** @param askerIn the same person in each server @returns how many there were */
  removeOf(askerIn: (server: string) => string): Promise<number>;
  removeOld(age: GapAge): Promise<void>;
}

/**
 * Questions that the articles do not answer, of the servers that chose to keep them and for as many days as
 * each of them chose. With that choice they go.
 */
export class Gaps {
  readonly #records: GapRecords;
  readonly #options: GapsOptions;

  constructor(records: GapRecords, options: GapsOptions) {
    this.#records = records;
    this.#options = options;
  }

  /** Settles once the question is kept for good, where the server keeps any; for each person once. */
  async record({ server, member, question, reason }: Gap): Promise<void> {
    const asker = this.#askerOf(member, server);
    await this.#records.add({ server, asker, question, reason }, this.#age());
  }

  /** Takes back what somebody said of an answer. */
  async unmark({ server, member, question }: Omit<Gap, "reason">): Promise<void> {
    await this.#records.unmark({ server, asker: this.#askerOf(member, server), question });
  }

  /** The questions of a server, newest first, with those that were dismissed. */
  of(server: string): Promise<KeptGap[]> {
    return this.#records.of(server, this.#age());
  }

  /**
   * Keeps it from being shown for as many days as questions are kept.
   *
   * @returns false where the server keeps no such question any more
   */
  dismiss(server: string, id: number): Promise<boolean> {
    return this.#records.dismiss(server, id, this.#age().today);
  }

  /** Removes questions of a server, because they are answered. */
  async remove(server: string, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.#records.remove(server, ids);
  }

  /** Removes the questions of a person in all servers. @returns how many there were */
  forget(member: string): Promise<number> {
    return this.#records.removeOf((server) => this.#askerOf(member, server));
  }

  /** Removes what is older than its server keeps it. */
  async removeOld(): Promise<void> {
    await this.#records.removeOld(this.#age());
  }

  #age(): GapAge {
    const { now, mostDays } = this.#options;
    return { today: dayOf(now()), mostDays };
  }

  #askerOf(member: string, server: string): string {
    return this.#options.hash.of("asker", member, server);
  }
}
