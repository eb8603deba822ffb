import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runCommand } from "../run-command.ts";
import { FERRY } from "./articles.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";

let corpus: string;
let dataDir: string;
beforeEach(() => {
  corpus = temporaryFolder({ "ferry.md": FERRY, [`servers/${HERE}/a.md`]: "x".repeat(600_000) });
  dataDir = temporaryFolder({
    [`articles/servers/${HERE}/b.md`]: FERRY,
    [`articles/servers/${THERE}/c.md`]: FERRY,
    "articles/d.md": FERRY,
  });
});

const servers = (args: readonly string[], input = "") =>
  runCommand(["servers", ...args], { env: { CORPUS_DIR: corpus, DATA_DIR: dataDir }, input });
const isThere = () => existsSync(join(dataDir, `articles/servers/${HERE}/b.md`));

test("Each server that has something of its own is listed with how much that is", async () => {
  const { code, stdout } = await servers([]);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      `${HERE}  added: 1 file, 0.0 MiB; in ${join(corpus, "servers", HERE)}/: 1 file, 0.6 MiB\n`,
      `${THERE}  added: 1 file, 0.0 MiB; in ${join(corpus, "servers", THERE)}/: 0 files, 0.0 MiB\n`,
    ].join(""),
  );
});

test("What was added is removed once that is wanted, and the operator's files are left", async () => {
  expect(await servers(["remove", HERE], "no\n")).toMatchObject({
    stdout: "Nothing was removed.\n",
  });
  expect(isThere()).toBe(true);
  const { code, stdout } = await servers(["remove", HERE], "y\n");
  expect(code).toBe(0);
  expect(stdout).toContain(`Removed 1 file, 0.0 MiB that moderators added for server ${HERE}.`);
  expect(stdout).toContain("is yours, and was left: 1 file");
  expect(isThere()).toBe(false);
  expect(existsSync(join(corpus, `servers/${HERE}/a.md`))).toBe(true);
  expect(existsSync(join(dataDir, `articles/servers/${THERE}/c.md`))).toBe(true);
  expect(existsSync(join(dataDir, "articles/d.md"))).toBe(true);
});

test("Nobody is asked with --yes, and what is no id is refused", async () => {
  expect((await servers(["remove", THERE, "--yes"])).code).toBe(0);
  expect((await servers([])).stdout).not.toContain(THERE);
  const refused = await servers(["remove", "../d.md", "--yes"]);
  expect(refused).toMatchObject({ code: 1, stderr: "Expected the id of a server, got ../d.md\n" });
});
