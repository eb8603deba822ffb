import { parentPort } from "node:worker_threads";
import type Libsql from "libsql";
import { FatalError } from "../../errors.ts";
import { handOverWarnings } from "../../threads/thread-warnings.ts";
import { openDatabase } from "./open-database.ts";
import { plainError } from "./plain-error.ts";
import type { Call, FromDatabaseThread, Row, ToDatabaseThread } from "./protocol.ts";
import { WriteGroup } from "./write-group.ts";

interface Opened {
  readonly database: Libsql.Database;
  readonly writes: WriteGroup;
}

let opened: Opened | null = null;

handOverWarnings(parentPort!);
parentPort!.on("message", (message: ToDatabaseThread) => {
  if (message.type === "open") open(message.file);
  else if (message.type === "call") take(message.id, message.call, opened!);
  else close();
});

function open(file: string): void {
  try {
    const database = openDatabase(file);
    opened = { database, writes: new WriteGroup(database) };
    tell({ type: "opened" });
  } catch (error) {
    const exitCode = error instanceof FatalError ? error.exitCode : null;
    tell({ type: "unopened", error: plainError(error), exitCode });
  }
}

function take(id: number, call: Call, { database, writes }: Opened): void {
  const done = (result: number | readonly Row[]) => tell({ type: "done", id, result });
  const failed = (error: unknown) => tell({ type: "failed", id, error: plainError(error) });
  if (call.type === "write") {
    writes.add({ statements: call.statements, done, failed });
    return;
  }
  // Whoever reads finds what was written before.
  writes.commit();
  try {
    const { sql, values = [] } = call.statement;
    done(database.prepare(sql).all(values) as Row[]);
  } catch (error) {
    failed(error);
  }
}

function close(): void {
  opened?.writes.commit();
  opened?.database.close();
  parentPort!.close();
}

function tell(message: FromDatabaseThread): void {
  parentPort!.postMessage(message);
}
