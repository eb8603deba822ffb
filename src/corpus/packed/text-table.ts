/**
 * Many texts in one stretch of memory, which threads share and files hold as it is:
 *
 *     bytes    Grey PointSeals
 *     starts   0         10   15      one more than there are texts
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
  const texts = stretches.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const length = stretches.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  const starts = new Float64Array(new SharedArrayBuffer(8 * (texts + 1)));
  let offset = 0;
  let text = 0;
  for (const stretch of stretches) {
    bytes.set(stretch.bytes, offset);
    for (const own of stretch.lengths) {
      starts[++text] = offset += own;
    }
  }
  return { bytes, starts };
}

/** The text at a place of the table, from 0. */
export const textAt = (table: TextTable, at: number): string => bytesAt(table, at).toString();

/** Its bytes. */
export function bytesAt({ bytes, starts }: TextTable, at: number): Buffer {
  const start = starts[at]!;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, starts[at + 1]! - start);
}

/** Makes one run of those that follow each other in another table: most of a corpus stays as it is. */
function joined(runs: readonly TableRun[]): TableRun[] {
  const all: TableRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isNext =
      last && "table" in last && "table" in run && last.table === run.table && last.to === run.from;
    if (isNext) all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}

/** Bytes that follow each other, and how many of them belong to each text. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly lengths: ArrayLike<number> & Iterable<number>;
}

function stretchOf(run: TableRun): Stretch {
  if (!("table" in run)) {
    const texts = run.map((text) => Buffer.from(text));
    return { bytes: Buffer.concat(texts), lengths: texts.map(({ length }) => length) };
  }
  const { table, from, to } = run;
  const starts = table.starts.subarray(from, to + 1);
  const lengths = Float64Array.from({ length: to - from }, (_, i) => starts[i + 1]! - starts[i]!);
  return { bytes: table.bytes.subarray(starts[0]!, starts[to - from]!), lengths };
}
