import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { EXIT, FatalError } from "../../errors.ts";
import { MIGRATIONS } from "./migrations.ts";

/** It holds ids of members: other users of the machine may not read it. */
export const OWNER_ONLY = 0o600;
/** How long a write waits for another process that writes, in ms. */
const BUSY_TIMEOUT_MS = 5_000;
/** What SQLite calls a file that is not what it was when it was written. */
const DAMAGE = ["SQLITE_CORRUPT", "SQLITE_NOTADB"];

/**
 * Opens a database, makes it where there is none, and brings an older one forward. What is committed to it
 * survives a crash of the process and of the machine.
 *
 * @throws FatalError where the file is damaged, or was written by a newer version of this program
 * @throws the error of the file system or of SQLite where it cannot be opened or written
 */
export function openDatabase(file: string): Libsql.Database {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, "a", OWNER_ONLY));
  const database = new Libsql(file);
  try {
    prepare(database, file);
    return database;
  } catch (error) {
    database.close();
    throw isDamage(error) ? damaged(file, error) : error;
  }
}

function prepare(database: Libsql.Database, file: string): void {
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  // What is deleted is overwritten, and not only given free.
  database.pragma("secure_delete = ON");
  requireWhole(database, file);
  migrate(database, file);
}

function requireWhole(database: Libsql.Database, file: string): void {
  const found = pragmaValue(database, "quick_check(1)");
  if (found !== "ok") throw damaged(file, new Error(String(found)));
}

function migrate(database: Libsql.Database, file: string): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  // Another process may be at it too: from here on it waits.
  database.exec("BEGIN IMMEDIATE");
  const version = versionOf(database);
  if (version > MIGRATIONS.length) throw newer(file, version);
  for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
  database.pragma(`user_version = ${MIGRATIONS.length}`);
  database.exec("COMMIT");
}

const versionOf = (database: Libsql.Database): number =>
  Number(pragmaValue(database, "user_version"));

/** The one value that a pragma gives. */
function pragmaValue(database: Libsql.Database, pragma: string): unknown {
  const [row] = database.prepare(`PRAGMA ${pragma}`).all() as object[];
  return row && Object.values(row)[0];
}

const isDamage = (error: unknown): boolean =>
  DAMAGE.some((code) => String((error as { code?: unknown }).code).startsWith(code));

const damaged = (file: string, cause: unknown): FatalError =>
  new FatalError(
    `The database ${file} is damaged. Put a copy in its place that was made with \`footnote backup\`, ` +
      "or move it away with the files whose names begin like its own: the bot then starts with an empty one.",
    EXIT.config,
    { cause },
  );

const newer = (file: string, version: number): FatalError =>
  new FatalError(
    `The database ${file} is of version ${version}, and this program knows versions up to ` +
      `${MIGRATIONS.length}: a newer version of the bot wrote it. Start that one, or put a copy in its ` +
      "place that was made before the update.",
    EXIT.config,
  );
