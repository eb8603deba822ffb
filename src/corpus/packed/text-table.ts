const ALIGNMENT = 8;

/**
 * Many pieces of JSON in one stretch of memory, which threads share and files hold as it is:
 *
 *     bytes    {"a":1} "Grey Point"    []
 *     starts   0       8               24      32      one more than there are texts
 *
 * Each is followed by spaces, so that all begin at multiples of eight: memory is copied twice as fast so.
 */
export interface TextTable {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` each text begins; the last is the end. */
  readonly starts: Float64Array;
}

/** Texts for a new table: some that are at hand, or a run of another table's, end exclusive. */
export type TableRun =
  | readonly string[]
  | { readonly table: TextTable; readonly from: number; readonly to: number };

/** Puts runs of texts into one table, in their order. */
export function tableOf(runs: readonly TableRun[]): TextTable {
  const stretches = joined(runs).map(stretchOf);
  const texts = stretches.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const length = stretches.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  const starts = new Float64Array(new SharedArrayBuffer(8 * (texts + 1)));
  let offset = 0;
  let text = 0;
  for (const stretch of stretches) {
    bytes.set(stretch.bytes, offset);
    const moved = offset - stretch.starts[0]!;
    for (let i = 1; i < stretch.starts.length; i++) starts[text + i] = stretch.starts[i]! + moved;
    text += stretch.starts.length - 1;
    offset += stretch.bytes.length;
  }
  return { bytes, starts };
}

/** Whether two tables hold the same at these places. */
export function isSameAt(table: TextTable, at: number, other: TextTable, otherAt: number): boolean {
  const [from, to] = [table.starts[at]!, table.starts[at + 1]!];
  const [otherFrom, otherTo] = [other.starts[otherAt]!, other.starts[otherAt + 1]!];
  if (to - from !== otherTo - otherFrom) return false;
  return bufferOf(table).compare(bufferOf(other), otherFrom, otherTo, from, to) === 0;
}

const buffers = new WeakMap<Uint8Array, Buffer>();

/** One for all that is looked at in a table. */
function bufferOf({ bytes }: TextTable): Buffer {
  const known = buffers.get(bytes);
  if (known) return known;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  buffers.set(bytes, buffer);
  return buffer;
}

/** The text at a place of the table, from 0. */
export const textAt = (table: TextTable, at: number): string => bytesAt(table, at).toString();

/** Its bytes. */
function bytesAt({ bytes, starts }: TextTable, at: number): Buffer {
  const start = starts[at]!;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, starts[at + 1]! - start);
}

/** Makes one run of those that follow each other in another table: most of a corpus stays as it is. */
function joined(runs: readonly TableRun[]): TableRun[] {
  const all: TableRun[] = [];
  let last: { readonly table: TextTable; readonly from: number; to: number } | null = null;
  for (const run of runs) {
    if (!("table" in run)) {
      all.push(run);
      last = null;
    } else if (last?.table === run.table && last.to === run.from) last.to = run.to;
    else {
      last = { ...run };
      all.push(last);
    }
  }
  return all;
}

function padded(text: string): Buffer {
  const length = Buffer.byteLength(text);
  return Buffer.from(text + " ".repeat(Math.ceil(length / ALIGNMENT) * ALIGNMENT - length));
}

/** Texts that follow each other. */
interface Stretch {
  readonly bytes: Uint8Array;
  /** Where each begins, counted from anywhere, and where the last ends. */
  readonly starts: ArrayLike<number>;
}

function stretchOf(run: TableRun): Stretch {
  if (!("table" in run)) {
    const texts = run.map(padded);
    let end = 0;
    return {
      bytes: Buffer.concat(texts),
      starts: [0, ...texts.map(({ length }) => (end += length))],
    };
  }
  const { table, from, to } = run;
  const starts = table.starts.subarray(from, to + 1);
  return { bytes: table.bytes.subarray(starts[0], starts[to - from]), starts };
}
