import { join } from "node:path";
import Libsql from "libsql";
import { expect, onTestFinished, test } from "vitest";
import { Counts } from "../../src/store/counts.ts";
import { Database } from "../../src/store/database/database.ts";
import { CountTable } from "../../src/store/embedded/count-table.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { testCounts } from "./behaviour/counts.ts";
import { openEmbedded } from "./opened-stores.ts";

/** A Friday, at noon. */
const NOON = Date.UTC(2026, 10, 27, 12);
const HERE = "1400000000000000001";

async function open(now: () => number = () => NOON, file = join(temporaryFolder(), "footnote.db")) {
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  const lost: unknown[] = [];
  const counts = new Counts(new CountTable(database), { now, onLost: (error) => lost.push(error) });
  return { counts, database, file, lost };
}

const rowsIn = async (database: Database) =>
  (await database.read({ sql: "SELECT day FROM question_counts" })).length;

testCounts(openEmbedded);

test("Counts that come together wait to be written together", async () => {
  const { counts, database } = await open();
  for (let times = 0; times < 1_000; times++) counts.count(HERE, "answers", "ferry");
  expect(await rowsIn(database)).toBe(0);
  await counts.close();
  expect(await rowsIn(database)).toBe(1);
  expect(await counts.articles(HERE, 4, 5)).toEqual([{ article: "ferry", answered: 1_000 }]);
});

test("What was counted is written within a second or two, unasked", async () => {
  const { counts, database } = await open();
  counts.count(HERE, "near", null);
  await expect.poll(() => rowsIn(database), { timeout: 5_000 }).toBe(1);
});

test("Whoever counts waits for no disk, and is told of what is lost", async () => {
  const { counts, database, file, lost } = await open();
  const another = new Libsql(file);
  another.exec("BEGIN IMMEDIATE");
  counts.count(HERE, "near", null);
  const writing = counts.close();
  counts.count(HERE, "near", null);
  another.exec("COMMIT");
  another.close();
  await writing;
  expect(await rowsIn(database)).toBe(1);
  await database.close();
  await counts.close();
  expect(lost).toMatchObject([{ message: "The database is closed" }]);
});
