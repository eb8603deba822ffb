import { spawn, spawnSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";
import { ARTICLES, BROKEN_ARTICLES, QUESTION } from "./terminal/commands/articles.ts";
import { CLI_ARGUMENTS, runCli } from "./terminal/run-cli.ts";

const SHIPPED = new URL("../corpus", import.meta.url).pathname;
const FOLDER = temporaryFolder(
  {
    ...below("corpus", ARTICLES),
    ...below("bad", BROKEN_ARTICLES),
    "elsewhere/.env": "CORPUS_DIR=../corpus\n",
  },
  afterAll,
);

function below(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

test("settings come from .env, and the environment overrides it", async () => {
  const folder = `${FOLDER}/elsewhere`;
  const [fromFile, overridden] = await Promise.all([
    runCli(["check"], { folder }),
    runCli(["check"], { folder, env: { CORPUS_DIR: `${FOLDER}/bad` } }),
  ]);
  expect(fromFile.stdout).toMatch(/\n\n3 articles, 3 passages, 0 problems\n$/);
  expect([fromFile.code, fromFile.stderr]).toEqual([0, ""]);
  expect(overridden.stdout).toMatch(/\n1 article, 1 passage, 2 problems\n$/);
  expect([overridden.code, overridden.stderr]).toEqual([1, ""]);
});

test("a mistake ends the process with code 1, and --help with code 0", async () => {
  const [mistake, help] = await Promise.all([
    runCli(["ask", "--limit", "0", "x"], { folder: FOLDER }),
    runCli(["ask", "--help"], { folder: FOLDER }),
  ]);
  expect([mistake.code, mistake.stdout]).toEqual([1, ""]);
  expect([help.code, help.stderr]).toEqual([0, ""]);
});

test("a pipe that nobody reads on ends it quietly", async () => {
  const child = spawn(process.execPath, [...CLI_ARGUMENTS, "ask", "--jsonl"], {
    cwd: FOLDER,
    env: { PATH: process.env.PATH },
  });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.write(`{"question": "${QUESTION}"}\n`.repeat(5_000));
  const ended = new Promise((resolve) => child.on("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.stdout.destroy();
  child.stdin.end();
  expect(await ended).toBe(0);
  expect(stderr).toBe("");
});

test("an answer on the five articles is there in a moment, start of the process included", async () => {
  const start = performance.now();
  const { stdout } = await runCli(["ask", "--json", "How large was Alibaba's fine?"], {
    folder: FOLDER,
    env: { CORPUS_DIR: SHIPPED },
  });
  expect(performance.now() - start).toBeLessThan(6_000); // one second and less on an idle machine
  expect(JSON.parse(stdout)).toMatchObject({ found: true });
  expect(JSON.parse(stdout).took_ms).toBeLessThan(500);
});

/** Runs a command on a terminal of its own. */
const SCRIPT = "script";
const hasScript = spawnSync(SCRIPT, ["-qec", "true", "/dev/null"]).status === 0;
if (!hasScript)
  process.stdout.write("Skipped: without util-linux's `script`, no terminal to test colours on.\n");

describe.skipIf(!hasScript).concurrent("on a terminal", () => {
  const onTerminal = (env: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const command = [process.execPath, ...CLI_ARGUMENTS, "ask", "ferry"].map(
        (part) => `'${part}'`,
      );
      const child = spawn(SCRIPT, ["-qec", command.join(" "), "/dev/null"], {
        cwd: FOLDER,
        env: { PATH: process.env.PATH, TERM: "xterm", ...env },
        stdio: ["ignore", "pipe", "ignore"],
      });
      let stdout = "";
      child.stdout.on("data", (text) => {
        stdout += text;
      });
      child.on("close", () => resolve(stdout));
    });

  test("an answer has colours", async () => {
    expect(await onTerminal({})).toContain("\u001b[1mferry\u001b[22m");
  });

  test("NO_COLOR takes them away", async () => {
    const stdout = await onTerminal({ NO_COLOR: "1" });
    expect(stdout).toContain("ferry");
    expect(stdout).not.toContain("\u001b[");
  });
});
