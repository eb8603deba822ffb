import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DAY_MS } from "../../src/store/days.ts";
import type { Gap } from "../../src/store/gaps.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { newFile, openStores } from "./opened-stores.ts";

const SCRIPT = fileURLToPath(new URL("./keeping-process.ts", import.meta.url));
const KILLS = 8;
const PATIENCE = 60_000;
const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const PASSAGE = "abcdef";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

const gapOf = (question: string, changed: Partial<Gap> = {}): Gap => ({
  ...{ server: HERE, member: ONE, question, reason: "nothing" },
  ...changed,
});

/** The questions that are kept, with those of another server. */
async function openOn(now: () => number = Date.now, mostDays = 30) {
  const stores = await openStores(newFile(), now, mostDays);
  for (const server of [HERE, THERE]) await stores.settings.change(server, { gapsDays: 10 });
  const questionsOf = async (server: string) =>
    (await stores.gaps.of(server)).map(({ question }) => question);
  return { ...stores, questionsOf };
}

test("Questions are kept where a server chose so, each in its own, once a person and reason", async () => {
  const { gaps, questionsOf, database } = await openOn();
  await gaps.record(gapOf("One?"));
  await gaps.record(gapOf("One?"));
  await gaps.record(gapOf("One?", { member: OTHER }));
  await gaps.record(gapOf("One?", { reason: "unhelpful" }));
  await gaps.record(gapOf("Two?", { server: THERE }));
  await gaps.record(gapOf("Three?", { server: "1400000000000000003" }));
  expect(await questionsOf(HERE)).toEqual(["One?", "One?", "One?"]);
  expect(await questionsOf(THERE)).toEqual(["Two?"]);
  expect(await questionsOf("1400000000000000003")).toEqual([]);
  const askers = (await gaps.of(HERE)).map(({ asker }) => asker);
  expect(new Set(askers).size).toBe(2);
  const rows = await database.read({ sql: "SELECT * FROM gaps" });
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${ONE}|${OTHER}`));
});

test("They go after the days that the server chose, or fewer where the operator says so", async () => {
  let now = 0;
  for (const [most, days] of [
    [30, 10],
    [3, 3],
  ] as const) {
    now = 0;
    const { gaps, questionsOf, database } = await openOn(() => now, most);
    await gaps.record(gapOf("One?"));
    now = days * DAY_MS - 1;
    await gaps.removeOld();
    expect(await questionsOf(HERE)).toEqual(["One?"]);
    now += 1;
    expect(await questionsOf(HERE)).toEqual([]);
    await gaps.removeOld();
    expect(await database.read({ sql: "SELECT * FROM gaps" })).toEqual([]);
  }
});

test("They go at once where a server switches it off, and no others do", async () => {
  const { gaps, settings, database } = await openOn();
  const servers = async () =>
    (await database.read({ sql: "SELECT server FROM gaps" })).map(({ server }) => server);
  for (const server of [HERE, THERE]) await gaps.record(gapOf("One?", { server }));
  await settings.change(HERE, { votes: false });
  expect(await servers()).toEqual([HERE, THERE]);
  await settings.change(HERE, { gapsDays: 0 });
  expect(await servers()).toEqual([THERE]);
  await gaps.record(gapOf("Late?"));
  expect(await servers()).toEqual([THERE]);
  await settings.reset(THERE);
  expect(await servers()).toEqual([]);
});

test("One that is dismissed stays so for as long again, and is nobody else's to dismiss", async () => {
  let now = 0;
  const { gaps, questionsOf } = await openOn(() => now);
  await gaps.record(gapOf("One?"));
  const { id } = (await gaps.of(HERE))[0]!;
  expect(await gaps.dismiss(THERE, id)).toBe(false);
  expect(await gaps.of(HERE)).toMatchObject([{ isDismissed: false }]);
  now = 9 * DAY_MS;
  expect(await gaps.dismiss(HERE, id)).toBe(true);
  now = 18 * DAY_MS;
  await gaps.removeOld();
  expect(await gaps.of(HERE)).toMatchObject([{ isDismissed: true }]);
  now = 19 * DAY_MS;
  expect(await questionsOf(HERE)).toEqual([]);
  expect(await gaps.dismiss(HERE, id + 1)).toBe(false);
});

test("What somebody said of an answer is taken back, and what was asked stays", async () => {
  const { gaps } = await openOn();
  await gaps.record(gapOf("One?", { reason: "near" }));
  await gaps.record(gapOf("One?", { reason: "unhelpful" }));
  await gaps.unmark({ server: HERE, member: ONE, question: "One?" });
  expect(await gaps.of(HERE)).toMatchObject([{ reason: "near" }]);
});

test("A person's questions are deleted in every server, and those of others stay", async () => {
  const { gaps, questionsOf } = await openOn();
  await gaps.record(gapOf("One?"));
  await gaps.record(gapOf("Two?", { member: OTHER }));
  await gaps.record(gapOf("Three?", { server: THERE }));
  expect(await gaps.forget(ONE)).toBe(2);
  expect(await questionsOf(HERE)).toEqual(["Two?"]);
  expect(await questionsOf(THERE)).toEqual([]);
  expect(await gaps.forget(ONE)).toBe(0);
});

test("A server keeps its newest 2,000, of which one person has 50", async () => {
  const { gaps, questionsOf, database } = await openOn();
  const sql = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)
    INSERT INTO gaps (server, asker, question, reason, day) SELECT ?, i, i, 'near', 99999 FROM n`;
  await database.write({ sql, values: [HERE] }, { sql, values: [THERE] });
  await gaps.record(gapOf("Old?", { member: OTHER }));
  expect(await questionsOf(HERE)).toHaveLength(2_000);
  expect(await questionsOf(THERE)).toHaveLength(2_100);
  await Promise.all(
    Array.from({ length: 60 }, (_, i) => gaps.record(gapOf(`${i}?`, { server: THERE }))),
  );
  const own = (await questionsOf(THERE)).filter((question) => question.endsWith("?"));
  expect(own).toHaveLength(0);
  await database.write({ sql: "DELETE FROM gaps WHERE day = 99999" });
  await Promise.all(Array.from({ length: 60 }, (_, i) => gaps.record(gapOf(`${i}?`))));
  expect(await questionsOf(HERE)).toEqual(Array.from({ length: 50 }, (_, i) => `${59 - i}?`));
});

test("Choices that are damaged keep nothing", async () => {
  const { gaps, database, questionsOf } = await openOn();
  for (const choices of ["{", '{"gapsDays": "many"}', '{"gapsDays": -3}', "{}"]) {
    const sql = "INSERT OR REPLACE INTO server_settings (server, choices) VALUES (?, ?)";
    await database.write({ sql, values: [HERE, choices] });
    await gaps.record(gapOf("One?"));
    expect(await questionsOf(HERE)).toEqual([]);
    await gaps.removeOld();
  }
});

test("A process that is killed amid writes leaves all that it was told to be stored", {
  timeout: PATIENCE,
}, async () => {
  const file = newFile();
  const { settings, gaps, votes, database } = await openStores(file);
  await settings.change(HERE, { gapsDays: 30 });
  let all = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const told = await killAmid(file, kill * 3);
    all += told;
    const kept = await gaps.of(HERE);
    // Of one person's questions as many are kept.
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(told, 50));
    const vote = { server: HERE, member: `test ${kill}`, question: "Q", isHelpful: true };
    const { helpful } = await votes.cast({ ...vote, passage: PASSAGE });
    expect(helpful).toBeGreaterThanOrEqual(all + kill + 1);
  }
  const [found] = await database.read({ sql: "PRAGMA integrity_check" });
  expect(Object.values(found!)).toEqual(["ok"]);
});

test("Processes that are started together make one key, which only its owner may read", async () => {
  const folder = join(temporaryFolder(), "data");
  const hashes = await Promise.all(Array.from({ length: 8 }, () => KeyedHash.open(folder)));
  expect(new Set(hashes.map((hash) => hash.of("a", "b"))).size).toBe(1);
  expect(statSync(join(folder, "hash-key")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "hash-key"))).toHaveLength(32);
  const elsewhere = await KeyedHash.open(dirname(newFile()));
  expect(elsewhere.of("a", "b")).not.toBe(hashes[0]!.of("a", "b"));
  expect(elsewhere.of("a", "b", "c")).not.toBe(elsewhere.of("a", "bc"));
});

/** @returns the number of the last that a process was told to be stored before it was killed */
async function killAmid(file: string, ms: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, file, HERE, PASSAGE], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  for await (const chunk of child.stdout) {
    // The moments are what is tested: they are so many milliseconds apart.
    if (told === "") setTimeout(() => child.kill("SIGKILL"), ms);
    told += chunk;
  }
  return Number(told.split("\n").at(-2) ?? 0);
}
