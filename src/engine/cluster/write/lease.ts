import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import {
  ClusterRefusal,
  type ClusterRequest,
  type Connection,
} from "../../../cluster/connection.ts";
import { createIndex } from "../../../cluster/create-index.ts";
import { getRecord } from "../../../cluster/records.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import { STATE_DEFINITION, STATE_INDEX } from "../indices.ts";

/** A holder that has not renewed the lease for so long is taken to be dead, in milliseconds. */
const TERM_MS = 15_000;
const RENEW_EVERY_MS = 4_000;
const LOOK_EVERY_MS = 500;
const ID = "lease";

/** A set of indices that somebody began to fill. */
export interface Building {
  readonly set: string;
  /** What fills it, see `makerOf`. */
  readonly maker: string;
  /** When it was worked on last, in milliseconds since the epoch. */
  readonly at: number;
}

interface LeaseRecord {
  /** Null where nobody holds it. */
  readonly holder: string | null;
  readonly building: Building | null;
  /** Grows with each renewal, so that others see that the holder lives, whatever their clocks say. */
  readonly renewals: number;
}

interface Version {
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

const FREE: LeaseRecord = { holder: null, building: null, renewals: 0 };

/** The right to change what is in a cluster, which one process has at a time. */
export class Lease {
  readonly #connection: Connection;
  #record: LeaseRecord;
  #version: Version | null;
  #isLost = false;
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  private constructor(connection: Connection, record: LeaseRecord, version: Version | null) {
    this.#connection = connection;
    this.#record = record;
    this.#version = version;
  }

  /**
   * Takes the lease, from a holder that died too, for which it waits a term.
   *
   * @returns null where another process holds it, and lives
   */
  static async take(connection: Connection): Promise<Lease | null> {
    await createIndex(connection, STATE_INDEX, STATE_DEFINITION);
    const end = performance.now() + TERM_MS;
    for (let first: number | null = null; ; await wait(LOOK_EVERY_MS)) {
      const { record, version } = await readLease(connection);
      if (record.holder === null || performance.now() > end) {
        return Lease.#claim(connection, record, version);
      }
      first ??= record.renewals;
      if (record.renewals !== first) return null;
    }
  }

  static async #claim(connection: Connection, record: LeaseRecord, version: Version | null) {
    const holder = randomUUID();
    const lease = new Lease(connection, { ...record, holder }, version);
    await lease.#write({});
    if (lease.#isLost) return null;
    lease.#timer = setInterval(() => void lease.#write({}).catch(() => {}), RENEW_EVERY_MS).unref();
    return lease;
  }

  /** What was begun and not ended, by this process or one before. */
  get building(): Building | null {
    return this.#record.building;
  }

  /** @throws UserError where the lease went to another process */
  async keep(): Promise<void> {
    await this.#write({});
    if (this.#isLost) throw new UserError(wording("cluster.lost"));
  }

  /** Notes what is being filled, so that it can be gone on with. @throws UserError as `keep` does */
  async begin(set: string, maker: string): Promise<void> {
    await this.#write({ building: { set, maker, at: Date.now() } });
    if (this.#isLost) throw new UserError(wording("cluster.lost"));
  }

  /** Notes that what was begun is whole, or gone. */
  async end(): Promise<void> {
    await this.#write({ building: null });
  }

  async release(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#write({ holder: null });
  }

  /** One change after the other, each on the condition that nobody else made one. */
  async #write(change: Partial<LeaseRecord>): Promise<void> {
    this.#writing = this.#writing.catch(() => {}).then(() => this.#put(change));
    await this.#writing;
  }

  async #put(change: Partial<LeaseRecord>): Promise<void> {
    if (this.#isLost) return;
    const { building, renewals } = this.#record;
    const touched = building && { ...building, at: Date.now() };
    const record = { ...this.#record, building: touched, renewals: renewals + 1, ...change };
    try {
      this.#version = await writeLease(this.#connection, record, this.#version);
    } catch (error) {
      if (!(error instanceof ClusterRefusal && error.status === 409)) throw error;
      const now = await readLease(this.#connection);
      // An attempt whose answer was lost may have been the one that changed it.
      this.#isLost = JSON.stringify(now.record) !== JSON.stringify(record);
      this.#version = now.version;
    }
    this.#record = record;
  }
}

async function readLease(
  connection: Connection,
): Promise<{ record: LeaseRecord; version: Version | null }> {
  const budget = new Budget(LOAD_LIMITS);
  const found = await getRecord<LeaseRecord>(connection, STATE_INDEX, ID, budget);
  if (!found) return { record: FREE, version: null };
  const version = { if_seq_no: found._seq_no, if_primary_term: found._primary_term };
  return { record: found._source, version };
}

async function writeLease(
  connection: Connection,
  body: LeaseRecord,
  version: Version | null,
): Promise<Version> {
  const query: ClusterRequest["query"] = version ? { ...version } : { op_type: "create" };
  const written = await connection.request<{ _seq_no: number; _primary_term: number }>(
    { method: "PUT", path: `/${STATE_INDEX}/_doc/${ID}`, query, body },
    new Budget(LOAD_LIMITS),
  );
  return { if_seq_no: written._seq_no, if_primary_term: written._primary_term };
}
