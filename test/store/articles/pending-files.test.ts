import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { PENDING_MS, PendingFiles } from "../../../src/store/articles/pending-files.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const ONE = { server: "1400000000000000001", member: "1500000000000000001" };
const OTHER = { server: "1400000000000000002", member: "1500000000000000002" };
const FILE = { name: "../minutes.txt", bytes: Buffer.from("Minutes\n\nAll agreed.\n") };

function pendingFiles() {
  const dataDir = temporaryFolder();
  const clock = { now: 1_000 };
  const files = new PendingFiles({ dataDir, now: () => clock.now });
  return { clock, files, names: () => readdirSync(join(dataDir, "pending")) };
}

test("A file waits for a quarter of an hour, also for a process that starts later", async () => {
  const dataDir = temporaryFolder();
  const clock = { now: 1_000 };
  const at = () => new PendingFiles({ dataDir, now: () => clock.now });
  const pending = await at().keep(ONE, FILE);
  clock.now += PENDING_MS - 1;
  await at().sweep();
  expect(await at().confirm(pending, async (file) => file)).toEqual(FILE);
  clock.now += 1;
  expect(await at().confirm(pending, async (file) => file)).toBeNull();
  await at().sweep();
  expect(readdirSync(join(dataDir, "pending"))).toEqual([]);
});

test("The same bytes wait for each who uploaded them, under the name that each gave", async () => {
  const { files, names } = pendingFiles();
  const first = await files.keep(ONE, FILE);
  const second = await files.keep(OTHER, { ...FILE, name: "protocol.md" });
  expect(first.sha256).toBe(second.sha256);
  expect(names()).toHaveLength(3);
  expect(await files.drop(second)).toBe(true);
  expect(await files.drop(second)).toBe(false);
  expect(await files.confirm(first, async (file) => file?.name)).toBe(FILE.name);
  expect(await files.confirm({ ...first, ...OTHER }, async (file) => file)).toBeNull();
  await files.drop(first);
  expect(names()).toEqual([]);
});

test("Whoever confirms twice at once gets what came of the first time", async () => {
  const { files } = pendingFiles();
  const pending = await files.keep(ONE, FILE);
  let times = 0;
  const take = () =>
    files.confirm(pending, async (file) => {
      await files.drop(pending);
      return [file?.name, ++times];
    });
  expect(await Promise.all([take(), take()])).toEqual([
    [FILE.name, 1],
    [FILE.name, 1],
  ]);
  expect(await files.waits(pending)).toBe(false);
  expect(await take()).toEqual([undefined, 2]);
});

test("No server fills the room of the others", async () => {
  const { files } = pendingFiles();
  const keep = (i: number) => files.keep(ONE, { ...FILE, bytes: Buffer.from(`${i}`) });
  for (let i = 0; i < 20; i++) await keep(i);
  await expect(keep(20)).rejects.toThrow(UserError);
  await expect(keep(19)).resolves.toMatchObject(ONE);
  await expect(files.keep(OTHER, FILE)).resolves.toMatchObject(OTHER);
});
