import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { writeAtomically } from "../store/atomic-write.ts";
import { VectorTable } from "./vector-table.ts";

/** Length of a text's key, in bytes: the beginning of its SHA-256. */
const KEY_BYTES = 16;
/** Length of a SHA-256, in bytes. */
const CHECKSUM_BYTES = 32;
/** Version of the file format; a file of another version is not read. */
const VERSION = 1;

/** Vectors that were read from a file. */
export interface StoredVectors {
  /** The row of each text, by the key of the text. */
  readonly rows: ReadonlyMap<string, number>;
  readonly table: VectorTable;
}

/** The key that a text's vector is stored under, in the file of one model. */
export const keyOf = (text: string): string =>
  createHash("sha256").update(text).digest().toString("latin1", 0, KEY_BYTES);

/**
 * Reads stored vectors. The file holds, one after the other:
 *
 *     a line of JSON    version, model, dimensions and number of rows
 *     32 bytes          SHA-256 of everything below
 *     16 bytes a row    key of the text
 *     4 bytes a row     step of the row, a 32-bit float
 *     1 byte a number   the quantised vectors, row after row
 *
 * @param model hash of the model's weights
 * @returns null if the file is missing, damaged, or made by another model or version
 */
export async function readVectors(
  file: string,
  model: string,
  dimensions: number,
): Promise<StoredVectors | null> {
  const content = await readFile(file).catch(() => null);
  const end = content?.indexOf("\n") ?? -1;
  if (!content || end < 0) return null;
  const rows = rowsIn(content.toString("utf8", 0, end), model, dimensions);
  const body = content.subarray(end + 1 + CHECKSUM_BYTES);
  const checksum = content.subarray(end + 1, end + 1 + CHECKSUM_BYTES);
  if (rows === null || body.length !== rows * (KEY_BYTES + 4 + dimensions)) return null;
  return checksumOf([body]).equals(checksum) ? parse(body, rows, dimensions) : null;
}

/**
 * Replaces the stored vectors at once: a reader finds either the old file or the whole new one.
 *
 * @param model hash of the model's weights
 * @param keys one for each of `rows`
 */
export async function writeVectors(
  file: string,
  model: string,
  keys: readonly string[],
  { table, rows }: { readonly table: VectorTable; readonly rows: readonly number[] },
): Promise<void> {
  const { dimensions } = table;
  const kept = pick(table, rows);
  const body = [Buffer.from(keys.join(""), "latin1"), ...[kept.steps, kept.bytes].map(bytesOf)];
  const header = JSON.stringify({ version: VERSION, model, dimensions, rows: rows.length });
  await writeAtomically(file, [Buffer.from(`${header}\n`), checksumOf(body), ...body]);
}

/** Copies the rows into a table of their own, unless they are the whole table, which may be large. */
function pick(table: VectorTable, rows: readonly number[]): VectorTable {
  if (rows.length === table.rows && rows.every((row, i) => row === i)) return table;
  const picked = new VectorTable(table.dimensions, rows.length);
  for (const [i, row] of rows.entries()) picked.copy(i, table, row);
  return picked;
}

function rowsIn(header: string, model: string, dimensions: number): number | null {
  try {
    const found = JSON.parse(header) as Record<string, unknown>;
    const fits =
      found.version === VERSION && found.model === model && found.dimensions === dimensions;
    return fits && Number.isSafeInteger(found.rows) ? Number(found.rows) : null;
  } catch {
    return null;
  }
}

function parse(body: Buffer, count: number, dimensions: number): StoredVectors {
  const table = new VectorTable(dimensions, count);
  const rows = new Map<string, number>();
  for (let row = 0; row < count; row++)
    rows.set(body.toString("latin1", row * KEY_BYTES, (row + 1) * KEY_BYTES), row);
  const steps = count * KEY_BYTES;
  bytesOf(table.steps).set(body.subarray(steps, steps + 4 * count));
  bytesOf(table.bytes).set(body.subarray(steps + 4 * count));
  return { rows, table };
}

function checksumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
