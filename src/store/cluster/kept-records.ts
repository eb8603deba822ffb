import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { ANSWER_LIMITS, Budget, type Limits, LOAD_LIMITS } from "../../cluster/budget.ts";
import { ClusterRefusal, type ClusterRequest, type Connection } from "../../cluster/connection.ts";
import {
  allRecords,
  deleteRecords,
  getRecord,
  getRecords,
  searchRecords,
} from "../../cluster/records.ts";
import type { GotRecord } from "../../cluster/responses.ts";
import { refreshStore, STORE_INDEX } from "./store-index.ts";

/** What stands in every record besides its content. */
interface Envelope {
  readonly kind: string;
  /** The kind with the name, which is the id as well. */
  readonly key: string;
  /** Which change made it what it is. */
  readonly by: string;
}

type Stored<T> = T & Envelope;

/** Two that change the same record wait up to so long before one tries again, in milliseconds. */
const LONGEST_PAUSE_MS = 20;
/** Somebody else changed or removed the record meanwhile. */
const CONFLICTS = [404, 409];

/**
 * Records of one kind, each by a name. A record that is asked for by its name is as it was written last.
 * Whoever searches has the index refreshed first: that is rare, and so no write has to wait for it.
 */
export class KeptRecords<T extends object> {
  readonly #connection: Connection;
  readonly #kind: string;
  readonly #limits: Limits;
  /** The last change of each record that this process is at: one comes after the other. */
  readonly #changing = new Map<string, Promise<void>>();

  /** @param limits of each request, and of a change as a whole; those that members are promised unless told */
  constructor(connection: Connection, kind: string, limits: Limits = ANSWER_LIMITS) {
    this.#connection = connection;
    this.#kind = kind;
    this.#limits = limits;
  }

  async get(name: string): Promise<T | null> {
    const budget = new Budget(this.#limits);
    const found = await getRecord<T>(this.#connection, STORE_INDEX, this.#keyOf(name), budget);
    return found?._source ?? null;
  }

  /** @returns those that are there */
  async getAll(names: readonly string[]): Promise<T[]> {
    const keys = names.map((name) => this.#keyOf(name));
    const budget = new Budget(this.#limits);
    const found = await getRecords<T>(this.#connection, STORE_INDEX, keys, budget);
    return found.filter((record) => record !== undefined);
  }

  /**
   * Changes a record, on the condition that nobody else did since it was read, and else anew.
   *
   * @param change what it makes of the record, with null for none; the same where nothing changes
   * @throws UserError where the cluster cannot be reached
   */
  async change(name: string, change: (before: T | null) => T | null): Promise<void> {
    const key = this.#keyOf(name);
    // It runs while others have their turn, so that nobody waits for long where nothing can be written.
    const budget = new Budget(this.#limits);
    const turn = (this.#changing.get(key) ?? Promise.resolve()).then(() =>
      this.#changeInTurn(key, change, budget),
    );
    const over = turn
      .catch(() => {})
      .then(() => {
        if (this.#changing.get(key) === over) this.#changing.delete(key);
      });
    this.#changing.set(key, over);
    await turn;
  }

  /** All that meet some conditions, in the order of their names. */
  async *find(filter: readonly object[], limits: Limits = this.#limits): AsyncGenerator<T> {
    await refreshStore(this.#connection, limits);
    const all = [this.#isKind(), ...filter];
    yield* allRecords<Stored<T>>(
      this.#connection,
      STORE_INDEX,
      all,
      true,
      limits,
    ) as AsyncGenerator<T>;
  }

  /** Some of those that meet some conditions. @param body of a search, without the query */
  async search(filter: readonly object[], body: object): Promise<{ found: T[]; total: number }> {
    await refreshStore(this.#connection, this.#limits);
    const query = { bool: { filter: [this.#isKind(), ...filter] } };
    const budget = new Budget(this.#limits);
    const all = { ...body, query, track_total_hits: true };
    const { hits } = await searchRecords<T>(this.#connection, STORE_INDEX, all, budget);
    return { found: hits.hits.map(({ _source }) => _source), total: hits.total?.value ?? 0 };
  }

  /** Removes all that meet some conditions. */
  async remove(filter: readonly object[]): Promise<void> {
    await refreshStore(this.#connection, LOAD_LIMITS);
    const query = { bool: { filter: [this.#isKind(), ...filter] } };
    while ((await deleteRecords(this.#connection, [STORE_INDEX], query)) > 0);
  }

  async #changeInTurn(
    key: string,
    change: (before: T | null) => T | null,
    budget: Budget,
  ): Promise<void> {
    const envelope = { kind: this.#kind, key, by: randomUUID() };
    for (;;) {
      const found = await getRecord<Stored<T>>(this.#connection, STORE_INDEX, key, budget);
      // An attempt whose answer was lost may have changed it.
      if (found?._source.by === envelope.by) return;
      const before = found?._source ?? null;
      const after = change(before);
      if (after === before) return;
      if (await this.#write(found, after && { ...after, ...envelope }, key, budget)) return;
      await wait(Math.random() * LONGEST_PAUSE_MS);
    }
  }

  /** @returns whether nobody else changed it meanwhile */
  async #write(
    before: GotRecord<T> | null,
    body: object | null,
    key: string,
    budget: Budget,
  ): Promise<boolean> {
    const path = `/${STORE_INDEX}/_doc/${encodeURIComponent(key)}`;
    const query: ClusterRequest["query"] = before
      ? { if_seq_no: before._seq_no, if_primary_term: before._primary_term }
      : { op_type: "create" };
    const request = body ? ({ method: "PUT", body } as const) : ({ method: "DELETE" } as const);
    try {
      await this.#connection.request({ ...request, path, query }, budget);
      return true;
    } catch (error) {
      if (error instanceof ClusterRefusal && CONFLICTS.includes(error.status)) return false;
      throw error;
    }
  }

  #isKind(): object {
    return { term: { kind: this.#kind } };
  }

  #keyOf(name: string): string {
    return `${this.#kind}-${name}`;
  }
}
