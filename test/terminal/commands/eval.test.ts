import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runCommand } from "../run-command.ts";
import { ARTICLES, QUESTION } from "./articles.ts";

/** Four that can be answered, of which one names the wrong file and one the wrong lines; two that cannot. */
function evaluationFile(): string {
  return [
    {
      question: QUESTION,
      file: "news/ferry.md",
      lines: [11, 11],
      answers: ["at SEVEN  in the morning"],
    },
    {
      question: "What was the lighthouse built of?",
      files: ["x.txt", "light.txt"],
      answers: ["marble", "granite"],
    },
    { question: "What did the lighthouse cost?", file: "news/ferry.md", answers: ["nine crowns"] },
    { question: "Who buried silver below the arch?", file: "hostile.md", lines: [1, 4] },
    { question: "Which granite did Cleopatra mention to the physicist Schrödinger?", found: false },
    { question: "When does the ferry to Grey Point leave?", found: false },
  ]
    .map((line) => JSON.stringify(line))
    .join("\r\n");
}

const env = { CORPUS_DIR: temporaryFolder(ARTICLES, afterAll) };
const FILE = join(temporaryFolder({ "eval.jsonl": evaluationFile() }, afterAll), "eval.jsonl");

describe("eval", () => {
  const MEASURES = {
    answerable: 4,
    unanswerable: 2,
    p1: 2 / 4,
    r5: 2 / 4,
    answerInPassage: 2 / 3,
    answerInExcerpt: 2 / 3,
    rightAnswers: 1,
    falseRefusals: 0,
    refusals: 1 / 2,
    near: 0,
    nothing: 1 / 2,
  };

  test("--json measures what was reckoned by hand", async () => {
    const { code, stdout, stderr } = await runCommand(["eval", FILE, "--json"], { env });
    expect([code, stderr]).toEqual([0, ""]);
    const { mrr10, p50Ms, p99Ms, ...measures } = JSON.parse(stdout);
    expect(measures).toEqual(MEASURES);
    expect(mrr10).toBeGreaterThanOrEqual(0.5);
    expect(p50Ms).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  });

  test("prints a table to read, and --always-answer leaves refusal out", async () => {
    const { stdout } = await runCommand(["eval", FILE, "--always-answer"], { env });
    expect(stdout).toContain("questions                  4 answerable, 2 not\n");
    expect(stdout).toMatch(/^P@1 +50\.0 %$/m);
    expect(stdout).toMatch(/^R@5 +50\.0 %$/m);
    expect(stdout).toMatch(/^answer in the top passage +66\.7 %$/m);
    expect(stdout).toMatch(/^of them near \/ nothing +50\.0 % \/ 0\.0 %$/m);
    expect(stdout).toMatch(/^time, p50 \/ p99 +[\d.]+ \/ [\d.]+ ms\n$/m);
  });
});
