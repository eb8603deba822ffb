import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { wording } from "../words/wording.ts";
import { Budget, type Limits } from "./budget.ts";
import { ClusterRefusal, type ClusterRequest, type Connection } from "./connection.ts";
import { createIndex } from "./create-index.ts";
import { PREFIX, SHARDS } from "./indices.ts";
import { getRecord } from "./records.ts";

/** The index of what belongs to no generation of articles: who holds which lease. */
const STATE_INDEX = `${PREFIX}-state`;
const STATE_DEFINITION = {
  settings: { index: SHARDS },
  mappings: { dynamic: false, properties: {} },
};

/** A holder that has not renewed the lease for so long is taken to be dead, in milliseconds. */
const TERM_MS = 15_000;
const RENEW_EVERY_MS = 4_000;
const LOOK_EVERY_MS = 500;
/** Whoever cannot write for longer has lost it. */
const LIMITS: Limits = { totalMs: 12_000, attemptMs: 4_000 };

/** What a holder wrote down for whoever holds the lease after it. */
interface Noted<Note> {
  readonly note: Note;
  /** When it was worked on last, in milliseconds since the epoch. */
  readonly at: number;
}

interface LeaseRecord<Note> {
  /** Null where nobody holds it. */
  readonly holder: string | null;
  readonly noted: Noted<Note> | null;
  /** Grows with each renewal, so that others see that the holder lives, whatever their clocks say. */
  readonly renewals: number;
}

interface Version {
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

const FREE = { holder: null, noted: null, renewals: 0 };

/** The right to do something in a cluster, which one process has at a time. */
export class Lease<Note = never> {
  readonly #connection: Connection;
  readonly #name: string;
  #record: LeaseRecord<Note>;
  #version: Version | null;
  #isLost = false;
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  private constructor(connection: Connection, name: string, found: FoundLease<Note>) {
    this.#connection = connection;
    this.#name = name;
    this.#record = found.record;
    this.#version = found.version;
  }

  /**
   * Takes the lease of a name, from a holder that died too, for which it waits a term.
   *
   * @param signal ends the wait
   * @returns null where another process holds it, and lives
   */
  static async take<Note>(
    connection: Connection,
    name: string,
    signal?: AbortSignal,
  ): Promise<Lease<Note> | null> {
    const end = performance.now() + TERM_MS;
    for (let first: number | null = null; ; await wait(LOOK_EVERY_MS)) {
      const found = await readLease<Note>(connection, name);
      const { holder, renewals } = found.record;
      first ??= renewals;
      if ((holder !== null && renewals !== first) || signal?.aborted) return null;
      if (holder === null || performance.now() > end) {
        return Lease.#claim(new Lease(connection, name, found));
      }
    }
  }

  static async #claim<Note>(lease: Lease<Note>): Promise<Lease<Note> | null> {
    const isFirst = lease.#version === null;
    if (isFirst) await createIndex(lease.#connection, STATE_INDEX, STATE_DEFINITION);
    await lease.#write({ holder: randomUUID() });
    if (lease.#isLost) return null;
    lease.#timer = setInterval(() => void lease.#write({}).catch(() => {}), RENEW_EVERY_MS).unref();
    return lease;
  }

  /** What this holder or one before wrote down, and did not take away. */
  get noted(): Noted<Note> | null {
    return this.#record.noted;
  }

  /** Notes as well that what the note tells of is worked on. @throws UserError where the lease went to another */
  async keep(): Promise<void> {
    const { noted } = this.#record;
    await this.#write({ noted: noted && { ...noted, at: Date.now() } });
    if (this.#isLost) throw new UserError(wording("cluster.lost"));
  }

  /** Writes down what is begun, so that it can be gone on with. @throws UserError as `keep` does */
  async begin(note: Note): Promise<void> {
    await this.#write({ noted: { note, at: Date.now() } });
    if (this.#isLost) throw new UserError(wording("cluster.lost"));
  }

  /** Notes that what was begun is whole, or gone. */
  async end(): Promise<void> {
    await this.#write({ noted: null });
  }

  async release(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#write({ holder: null });
  }

  /** One change after the other, each on the condition that nobody else made one. */
  async #write(change: Partial<LeaseRecord<Note>>): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#put(change));
    await this.#writing;
  }

  async #put(change: Partial<LeaseRecord<Note>>): Promise<void> {
    if (this.#isLost) return;
    const record = { ...this.#record, renewals: this.#record.renewals + 1, ...change };
    try {
      this.#version = await writeLease(this.#connection, this.#name, record, this.#version);
    } catch (error) {
      if (!(error instanceof ClusterRefusal && error.status === 409)) throw error;
      const now = await readLease(this.#connection, this.#name);
      // An attempt whose answer was lost may have been the one that changed it.
      this.#isLost = JSON.stringify(now.record) !== JSON.stringify(record);
      this.#version = now.version;
    }
    this.#record = record;
  }
}

interface FoundLease<Note> {
  readonly record: LeaseRecord<Note>;
  /** Null where there is none yet. */
  readonly version: Version | null;
}

async function readLease<Note>(connection: Connection, name: string): Promise<FoundLease<Note>> {
  const budget = new Budget(LIMITS);
  const found = await getRecord<LeaseRecord<Note>>(connection, STATE_INDEX, idOf(name), budget);
  if (!found) return { record: FREE, version: null };
  const version = { if_seq_no: found._seq_no, if_primary_term: found._primary_term };
  return { record: found._source, version };
}

async function writeLease(
  connection: Connection,
  name: string,
  body: LeaseRecord<unknown>,
  version: Version | null,
): Promise<Version> {
  const query: ClusterRequest["query"] = version ? { ...version } : { op_type: "create" };
  const written = await connection.request<{ _seq_no: number; _primary_term: number }>(
    { method: "PUT", path: `/${STATE_INDEX}/_doc/${idOf(name)}`, query, body },
    new Budget(LIMITS),
  );
  return { if_seq_no: written._seq_no, if_primary_term: written._primary_term };
}

const idOf = (name: string): string => `lease-${name}`;
