import { Database } from "../../src/store/database/database.ts";

/*
 * Stores numbers in a database, five at a time from 0 on, and says each once it is told that it is stored;
 * for ever, or as many as it is told to. Before that, it says that it opens the database.
 *
 *     node --import tsx storing-process.ts FILE NAME [COUNT]
 */
const [file = "", name = "", most = "Infinity"] = process.argv.slice(2);
const TOGETHER = 5;

process.stdout.write("opening\n");
const database = await Database.open(file);
for (let first = 0; first < Number(most); first += TOGETHER) {
  await Promise.all(Array.from({ length: TOGETHER }, (_, index) => store(first + index)));
}
await database.close();

async function store(number: number): Promise<void> {
  const sql = "INSERT INTO history (at, occasion, outcome) VALUES (?, ?, '')";
  await database.write({ sql, values: [number, name] });
  process.stdout.write(`${number}\n`);
}
