import { VectorTable } from "./vector-table.ts";

/**
 * Vectors as they are kept with a passage, as base64:
 *
 *     4 bytes a row     step of the row, a 32-bit float, lowest byte first
 *     1 byte a number   the quantised vectors, row after row
 */
export function writeTable({ steps, bytes, rows }: VectorTable): string {
  const content = Buffer.alloc(4 * rows + bytes.length);
  for (const [row, step] of steps.entries()) content.writeFloatLE(step, 4 * row);
  content.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 4 * rows);
  return content.toString("base64");
}

/** @returns no rows where the vectors are not of this length */
export function readTable(text: string, dimensions: number): VectorTable {
  const content = Buffer.from(text, "base64");
  const rows = content.length / (4 + dimensions);
  if (!Number.isInteger(rows)) return new VectorTable(dimensions, 0);
  const table = new VectorTable(dimensions, rows);
  for (let row = 0; row < rows; row++) table.steps[row] = content.readFloatLE(4 * row);
  table.bytes.set(new Int8Array(content.buffer, content.byteOffset + 4 * rows, rows * dimensions));
  return table;
}
