import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Libsql from "libsql";
import { describe, expect, onTestFinished, test } from "vitest";
import { Database } from "../../../src/store/database/database.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { CAN_MOUNT, onOwnDisk } from "../small-disk.ts";

const SCRIPT = fileURLToPath(new URL("../storing-process.ts", import.meta.url));
const FILLING = fileURLToPath(new URL("../filling-process.ts", import.meta.url));
const KILLS = 10;
const PROCESSES = 4;
const EACH = 50;
/** Longest time for a dozen processes, one after the other, in ms. */
const PATIENCE = 90_000;
/** Of SQLite's log of writes: its head, and that of each page, in bytes (sqlite.org/fileformat2.html). */
const WAL = { head: 32, pageHead: 24, page: 4096 };

const newFile = () => join(temporaryFolder(), "data", "footnote.db");
const insert = (at: number | null) => ({
  sql: "INSERT INTO history (at, occasion, outcome) VALUES (?, 'test', '')",
  values: [at],
});
const SELECT = { sql: "SELECT at FROM history ORDER BY at" };

async function open(file: string): Promise<Database> {
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  return database;
}

const numbersIn = async (database: Database) =>
  (await database.read(SELECT)).map(({ at }) => at as number);

function startStoring(file: string, name: string, ...count: string[]): ChildProcess {
  const args = ["--import", "tsx", SCRIPT, file, name, ...count];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/**
 * Kills a process some time after it said something.
 *
 * @returns the numbers that it was told to be stored
 */
async function killAmid(child: ChildProcess, words: string, ms: number): Promise<number[]> {
  let told = "";
  for await (const chunk of child.stdout!) {
    const isBefore = !told.includes(words);
    told += chunk;
    if (isBefore && told.includes(words)) setTimeout(() => child.kill("SIGKILL"), ms);
  }
  return told.split("\n").slice(1, -1).map(Number);
}

describe("What is written", () => {
  test("is there for whoever reads later, also before it is told to be", async () => {
    const database = await open(newFile());
    const writing = database.write(insert(1));
    expect(await numbersIn(database)).toEqual([1]);
    expect(await writing).toBe(1);
  });

  test("is there after the end, which waits for it", async () => {
    const file = newFile();
    const database = await Database.open(file);
    const writing = database.write(insert(1));
    await database.close();
    expect(await writing).toBe(1);
    expect(await numbersIn(await open(file))).toEqual([1]);
    await expect(database.write(insert(2))).rejects.toThrow("The database is closed");
  });

  test("together is committed together", async () => {
    const file = newFile();
    const database = await open(file);
    const before = commitsIn(`${file}-wal`);
    await Promise.all(Array.from({ length: 500 }, (_, at) => database.write(insert(at))));
    expect(await numbersIn(database)).toHaveLength(500);
    expect(commitsIn(`${file}-wal`) - before).toBeLessThan(50);
  });

  test("as one is stored as a whole or not at all, and takes nothing else along", async () => {
    const database = await open(newFile());
    const results = await Promise.allSettled([
      database.write(insert(1)),
      database.write(insert(2), insert(null)),
      database.write(insert(3), insert(4)),
    ]);
    expect(results).toMatchObject([
      { value: 1 },
      { reason: new Error("SQLITE_CONSTRAINT_NOTNULL: NOT NULL constraint failed: history.at") },
      { value: 2 },
    ]);
    expect(await numbersIn(database)).toEqual([1, 3, 4]);
  });

  test("waits for another that writes, and keeps this thread from nothing", async () => {
    const file = newFile();
    const database = await open(file);
    const another = new Libsql(file);
    another.exec("BEGIN IMMEDIATE");
    const told: string[] = [];
    const writing = database.write(insert(1)).then(() => told.push("written"));
    // The thread has the lock to wait for by then; this one goes on.
    for (let ms = 0; ms < 50; ms++) await Promise.all([wait(1), turn()]);
    told.push("let go");
    another.exec("COMMIT");
    another.close();
    await writing;
    expect(told).toEqual(["let go", "written"]);
  });

  test("may be read by its owner alone", async () => {
    const file = newFile();
    await (await open(file)).write(insert(1));
    const modes = [file, `${file}-wal`].map((each) => statSync(each).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
  });
});

test.each([
  // The moments are what is tested: they are so many milliseconds apart.
  ["a commit", { from: "0\n", every: 1, isNew: false }],
  ["the making of a database", { from: "opening\n", every: 40, isNew: true }],
] as const)(
  "What a process was told to be stored is there after it is killed amid %s",
  {
    timeout: PATIENCE,
  },
  async (_, { from, every, isNew }) => {
    let file = newFile();
    for (let kill = 0; kill < KILLS; kill++) {
      if (isNew) file = newFile();
      const name = `process ${kill}`;
      const numbers = await killAmid(startStoring(file, name), from, kill * every);
      const database = await Database.open(file);
      const sql = "SELECT at FROM history WHERE occasion = ?";
      const rows = await database.read({ sql, values: [name] });
      await database.close();
      if (!isNew) expect(numbers.length).toBeGreaterThan(0);
      expect(rows.map(({ at }) => at)).toEqual(expect.arrayContaining(numbers));
    }
  },
);

test("Processes that are started at once make one database and write to it side by side", {
  timeout: PATIENCE,
}, async () => {
  const file = newFile();
  const children = Array.from({ length: PROCESSES }, (_, index) =>
    startStoring(file, `process ${index}`, `${EACH}`),
  );
  for (const { stdout } of children) stdout!.resume();
  const ends = await Promise.all(children.map((child) => once(child, "close")));
  expect(ends.map(([code]) => code)).toEqual(children.map(() => 0));
  expect(await numbersIn(await open(file))).toHaveLength(PROCESSES * EACH);
});

test.skipIf(!CAN_MOUNT)(
  "On a disk that is full nothing is half stored, and all goes on once there is room",
  () => {
    const folder = temporaryFolder();
    const ballast = join(folder, "ballast");
    const filling = ["--import", "tsx", FILLING, join(folder, "footnote.db"), ballast];
    const command = [process.execPath, ...filling];
    const [program = "", ...args] = onOwnDisk(
      folder,
      "head -c 65536 /dev/zero > ballast",
      command,
      "1m",
    );
    const told = JSON.parse(String(execFileSync(program, args)));
    expect(told).toMatchObject({ error: expect.stringContaining("SQLITE_FULL"), whole: "ok" });
    expect(told.stored).toBeGreaterThan(50);
    expect(told.entries).toBe(told.stored + 1);
  },
);

/** How many pages of the log are the last of a commit: they say how large the database is after it. */
function commitsIn(file: string): number {
  const log = readFileSync(file);
  const size = WAL.pageHead + WAL.page;
  const pages = Array.from({ length: Math.floor((log.length - WAL.head) / size) }, (_, page) =>
    log.readUInt32BE(WAL.head + page * size + 4),
  );
  return pages.filter((databaseSize) => databaseSize > 0).length;
}
