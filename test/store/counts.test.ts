import { join } from "node:path";
import Libsql from "libsql";
import { expect, onTestFinished, test } from "vitest";
import { COUNTS_DAYS, Counts } from "../../src/store/counts.ts";
import { Database } from "../../src/store/database/database.ts";
import { CountTable } from "../../src/store/embedded/count-table.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const DAY_MS = 24 * 60 * 60_000;
/** A Friday, at noon. */
const NOON = Date.UTC(2026, 10, 27, 12);
const HERE = "1400000000000000001";
const THERE = "1400000000000000002";

async function open(now: () => number = () => NOON, file = join(temporaryFolder(), "footnote.db")) {
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  const lost: unknown[] = [];
  const counts = new Counts(new CountTable(database), { now, onLost: (error) => lost.push(error) });
  return { counts, database, file, lost };
}

const rowsIn = async (database: Database) =>
  (await database.read({ sql: "SELECT day FROM question_counts" })).length;

test("Questions are counted by server, week and grade, and articles by how often they answered", async () => {
  let now = NOON;
  const { counts } = await open(() => now);
  for (const article of ["ferry", "whales", "ferry"]) counts.count(HERE, "answers", article);
  counts.count(HERE, "nothing", null);
  counts.count(THERE, "near", null);
  now = NOON - 7 * DAY_MS;
  counts.count(HERE, "near", null);
  now = NOON - 27 * DAY_MS;
  counts.count(HERE, "answers", "whales");
  now = NOON - 28 * DAY_MS;
  counts.count(HERE, "answers", "too-old");
  now = NOON;
  const none = { answers: 0, near: 0, nothing: 0 };
  const week = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
  expect(await counts.weeks(HERE, 4)).toEqual([
    { ...week("2026-10-31", "2026-11-06"), ...none, answers: 1 },
    { ...week("2026-11-07", "2026-11-13"), ...none },
    { ...week("2026-11-14", "2026-11-20"), ...none, near: 1 },
    { ...week("2026-11-21", "2026-11-27"), ...none, answers: 3, nothing: 1 },
  ]);
  expect(await counts.articles(HERE, 4, 5)).toEqual([
    { article: "ferry", answered: 2 },
    { article: "whales", answered: 2 },
  ]);
  expect(await counts.articles(HERE, 4, 1)).toHaveLength(1);
  expect(await counts.articles(THERE, 4, 5)).toEqual([]);
});

test("Counts that come together wait to be written together, and those of two processes add up", async () => {
  const { counts, database, file } = await open();
  const { counts: others } = await open(() => NOON, file);
  for (let times = 0; times < 1_000; times++) counts.count(HERE, "answers", "ferry");
  for (let times = 0; times < 10; times++) others.count(HERE, "answers", "ferry");
  expect(await rowsIn(database)).toBe(0);
  await Promise.all([counts.close(), others.close()]);
  expect(await rowsIn(database)).toBe(1);
  expect(await counts.articles(HERE, 4, 5)).toEqual([{ article: "ferry", answered: 1_010 }]);
});

test("What was counted is written within a second or two, unasked", async () => {
  const { counts, database } = await open();
  counts.count(HERE, "near", null);
  await expect.poll(() => rowsIn(database), { timeout: 5_000 }).toBe(1);
});

test(`Counts go after ${COUNTS_DAYS} days`, async () => {
  let now = NOON;
  const { counts, database } = await open(() => now);
  counts.count(HERE, "answers", "ferry");
  await counts.close();
  now += (COUNTS_DAYS - 1) * DAY_MS;
  await counts.removeOld();
  expect(await rowsIn(database)).toBe(1);
  now += DAY_MS;
  await counts.removeOld();
  expect(await rowsIn(database)).toBe(0);
  expect(await database.read({ sql: "SELECT * FROM article_counts" })).toEqual([]);
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
