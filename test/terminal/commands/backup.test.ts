import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { startLocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import { Database, databaseFile } from "../../../src/store/database/database.ts";
import { HistoryTable } from "../../../src/store/embedded/history-table.ts";
import { History } from "../../../src/store/history.ts";
import { startBotProcess } from "../../discord/bot-process.ts";
import { DEMO } from "../../discord/stage.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { runCommand } from "../run-command.ts";

let dataDir: string;
let folder: string;
let copy: string;
beforeEach(() => {
  dataDir = temporaryFolder();
  folder = temporaryFolder();
  copy = join(folder, "copy.db");
});

const backup = (...args: readonly string[]) =>
  runCommand(["backup", ...args], { env: { DATA_DIR: dataDir } });

async function occasionsIn(file: string): Promise<string[]> {
  const database = await Database.open(file);
  const history = new History(new HistoryTable(database), { days: 1, now: Date.now });
  const { entries } = await history.page(1, 10, { server: null, isCommonSeen: true });
  await database.close();
  return entries.map(({ occasion }) => occasion);
}

test("What is stored is copied while the bot runs, and can be gone back to", async () => {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  const bot = await startBotProcess(discord, { DATA_DIR: dataDir, MODERATOR_GUILD_IDS: DEMO });
  await discord.as("moderator").slash("corpus refresh").message();
  const { code, stdout, stderr } = await backup(copy);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`Copied ${databaseFile(dataDir)} to ${copy}. To go back to it, stop`);
  await discord.as("moderator").slash("corpus refresh").message();
  expect(await bot.stop()).toBe(0);
  expect(readdirSync(folder)).toEqual(["copy.db"]);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(await occasionsIn(copy)).toEqual(["member", "start"]);
  expect(await occasionsIn(databaseFile(dataDir))).toEqual(["member", "member", "start"]);
});

test("A file that is there is replaced where that is asked for, and else left alone", async () => {
  await (await Database.open(databaseFile(dataDir))).close();
  writeInto(folder, "copy.db", "An earlier copy.");
  const refused = await backup(copy);
  expect(refused).toMatchObject({
    code: 1,
    stdout: "",
    stderr: `${copy} is there already. Name another file, or replace it with --force.\n`,
  });
  expect(readFileSync(copy, "utf8")).toBe("An earlier copy.");
  expect(await backup(copy, "--force")).toMatchObject({ code: 0, stderr: "" });
  expect(await occasionsIn(copy)).toEqual([]);
});

test("The database itself is no place for a copy", async () => {
  const file = databaseFile(dataDir);
  await (await Database.open(file)).close();
  const { code, stderr } = await backup(file, "--force");
  expect([code, stderr]).toEqual([
    1,
    `${file} is the database itself. Name another file for the copy.\n`,
  ]);
  expect(await occasionsIn(file)).toEqual([]);
});

test("Without a database, or a folder for the copy, nothing is written and the reason is said", async () => {
  const none = await backup(copy);
  expect(none.code).toBe(1);
  expect(none.stderr).toContain("There is no database");
  await (await Database.open(databaseFile(dataDir))).close();
  const nowhere = await backup(join(folder, "nowhere", "copy.db"));
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toMatch(/could not be made: ENOENT/);
  expect(readdirSync(folder)).toEqual([]);
});

test("A damaged database is not copied", async () => {
  writeInto(dataDir, "footnote.db", "No database, but some words. ".repeat(100));
  const { code, stderr } = await backup(copy);
  expect(code).toBe(1);
  expect(stderr).toContain("could not be made: SQLITE_NOTADB");
  expect(existsSync(copy)).toBe(false);
});
