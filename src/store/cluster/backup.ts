import { open, readFile, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { Budget, LOAD_LIMITS } from "../../cluster/budget.ts";
import { BulkWriter } from "../../cluster/bulk-writer.ts";
import type { Connection } from "../../cluster/connection.ts";
import { allRecords, getRecords } from "../../cluster/records.ts";
import { UserError } from "../../errors.ts";
import { OWNER_ONLY } from "../database/open-database.ts";
import type { BackupPaths } from "./backup-folder.ts";
import { keepHashKey, readHashKey } from "./hash-key.ts";
import { FORMAT, openStoreIndex, refreshStore, STORE_INDEX } from "./store-index.ts";

type Paths = Pick<BackupPaths, "store" | "key">;

interface StoredRecord {
  readonly key: string;
}

const HEAD = z.object({ format: z.int() });
const RECORD = z.looseObject({ kind: z.string(), key: z.string() });
/** So many records are looked up at once. */
const AT_ONCE = 500;

/**
 * Writes all that a bot stores in a cluster into a file of JSON lines, and the key of its hashes into another.
 *
 * @returns how many records there are
 */
export async function backUpStores(connection: Connection, paths: Paths): Promise<number> {
  await openStoreIndex(connection);
  await refreshStore(connection, LOAD_LIMITS);
  const file = await open(paths.store, "wx", OWNER_ONLY);
  let records = 0;
  try {
    await file.write(lineOf({ format: FORMAT }));
    for await (const record of allRecords<StoredRecord>(connection, STORE_INDEX, [])) {
      await file.write(lineOf(record));
      records++;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const key = await readHashKey(connection);
  if (key) await writeFile(paths.key, key, { mode: OWNER_ONLY, flag: "wx", flush: true });
  return records;
}

/**
 * Brings what was backed up into a cluster that holds nothing else of the same. One that was cut short can be
 * done again.
 *
 * @returns how many records there are
 * @throws UserError where that is no backup, or the cluster holds something else: then nothing is written
 */
export async function restoreStores(connection: Connection, paths: Paths): Promise<number> {
  const [records, key] = await Promise.all([readStore(paths.store), readKey(paths.key)]);
  await openStoreIndex(connection);
  await requireNothingElse(connection, records, key);
  if (key) await keepHashKey(connection, key);
  const writer = new BulkWriter(connection);
  for (const record of records) await writer.put(STORE_INDEX, record.key, record);
  await writer.flush();
  await refreshStore(connection, LOAD_LIMITS);
  return records.length;
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

async function readStore(file: string): Promise<StoredRecord[]> {
  const [head = "", ...lines] = (await readText(file)).trimEnd().split("\n");
  const { format } = parse(head, HEAD, file);
  if (format > FORMAT) {
    throw new UserError(
      `${file} was written by a newer version of the bot: restore it with that one.`,
    );
  }
  return lines.map((line) => parse(line, RECORD, file));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError(`${file} cannot be read: is that a backup of a cluster?`, { cause });
  }
}

function parse<T>(line: string, schema: z.ZodType<T>, file: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError(`${file} holds something that is of no backup. Nothing was written.`, {
      cause,
    });
  }
}

/** @returns null where it was left out */
async function readKey(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new UserError(`${file} cannot be read.`, { cause });
  }
}

async function requireNothingElse(
  connection: Connection,
  records: readonly StoredRecord[],
  key: Buffer | null,
): Promise<void> {
  const own = await readHashKey(connection);
  if (key && own && !key.equals(own)) throw notEmpty();
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const some = records.slice(from, from + AT_ONCE);
    const keys = some.map((record) => record.key);
    const budget = new Budget(LOAD_LIMITS);
    const there = await getRecords<StoredRecord>(connection, STORE_INDEX, keys, budget);
    const isOther = (found: StoredRecord | undefined, i: number) =>
      found !== undefined && !isDeepStrictEqual(found, some[i]);
    if (there.some(isOther)) throw notEmpty();
  }
}

const notEmpty = (): UserError =>
  new UserError(
    "The cluster holds something else already, which would be lost: nothing was written. Stop the bot, and " +
      "restore into a cluster that it has not used.",
  );
