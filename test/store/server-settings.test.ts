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

test("What was chosen for a server is there after a restart, and for no other server", async () => {
  const file = newFile();
  const { settings } = await open(file);
  expect(await settings.of(HERE)).toEqual(DEFAULT_CHOICES);
  await settings.change(HERE, { privateAnswers: true, moderatorRoles: [THERE] });
  const chosen = await settings.change(HERE, { gapsDays: 30 });
  expect(chosen).toEqual({
    ...DEFAULT_CHOICES,
    privateAnswers: true,
    moderatorRoles: [THERE],
    gapsDays: 30,
  });
  const again = (await open(file)).settings;
  expect(await again.of(HERE)).toEqual(chosen);
  expect(await again.of(THERE)).toEqual(DEFAULT_CHOICES);
  expect(await again.of(null)).toEqual(DEFAULT_CHOICES);
});

test("Choices that are made at the same time all hold, and one can be taken back", async () => {
  const { settings } = await open(newFile());
  await Promise.all([
    settings.change(HERE, { language: "de" }),
    settings.change(HERE, { cooldownSeconds: 10 }),
    settings.change(HERE, { votes: false }),
    settings.change(THERE, { votes: false }),
  ]);
  await settings.change(HERE, { language: null });
  expect(await settings.of(HERE)).toEqual({
    ...DEFAULT_CHOICES,
    cooldownSeconds: 10,
    votes: false,
  });
  await settings.reset(HERE);
  expect(await settings.of(HERE)).toEqual(DEFAULT_CHOICES);
  expect(await settings.of(THERE)).toEqual({ ...DEFAULT_CHOICES, votes: false });
});

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

test("The choices of a server that the bot left go after 30 days, and stay where it came back", async () => {
  let now = 0;
  const { settings, database } = await open(newFile(), () => now);
  for (const server of [HERE, THERE]) await settings.change(server, { votes: false });
  await settings.leave(HERE);
  await settings.leave(THERE);
  now = 20 * DAY_MS;
  await settings.leave(HERE);
  await settings.enter(THERE);
  now = 30 * DAY_MS - 1;
  await settings.removeOld();
  expect(await settings.servers()).toEqual([
    { server: HERE, hasLeft: true },
    { server: THERE, hasLeft: false },
  ]);
  now = 30 * DAY_MS;
  await settings.removeOld();
  expect(await settings.servers()).toEqual([{ server: THERE, hasLeft: false }]);
  const later = new ServerSettings(new ChoiceTable(database), {
    now: () => now,
    onUnread: () => {},
  });
  expect(await later.of(HERE)).toEqual(DEFAULT_CHOICES);
});

test("With a server that the bot left long ago goes all that is kept of it, and nothing of another", async () => {
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

test("The servers with a channel of the log are listed with all they chose, but not those the bot left", async () => {
  const { database, settings } = await open(newFile());
  await settings.change(HERE, { logChannel: "7", language: "de" });
  await settings.change(THERE, { logChannel: "8" });
  await settings.change("3", { language: "de" });
  const damaged = "INSERT INTO server_settings (server, choices) VALUES ('4', '{')";
  await database.write({ sql: damaged, values: [] });
  const here = { server: HERE, choices: { ...DEFAULT_CHOICES, logChannel: "7", language: "de" } };
  expect(await settings.withLogChannel()).toMatchObject([here, { server: THERE }]);
  await settings.leave(THERE);
  expect(await settings.withLogChannel()).toEqual([here]);
});
