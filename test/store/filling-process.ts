import { rmSync } from "node:fs";
import { Database } from "../../src/store/database/database.ts";

/*
 * Stores entries in a database until the disk is full, removes a file to make room, and stores one more. It
 * says what went wrong, how many were stored by then, and how many there are in the end.
 *
 *     node --import tsx filling-process.ts FILE BALLAST
 */
const [file = "", ballast = ""] = process.argv.slice(2);
const ENTRY = "x".repeat(1_000);

const database = await Database.open(file);
const store = () =>
  database.write({
    sql: "INSERT INTO history (at, occasion, outcome) VALUES (0, 'test', ?)",
    values: [ENTRY],
  });

let stored = 0;
try {
  for (;;) stored += await store();
} catch (error) {
  rmSync(ballast);
  await store();
  const [row] = await database.read({ sql: "SELECT count(*) AS entries FROM history" });
  const whole = await database.read({ sql: "PRAGMA integrity_check" });
  const figures = { stored, entries: row?.entries, whole: whole[0]?.integrity_check };
  process.stdout.write(JSON.stringify({ error: (error as Error).message, ...figures }));
}
await database.close();
