import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { crc32 } from "node:zlib";
import { writeAtomically } from "../store/atomic-write.ts";
import type { Generation } from "./generation.ts";
import { makerOf } from "./maker.ts";

/** The first bytes of every file of a generation. */
const MAGIC = "footnote generation 1\n";
/** Bytes of the number that says how long the header is. */
const LENGTH_BYTES = 4;
/** So many bytes are read at once: systems read no more than two gibibytes. */
const AT_ONCE = 2 ** 30;
/** Arrays of numbers begin at multiples of their size. */
const ALIGNMENT = 8;

type Numbers = Uint8Array | Uint32Array | Float64Array;
const KINDS = { Uint8Array, Uint32Array, Float64Array } as const;

/** What stands in a file before the bytes. */
interface Header {
  /** What made the file, see `makerOf`. */
  readonly maker: string;
  readonly folder: string;
  readonly arrays: readonly ArrayNote[];
  /** CRC-32 of all that follows the header. */
  readonly checksum: number;
}

interface ArrayNote {
  /** Where it is in the generation, such as `["index", "terms", "stems"]`. */
  readonly path: readonly string[];
  readonly kind: keyof typeof KINDS;
  readonly length: number;
}

/** The file in which the generation of a folder of articles is kept, below DATA_DIR. */
export function generationFile(dataDir: string, folder: string): string {
  const name = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 12);
  return join(dataDir, "index", `${name}.generation`);
}

/**
 * Keeps a generation for the next start.
 *
 * @throws the error of the file system where it cannot be written
 */
export async function writeGeneration(
  file: string,
  folder: string,
  generation: Generation,
): Promise<void> {
  const arrays = arraysOf(generation);
  const notes = arrays.map(({ path, array }) => noteOf(path, array));
  // Node's checksum begins anew at an empty piece of shared memory.
  const pieces = arrays
    .flatMap(({ array }) => [bytesOf(array), padding(array.byteLength)])
    .filter(({ length }) => length > 0);
  const checksum = pieces.reduce((sum, piece) => crc32(piece, sum), 0);
  const header: Header = {
    maker: await makerOf(),
    folder: resolve(folder),
    arrays: notes,
    checksum,
  };
  await writeAtomically(file, [headBytes(header), ...pieces]);
}

/**
 * Reads a generation that was kept.
 *
 * @returns null where there is none, or where another version of the program made it
 * @throws where the file cannot be read, or is damaged
 */
export async function readGeneration(file: string, folder: string): Promise<Generation | null> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const { header, end } = await readHeader(handle);
    if (header.maker !== (await makerOf()) || header.folder !== resolve(folder)) return null;
    const length = (await handle.stat()).size - end;
    const bytes = new Uint8Array(new SharedArrayBuffer(Math.max(0, length)));
    for (let read = 0; read < bytes.length; ) {
      read += (await handle.read(bytes, read, Math.min(AT_ONCE, bytes.length - read), end + read))
        .bytesRead;
    }
    if (crc32(bytes) !== header.checksum) throw new Error(`${file} is damaged`);
    return generationFrom(header.arrays, bytes);
  } finally {
    await handle.close();
  }
}

interface ArrayAt {
  readonly path: readonly string[];
  readonly array: Numbers;
}

function arraysOf(value: object, path: readonly string[] = []): ArrayAt[] {
  if (ArrayBuffer.isView(value)) return [{ path, array: value as Numbers }];
  return Object.entries(value).flatMap(([key, inner]) => arraysOf(inner, [...path, key]));
}

function noteOf(path: readonly string[], array: Numbers): ArrayNote {
  const kind = Object.entries(KINDS).find(([, type]) => array instanceof type)![0];
  return { path, kind: kind as ArrayNote["kind"], length: array.length };
}

function generationFrom(notes: readonly ArrayNote[], bytes: Uint8Array): Generation {
  const generation: Record<string, unknown> = {};
  let offset = bytes.byteOffset;
  for (const { path, kind, length } of notes) {
    const array = new KINDS[kind](bytes.buffer as ArrayBuffer, offset, length);
    offset += array.byteLength + padding(array.byteLength).length;
    const inner = path.slice(0, -1).reduce((at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    }, generation);
    inner[path.at(-1)!] = array;
  }
  return generation as unknown as Generation;
}

function headBytes(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  return Buffer.concat([Buffer.from(MAGIC), length, json]);
}

async function readHeader(handle: FileHandle): Promise<{ header: Header; end: number }> {
  const start = Buffer.alloc(MAGIC.length + LENGTH_BYTES);
  await handle.read(start, 0, start.length, 0);
  if (start.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error("It is no generation");
  const json = Buffer.alloc(start.readUInt32LE(MAGIC.length));
  await handle.read(json, 0, json.length, start.length);
  return { header: JSON.parse(json.toString()), end: start.length + json.length };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers) =>
  new Uint8Array(buffer, byteOffset, byteLength);

const padding = (length: number) => new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT);
