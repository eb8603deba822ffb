import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import Libsql from "libsql";
import { UserError } from "../../errors.ts";
import { OWNER_ONLY } from "./open-database.ts";
import { plainError } from "./plain-error.ts";

export interface CopyOptions {
  /** Whether a file that is there already is replaced. */
  readonly isReplacing: boolean;
}

/**
 * Copies a database as it is at one moment, also while the bot writes to it. The copy is there as a whole or
 * not at all.
 *
 * @throws UserError where there is no database, the copy is there already, or cannot be written
 */
export function copyDatabase(file: string, copy: string, { isReplacing }: CopyOptions): void {
  if (!existsSync(file)) {
    throw new UserError(`There is no database ${file}. The bot makes it when it is first started.`);
  }
  if (existsSync(copy)) requireReplaceable(file, copy, isReplacing);
  const draft = `${copy}.${process.pid}.tmp`;
  try {
    write(file, draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { force: true });
    const cause = plainError(error);
    throw new UserError(`The copy ${copy} could not be made: ${cause.message}`, { cause });
  }
}

function requireReplaceable(file: string, copy: string, isReplacing: boolean): void {
  if (realpathSync(copy) === realpathSync(file)) {
    throw new UserError(`${copy} is the database itself. Name another file for the copy.`);
  }
  if (isReplacing) return;
  throw new UserError(`${copy} is there already. Name another file, or replace it with --force.`);
}

/** SQLite writes into a file that is empty, and sees to it that no write of another process is half in it. */
function write(file: string, draft: string): void {
  const handle = openSync(draft, "wx", OWNER_ONLY);
  try {
    const database = new Libsql(file, { readonly: true });
    try {
      database.prepare("VACUUM INTO ?").run(draft);
    } finally {
      database.close();
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
