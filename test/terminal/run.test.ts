import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { ARTICLES, CONTROL } from "./commands/articles.ts";
import { runCommand } from "./run-command.ts";

const COMMANDS = ["ask", "check", "eval", "semantic", "playground"];
const CORPUS_DIR = temporaryFolder(ARTICLES, afterAll);
const BAD_QUESTIONS = join(
  temporaryFolder(
    { "bad.jsonl": '{"question": "a", "found": false}\n\n{"question": "b"}\n' },
    afterAll,
  ),
  "bad.jsonl",
);

const footnote = (args: readonly string[], env: Record<string, string> = { CORPUS_DIR }) =>
  runCommand(args, { env });

test("--help lists every command on standard output, and the exit code is 0", async () => {
  const { code, stdout, stderr } = await footnote(["--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
});

test.each(COMMANDS)("%s --help shows its own options, and the exit code is 0", async (command) => {
  const { code, stdout, stderr } = await footnote([command, "--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(new RegExp(`^Usage: footnote ${command} \\[options\\]`));
  expect(stdout.includes("--limit")).toBe(command === "ask");
  expect(stdout.includes("--typos")).toBe(command === "eval");
});

describe("what cannot be done ends with code 1 and says why on standard error only:", () => {
  test.each<[string, string[], RegExp]>([
    ["a limit of 0", ["ask", "--limit", "0", "x"], /argument '0' is invalid\. Expected 1 to 50\./],
    ["a limit of 51", ["ask", "--limit", "51", "x"], /'51' is invalid\. Expected 1 to 50\./],
    ["a limit in words", ["ask", "--jsonl", "--limit", "abc"], /'abc' is invalid\. Expected 1 to/],
    ["an unknown option", ["ask", "--colour", "x"], /unknown option '--colour'\nAdd --help to/],
    ["an option of another command", ["ask", "--typos", "x"], /unknown option '--typos'\nAdd --/],
    ["two forms of output", ["ask", "--json", "--explain", "x"], /'--explain' cannot be used with/],
    ["no question", ["ask"], /^There is no question\. Write one, as in footnote ask "/],
    ["a blank question", ["ask", "--json", "  "], /^There is no question\./],
    ["a question beside --jsonl", ["ask", "--jsonl", "x"], /^--jsonl takes its questions from/],
    ["no command", [], /^Usage: footnote \[options\] \[command\]/],
    ["an unknown command", ["toString"], /unknown command 'toString'\nAdd --help to see/],
    ["more than a command takes", ["check", "x"], /too many arguments for 'check'/],
    ["no file to evaluate", ["eval"], /missing required argument 'file'\nAdd --help to see/],
    ["a missing file", ["eval", "no.jsonl"], /^no\.jsonl cannot be read \(ENOENT\)\.\n$/],
    ["a bad line", ["eval", BAD_QUESTIONS], /^Line 3: expected \{question, file or files/],
    ["control characters", ["ask", "--\u001b[31mx"], /unknown option '--x'/],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await footnote(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toMatch(CONTROL);
    expect([code, stdout]).toEqual([1, ""]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "a missing corpus",
      { CORPUS_DIR: "missing" },
      /^These settings cannot be used:\nCORPUS_DIR: The corpus folder missing does not exist\. Put articles there as \.txt, \.md, \.html, \.pdf or \.docx files/,
    ],
    [
      "bad settings",
      { LOG_LEVEL: "loud", DISCORD_GUILD_ID: "1" },
      /^These settings cannot be used:\nDISCORD_GUILD_ID: expected .*, got "1"\nLOG_LEVEL: expected one of/,
    ],
  ])("%s", async (_, env, message) => {
    const { code, stdout, stderr } = await footnote(["check"], env);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([1, ""]);
  });
});
