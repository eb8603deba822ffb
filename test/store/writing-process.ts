import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { keyOf, readVectors, writeVectors } from "../../src/semantic/vector-file.ts";
import { VectorTable } from "../../src/semantic/vector-table.ts";

/*
 * Writes vectors to a file, of one length after the other, for ever or until a write fails. It says so
 * when it begins, and when a write has failed what can be read then.
 *
 *     node --import tsx writing-process.ts FILE ROWS,ROWS,…
 */
const [file = "", lengths = ""] = process.argv.slice(2);
const DIMENSIONS = 384;

const contents = lengths.split(",").map((length) => {
  const rows = Array.from({ length: Number(length) }, (_, row) => row);
  const keys = rows.map(String).map(keyOf);
  return { keys, content: { table: new VectorTable(DIMENSIONS, rows.length), rows } };
});

try {
  for (;;) {
    for (const { keys, content } of contents) {
      await writeVectors(file, "model", keys, content);
      process.stdout.write("written\n");
    }
  }
} catch (error) {
  const stored = await readVectors(file, "model", DIMENSIONS);
  const { code } = error as NodeJS.ErrnoException;
  const files = readdirSync(dirname(file));
  process.stdout.write(`${code}, ${stored?.rows.size} rows are left in ${files}\n`);
}
