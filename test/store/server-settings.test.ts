import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Libsql from "libsql";
import { expect, onTestFinished, test } from "vitest";
import { FolderArticles } from "../../src/store/articles/folder-articles.ts";
import { removeServerFiles } from "../../src/store/articles/server-files.ts";
import { Database } from "../../src/store/database/database.ts";
import { ChoiceTable } from "../../src/store/embedded/choice-table.ts";
import { DEFAULT_CHOICES } from "../../src/store/server-choices.ts";
import { ServerSettings } from "../../src/store/server-settings.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { testServerSettings } from "./behaviour/server-settings.ts";
import { openEmbedded } from "./opened-stores.ts";

const SCRIPT = fileURLToPath(new URL("./choosing-process.ts", import.meta.url));
const KILLS = 6;
const PATIENCE = 60_000;
const DAY_MS = 24 * 60 * 60_000;
const HERE = "1400000000000000001";
const THERE = "1400000000000000002";

const newFile = () => join(temporaryFolder(), "footnote.db");

async function open(file: string, now: () => number = Date.now) {
  const database = await Database.open(file);
  onTestFinished(() => database.close());
  const unread: string[] = [];
  const onUnread = (server: string) => void unread.push(server);
  return {
    database,
    settings: new ServerSettings(new ChoiceTable(database), { now, onUnread }),
    unread,
  };
}

testServerSettings(openEmbedded);

test("A field that is damaged or unknown has its default, and a row that is can be changed again", async () => {
  const file = newFile();
  const { database, settings } = await open(file);
  const stored = {
    ...{ moderatorRoles: ["@everyone"], logChannel: 5, privateAnswers: true, language: "de" },
    ...{ cooldownSeconds: -1, mentions: "no", gapsDays: 1e9, votes: null, later: true },
  };
  const sql = "INSERT INTO server_settings (server, choices) VALUES (?, ?)";
  await database.write({ sql, values: [HERE, JSON.stringify(stored)] });
  await database.write({ sql, values: [THERE, '{"votes": fal'] });
  expect(await settings.of(HERE)).toEqual({
    ...DEFAULT_CHOICES,
    privateAnswers: true,
    language: "de",
  });
  expect(await settings.of(THERE)).toEqual(DEFAULT_CHOICES);
  expect(await settings.change(THERE, { gapsDays: 7 })).toEqual({
    ...DEFAULT_CHOICES,
    gapsDays: 7,
  });
});

test("With a server that the bot left long ago go its files, and those of no other", async () => {
  let now = 0;
  const database = await Database.open(newFile());
  onTestFinished(() => database.close());
  const dataDir = temporaryFolder();
  for (const server of [HERE, THERE]) {
    for (const folder of ["articles", "sidecars/added", "sidecars"]) {
      writeInto(dataDir, `${folder}/servers/${server}/fine.md`, "Words.");
    }
    writeInto(dataDir, `index/server-${server}.generation`, "Words.");
  }
  const added = new FolderArticles({ folder: dataDir, dataDir, binDays: 30, now: () => now });
  for (const server of [HERE, THERE]) {
    const file = await added.add("gone.md", Buffer.from("Words."), { server, admit: () => {} });
    await added.remove({ file, title: "Gone" });
    await database.write({
      sql: "INSERT INTO question_counts (server, day, grade, asked) VALUES (?, 0, 'answers', 1)",
      values: [server],
    });
  }
  const settings = new ServerSettings(new ChoiceTable(database), {
    now: () => now,
    onUnread: () => {},
    removeServer: (server) => removeServerFiles(dataDir, server),
  });
  await settings.leave(HERE);
  now = 30 * DAY_MS;
  await settings.removeOld();
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.includes(HERE))).toEqual([]);
  expect(files.filter((file) => file.includes(THERE) && /\.\w+$/.test(file))).toHaveLength(4);
  expect((await added.removed()).map(({ file }) => file)).toEqual([
    `added/servers/${THERE}/gone.md`,
  ]);
  const counts = await database.read({ sql: "SELECT server FROM question_counts" });
  expect(counts).toEqual([{ server: THERE }]);
});

test("A database that does not answer keeps nobody waiting, and what it says later is heard", async () => {
  const file = newFile();
  const { settings, unread } = await open(file);
  await settings.change(HERE, { votes: false });
  const { settings: later, unread: untold, database } = await open(file);
  const another = new Libsql(file);
  another.exec("BEGIN IMMEDIATE");
  // The thread of the database waits for its turn to write, and with it whatever comes after.
  const writing = database.write({ sql: "DELETE FROM history" });
  expect(await later.of(HERE)).toEqual(DEFAULT_CHOICES);
  expect(untold).toEqual([HERE]);
  another.exec("COMMIT");
  another.close();
  await writing;
  expect(await later.of(HERE)).toMatchObject({ votes: false });
  expect(unread).toEqual([]);
});

test("What was read once is read from memory", async () => {
  const { settings, database, unread } = await open(newFile());
  await settings.change(HERE, { votes: false });
  await settings.of(THERE);
  await database.close();
  expect(await settings.of(HERE)).toMatchObject({ votes: false });
  expect(await settings.of(THERE)).toEqual(DEFAULT_CHOICES);
  expect(unread).toEqual([]);
  await expect(settings.change(HERE, { votes: true })).rejects.toThrow("The database is closed");
  expect(await settings.of(HERE)).toMatchObject({ votes: false });
});

test("A process that is killed amid changes leaves the last one whole", {
  timeout: PATIENCE,
}, async () => {
  const file = newFile();
  for (let kill = 0; kill < KILLS; kill++) {
    const told = await killAmid(file, kill * 3);
    const { settings } = await open(file);
    const { gapsDays, moderatorRoles, cooldownSeconds } = await settings.of(HERE);
    expect(gapsDays).toBeGreaterThanOrEqual(told);
    expect(cooldownSeconds).toBe(gapsDays);
    expect(moderatorRoles).toEqual(Array.from({ length: gapsDays % 25 }, () => `${gapsDays}`));
  }
});

/** @returns the number of the last change that a process was told to be stored before it was killed */
async function killAmid(file: string, ms: number): Promise<number> {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, file, HERE], {
    stdio: [...stdio],
  });
  const closed = once(child, "close");
  let told = "";
  for await (const chunk of child.stdout) {
    // The moments are what is tested: they are so many milliseconds apart.
    if (told === "") setTimeout(() => child.kill("SIGKILL"), ms);
    told += chunk;
  }
  await closed;
  return Number(told.trim().split("\n").at(-1));
}

test("A server whose choices are damaged has no channel of the log", async () => {
  const { database, settings } = await open(newFile());
  await settings.change(HERE, { logChannel: "7" });
  const damaged = "INSERT INTO server_settings (server, choices) VALUES ('4', '{')";
  await database.write({ sql: damaged, values: [] });
  expect(await settings.withLogChannel()).toMatchObject([{ server: HERE }]);
});
