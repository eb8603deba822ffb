import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Gap } from "../../src/store/gaps.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { testGaps } from "./behaviour/gaps.ts";
import { newFile, openEmbedded, openStores } from "./opened-stores.ts";

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
async function openOn() {
  const stores = await openStores();
  for (const server of [HERE, THERE]) await stores.settings.change(server, { gapsDays: 10 });
  const questionsOf = async (server: string) =>
    (await stores.gaps.of(server)).map(({ question }) => question);
  return { ...stores, questionsOf };
}

testGaps(openEmbedded);

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
