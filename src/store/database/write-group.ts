import type Libsql from "libsql";
import type { Statement } from "./protocol.ts";

/** How long a write waits for others to be committed with it, in ms: a disk takes as long or longer. */
const GATHER_MS = 4;
/** So many writes are committed together at the most, so that none waits for long. */
const MOST_TOGETHER = 1_000;

export interface Write {
  readonly statements: readonly Statement[];
  /** Called once it is committed, with how many rows it changed. */
  done(changes: number): void;
  failed(error: unknown): void;
}

/** Commits writes that come within a few milliseconds as one: the disk is waited for once. */
export class WriteGroup {
  readonly #database: Libsql.Database;
  #waiting: Write[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Libsql.Database) {
    this.#database = database;
  }

  add(write: Write): void {
    this.#waiting.push(write);
    if (this.#waiting.length >= MOST_TOGETHER) this.commit();
    else this.#timer ??= setTimeout(() => this.commit(), GATHER_MS);
  }

  /** Commits what waits now. */
  commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const writes = this.#waiting;
    this.#waiting = [];
    if (writes.length > 0) commitTogether(this.#database, writes);
  }
}

function commitTogether(database: Libsql.Database, writes: readonly Write[]): void {
  try {
    database.exec("BEGIN IMMEDIATE");
    const tell = writes.map((write) => apply(database, write));
    database.exec("COMMIT");
    for (const each of tell) each();
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    for (const write of writes) write.failed(error);
  }
}

/** @returns what tells of it once all is committed; a write that fails takes nothing else along */
function apply(database: Libsql.Database, { statements, done, failed }: Write): () => void {
  database.exec("SAVEPOINT one");
  try {
    const changes = statements.map(({ sql, values = [] }) => {
      return database.prepare(sql).run(values).changes;
    });
    database.exec("RELEASE one");
    return () => done(changes.reduce((sum, each) => sum + each, 0));
  } catch (error) {
    // A disk that is full, for one, ends the whole.
    if (!database.inTransaction) throw error;
    database.exec("ROLLBACK TO one");
    database.exec("RELEASE one");
    return () => failed(error);
  }
}
