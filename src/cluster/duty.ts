import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import { Lease } from "./lease.ts";

/** How often it is looked whether something is due, or whether nobody does the duty any more, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** Whoever ends waits so long at the most until others know, in milliseconds. */
const LONGEST_END_MS = 2_000;

/** Something that one process of a bot does again and again. */
export interface Chore {
  /** Between one beginning and the next, in milliseconds. The first is when the duty comes to the process. */
  readonly everyMs: number;
  /** May be done again after it failed, or was cut short, also by another process. */
  work(): Promise<void>;
  onFailed(error: unknown): void;
}

/**
 * What one process of a bot does for all: the one that holds a lease, for as long as it lives. It goes to
 * another at once where that ends, and within a term where it dies.
 */
export class Duty {
  readonly #connection: Connection;
  readonly #onHeld: () => void;
  readonly #chores: Chore[] = [];
  readonly #ending = new AbortController();
  #lease: Lease | null = null;

  /** @param onHeld called each time that the duty comes to this process */
  constructor(connection: Connection, onHeld: () => void) {
    this.#connection = connection;
    this.#onHeld = onHeld;
    void this.#follow();
  }

  add(chore: Chore): void {
    this.#chores.push(chore);
  }

  /** Hands the duty over. */
  async close(): Promise<void> {
    this.#ending.abort();
    // A lease that is not renewed ends by itself.
    const released = this.#lease?.release().catch(() => {});
    await Promise.race([released, wait(LONGEST_END_MS, null, { ref: false })]);
  }

  get #isEnding(): boolean {
    return this.#ending.signal.aborted;
  }

  async #follow(): Promise<void> {
    while (!this.#isEnding) {
      try {
        this.#lease = await Lease.take(this.#connection, "duty", this.#ending.signal);
        if (this.#lease) await this.#hold(this.#lease);
      } catch {
        // Whoever cannot reach the cluster does nothing in it, and tries again.
      }
      await pause();
    }
  }

  /** @throws UserError where the lease went to another process, or the cluster cannot be reached */
  async #hold(lease: Lease): Promise<void> {
    this.#onHeld();
    const begun = new Map<Chore, number>();
    try {
      for (; !this.#isEnding; await pause()) {
        for (const chore of this.#chores) {
          const since = performance.now() - (begun.get(chore) ?? Number.NEGATIVE_INFINITY);
          if (since < chore.everyMs || this.#isEnding) continue;
          await lease.keep();
          begun.set(chore, performance.now());
          await chore.work().catch(chore.onFailed);
        }
      }
    } finally {
      await lease.release().catch(() => {});
      this.#lease = null;
    }
  }
}

const pause = (): Promise<void> => wait(LOOK_EVERY_MS, undefined, { ref: false });
