import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type ProcessNote, watchForSiblings } from "../../src/store/sibling-process.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";

const TOKEN = "made-up.token.of-a-test";
const ENDED = spawnSync(process.execPath, ["--version"]).pid;

/** Watches in a folder as one process of a bot does, and keeps whom it finds. */
async function watching(dataDir: string, { token = TOKEN, shard = "0" } = {}) {
  const siblings: ProcessNote[] = [];
  const watch = await watchForSiblings({
    dataDir,
    token,
    shard,
    onSibling: (sibling) => siblings.push(sibling),
    onError(error) {
      throw error;
    },
  });
  onTestFinished(watch.close);
  return { ...watch, siblings };
}

const notesIn = (dataDir: string) => readdirSync(join(dataDir, "processes"));

/** A note of another process, with the name that the one there gives to siblings. */
function addNote(dataDir: string, note: Partial<ProcessNote>, beat = new Date()): string {
  const [own = ""] = notesIn(dataDir);
  const file = join("processes", own.replace(/-.*/, "-0badcafe.json"));
  const whole = { pid: 1, host: "elsewhere", since: beat.toISOString(), ...note };
  writeInto(dataDir, file, JSON.stringify(whole));
  utimesSync(join(dataDir, file), beat, beat);
  return join(dataDir, file);
}

test("Two that serve the same shard of the same bot find each other, once", async () => {
  const dataDir = temporaryFolder();
  const first = await watching(dataDir);
  const second = await watching(dataDir);
  for (const { look } of [first, second, first, second]) await look();
  for (const { siblings } of [first, second]) {
    expect(siblings).toEqual([expect.objectContaining({ pid: process.pid, host: hostname() })]);
  }
});

test.each([
  ["other bots", { token: "another.made-up.token" }],
  ["other shards", { shard: "1" }],
])("Processes of %s are no siblings", async (_, options) => {
  const dataDir = temporaryFolder();
  const first = await watching(dataDir);
  const second = await watching(dataDir, options);
  await first.look();
  expect([first.siblings, second.siblings]).toEqual([[], []]);
  expect(notesIn(dataDir)).toHaveLength(2);
});

test("A note holds nothing of the token and goes when its process ends in order", async () => {
  const dataDir = temporaryFolder();
  const { close } = await watching(dataDir);
  const [note = ""] = notesIn(dataDir);
  const content = readFileSync(join(dataDir, "processes", note), "utf8");
  for (const part of TOKEN.split(".")) expect(`${note}${content}`).not.toContain(part);
  close();
  expect(notesIn(dataDir)).toEqual([]);
});

test("One that was killed, or has shown nothing for half a minute, is forgotten", async () => {
  const dataDir = temporaryFolder();
  const { look, siblings } = await watching(dataDir);
  const halfAMinuteAgo = new Date(Date.now() - 31_000);
  for (const [pid, beat] of [
    [ENDED, new Date()],
    [process.ppid, halfAMinuteAgo],
  ] as const) {
    addNote(dataDir, { pid, host: hostname() }, beat);
    await look();
    expect(notesIn(dataDir)).toHaveLength(1);
  }
  expect(siblings).toEqual([]);
});

test("An earlier process with the id of this one, as in a container, is forgotten", async () => {
  const dataDir = temporaryFolder();
  const { look, siblings } = await watching(dataDir);
  const beforeThis = new Date(Date.now() - process.uptime() * 1000 - 100);
  addNote(dataDir, { pid: process.pid, host: hostname() }, beforeThis);
  await look();
  expect([notesIn(dataDir).length, siblings]).toEqual([1, []]);
});

test("One of another machine counts once its heart has beaten, whatever its clock says", async () => {
  const dataDir = temporaryFolder();
  const { look, siblings } = await watching(dataDir);
  const hourAgo = Date.now() - 3_600_000;
  const file = addNote(dataDir, { pid: 7 }, new Date(hourAgo));
  for (let i = 0; i < 2; i++) await look();
  expect(siblings).toEqual([]);
  utimesSync(file, new Date(hourAgo + 10_000), new Date(hourAgo + 10_000));
  await look();
  expect(siblings).toEqual([expect.objectContaining({ pid: 7, host: "elsewhere" })]);
});

test("What is no note, or half of one, is passed over", async () => {
  const dataDir = temporaryFolder({
    "processes/README.md": "Notes",
    "processes/x-1.json": '{"pid',
    "processes/x-2.json": "null",
  });
  const { siblings } = await watching(dataDir);
  expect(siblings).toEqual([]);
  expect(notesIn(dataDir)).toHaveLength(4);
});
