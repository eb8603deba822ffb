import { on, once } from "node:events";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { FatalError } from "../../errors.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { Call, FromDatabaseThread, Row, Statement, ToDatabaseThread } from "./protocol.ts";

/** What the thread runs. */
const PROGRAM = new URL("./database-thread.js", import.meta.url);
/** Below DATA_DIR. */
const FILE = "footnote.db";

/** The file of the bot's database. SQLite keeps two more beside it, `footnote.db-wal` and `footnote.db-shm`. */
export const databaseFile = (dataDir: string): string => join(dataDir, FILE);

interface Waiting {
  resolve(result: never): void;
  reject(error: unknown): void;
}

/**
 * A database in a thread of its own: this one never waits for a disk. What comes later finds what came
 * before.
 */
export class Database {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #lost: unknown = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: FromDatabaseThread) => this.#hear(message));
    worker.on("error", (error) => this.#lose(error));
    worker.on("exit", () => this.#lose(new Error("The database is closed")));
  }

  /**
   * Opens the database of a file, and makes it where there is none.
   *
   * @throws FatalError where the file is damaged, or was written by a newer version of this program
   * @throws the error of the file system or of SQLite where it cannot be opened or written
   */
  static async open(file: string): Promise<Database> {
    const worker = startThread(PROGRAM);
    worker.ref();
    send(worker, { type: "open", file });
    const failure = await failureOf(worker);
    if (failure !== null) {
      await end(worker);
      throw failure;
    }
    worker.unref();
    return new Database(worker);
  }

  /**
   * Settles once it is committed: then it survives a crash.
   *
   * @returns how many rows were changed
   */
  write(...statements: readonly Statement[]): Promise<number> {
    return this.#call({ type: "write", statements });
  }

  read(statement: Statement): Promise<readonly Row[]> {
    return this.#call({ type: "read", statement });
  }

  /** Lets what was asked end. */
  async close(): Promise<void> {
    if (this.#lost === null) await end(this.#worker);
  }

  #call<Result>(call: Call): Promise<Result> {
    if (this.#lost !== null) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      const id = ++this.#calls;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      send(this.#worker, { type: "call", id, call });
    });
  }

  #hear(message: FromDatabaseThread): void {
    if (message.type !== "done" && message.type !== "failed") return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (message.type === "done") waiting?.resolve(message.result as never);
    else waiting?.reject(message.error);
  }

  #lose(error: unknown): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function send(worker: Worker, message: ToDatabaseThread): void {
  worker.postMessage(message);
}

/** Settles once the file is open, with null, or cannot be opened, with the reason. */
async function failureOf(worker: Worker): Promise<unknown> {
  for await (const [message] of on(worker, "message") as AsyncIterable<[FromDatabaseThread]>) {
    if (message.type === "opened") return null;
    if (message.type === "unopened") return errorOf(message);
  }
  return null;
}

async function end(worker: Worker): Promise<void> {
  const ended = once(worker, "exit");
  worker.ref();
  send(worker, { type: "close" });
  await ended;
}

/** Errors lose their class on the way between threads. */
function errorOf({ error, exitCode }: Extract<FromDatabaseThread, { type: "unopened" }>): unknown {
  return exitCode === null
    ? error
    : new FatalError(error.message, exitCode, { cause: error.cause });
}
