import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../src/playground/discord/local-discord.ts";
import { Database, databaseFile } from "../src/store/database/database.ts";
import { HistoryTable } from "../src/store/embedded/history-table.ts";
import { History } from "../src/store/history.ts";
import { BotProcess, startBotProcess } from "./discord/bot-process.ts";
import { buttonId, textOf } from "./discord/shown.ts";
import { DEMO } from "./discord/stage.ts";
import { temporaryFolder, writeInto } from "./temporary-folder.ts";

const DAY_MS = 24 * 60 * 60_000;
const DELETE = "Delete what you store about me";
const MEMBER = "1200000000000000003";

let discord: LocalDiscord;
let dataDir: string;
let file: string;
beforeEach(async () => {
  discord = await startLocalDiscord();
  dataDir = temporaryFolder();
  file = databaseFile(dataDir);
});
afterEach(() => discord.close());

const start = (env: Record<string, string> = {}) =>
  startBotProcess(discord, { DATA_DIR: dataDir, MODERATOR_GUILD_IDS: DEMO, ...env });
const use = (command: string) => discord.as("moderator").slash(command).message();

async function expectEnd(words: string): Promise<void> {
  const bot = new BotProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: dataDir,
  });
  expect(await bot.exited).toBe(78);
  expect(bot.lines.at(-1)).toMatchObject({ level: 60, msg: expect.stringContaining(words) });
}

/** Fills a history with what somebody asked for so many days ago. */
async function fillHistory(...daysAgo: readonly number[]): Promise<void> {
  const database = await Database.open(file);
  const asker = { occasion: "member", member: MEMBER, server: DEMO, place: null } as const;
  const recorded = daysAgo.map((days) => {
    const history = new History(new HistoryTable(database), {
      days,
      now: () => Date.now() - days * DAY_MS,
    });
    return history.record({ ...asker, outcome: { result: "failed", reason: `${days} days ago` } });
  });
  await Promise.all(recorded);
  await database.close();
}

describe("a database", () => {
  test.each([
    ["in its head", 0],
    ["in its tables", 4_096],
  ])("that is damaged %s ends the bot with code 78 and what to do", async (_, from) => {
    await fillHistory(1, 2);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, from, from + 4_000));
    await expectEnd(`The database ${file} is damaged. Put a copy in its place`);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("that is no database ends the bot with code 78 and is left alone", async () => {
    writeInto(dataDir, "footnote.db", "A list of things to buy, and no database. ".repeat(50));
    const { size } = statSync(file);
    await expectEnd("is damaged");
    expect(statSync(file).size).toBe(size);
  });

  test("of a newer version ends the bot with code 78 and is left as it is", async () => {
    await fillHistory(1);
    const database = new Libsql(file);
    database.pragma("user_version = 1000");
    database.close();
    await expectEnd(`The database ${file} is of version 1000`);
    const kept = new Libsql(file);
    expect(kept.prepare("SELECT count(*) AS entries FROM history").all()).toEqual([{ entries: 1 }]);
    kept.close();
  });

  test("that cannot be opened is warned of once, and the bot goes on without a history", async () => {
    const folder = join(dataDir, "a-file");
    writeInto(dataDir, "a-file", "No folder.");
    const bot = await start({ DATA_DIR: folder });
    expect(textOf(await use("corpus refresh"))).toContain("The articles were read again");
    expect(textOf(await use("corpus history"))).toBe(
      "No history is kept, because DATA\\_DIR cannot be written\\. My log says why\\.",
    );
    const notice = await use("privacy");
    const press = discord.as("moderator").press(notice, buttonId(notice, DELETE));
    expect(textOf(await press.message())).toContain("nothing can be deleted from it now");
    const told = bot.lines.filter(({ msg }) => msg.startsWith("The database cannot be opened"));
    expect(told).toEqual([
      expect.objectContaining({ level: 40, file: join(folder, "footnote.db") }),
    ]);
    expect(await bot.stop()).toBe(0);
  });
});

describe("HISTORY_DAYS", () => {
  test("is how long the history is kept, and what is older is removed at the next start", async () => {
    await fillHistory(12, 11, 9, 1);
    const bot = await start({ HISTORY_DAYS: "10" });
    const page = textOf(await use("corpus history"));
    expect(page).toMatch(/1 days ago.+9 days ago$/s);
    expect(page).not.toMatch(/11 days|12 days/);
    expect(textOf(await use("privacy"))).toContain("That is removed after 10 days");
    expect(await bot.stop()).toBe(0);
    expect(readFileSync(file).includes("11 days ago")).toBe(false);
    expect(readFileSync(file).includes("9 days ago")).toBe(true);
  });

  test("of 0 keeps nothing, and removes what was kept", async () => {
    await fillHistory(2, 1);
    expect(readFileSync(file).includes(MEMBER)).toBe(true);
    const bot = await start({ HISTORY_DAYS: "0" });
    await use("corpus refresh");
    expect(textOf(await use("corpus history"))).toBe(
      "No history is kept here\\: HISTORY\\_DAYS=0 switches it off\\.",
    );
    const notice = await use("privacy");
    expect(textOf(notice)).toContain("I store nothing about who asks");
    expect(textOf(notice)).not.toContain("has the articles read again");
    expect(await bot.stop()).toBe(0);
    expect(readFileSync(file).includes(MEMBER)).toBe(false);
  });
});

test("Of very many entries the newest thousand are kept", async () => {
  await fillHistory(...Array.from({ length: 1_010 }, (_, index) => 1_010 - index));
  const database = await Database.open(file);
  const history = new History(new HistoryTable(database), { days: 2_000, now: Date.now });
  const { entries, page, pages } = await history.page(2_000, 100, {
    server: null,
    isCommonSeen: true,
  });
  await database.close();
  expect([page, pages]).toEqual([10, 10]);
  expect(entries.at(-1)?.outcome).toMatchObject({ reason: "1000 days ago" });
});
