import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { writeDocx } from "../../corpus/written-docx.ts";
import { writePdf } from "../../corpus/written-pdf.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { linesOf, runCommand } from "../run-command.ts";
import { ARTICLES, CONTROL, QUESTION } from "./articles.ts";

const SHIPPED = new URL("../../../corpus", import.meta.url).pathname;
const QUESTIONS = new URL("../../fixtures/relevance.jsonl", import.meta.url).pathname;
const CORPUS_DIR = temporaryFolder(ARTICLES, afterAll);

const footnote = (args: readonly string[], input: string | Buffer = "", folder = CORPUS_DIR) =>
  runCommand(args, { env: { CORPUS_DIR: folder }, input });

describe("ask", () => {
  test("prints an answer to read, with its citation, and nothing else", async () => {
    const { code, stdout, stderr } = await footnote(["ask", QUESTION]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^ 1 {2}Note: Tells of high waves\.\n {4}“The ferry to Grey Point leaves at seven/,
    );
    expect(stdout).toContain("    Ferry timetable · retold from Harbour Gazette · August 2021\n");
    expect(stdout).toContain("    news/ferry.md, line 11\n    Harbour office: 0800 000\n");
    expect(stdout).not.toMatch(CONTROL);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test("--json prints one object with the keys that programs rely on", async () => {
    const { code, stdout, stderr } = await footnote(["ask", ...QUESTION.split(" "), "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual([
      "question",
      "grade",
      "found",
      "hits",
      "nearest",
      "suggestion",
      "took_ms",
    ]);
    expect(answer).toMatchObject({ question: QUESTION, found: true, suggestion: null });
    expect(answer.took_ms).toBeGreaterThan(0);
    expect(answer.nearest[0]).toEqual({
      article: "news-ferry",
      title: "Ferry timetable",
      file: "news/ferry.md",
    });
    const text =
      "The ferry to Grey Point leaves at seven in the morning and returns at nine in the evening.";
    expect(answer.hits[0]).toEqual({
      rank: 1,
      score: expect.any(Number),
      file: "news/ferry.md",
      lines: [11, 11],
      place: { unit: "line", first: 11, last: 11 },
      title: "Ferry timetable",
      article: "news-ferry",
      publisher: "Harbour Gazette",
      published: "2021-08",
      dateline: null,
      source: "ferry-original.txt",
      retold: true,
      heading: null,
      content_note: "Tells of high waves.",
      support: "Harbour office: 0800 000",
      passage: text,
      excerpt: text,
      highlights: expect.any(Array),
      matched_by: "words",
    });
    const [hit] = answer.hits;
    const shown = hit.highlights.map(([start, end]: number[]) => hit.excerpt.slice(start, end));
    expect(shown).toEqual(expect.arrayContaining(["ferry"]));
  });

  test("asks some articles only, and keeps to the operators of the question", async () => {
    const firstOf = async (...args: string[]) => {
      const { stdout } = await footnote(["ask", "--json", "--always-answer", ...args]);
      return JSON.parse(stdout).hits.map(({ file }: { file: string }) => file);
    };
    expect(await firstOf(QUESTION, "--publisher", "harbour gazette")).toEqual(["news/ferry.md"]);
    expect(await firstOf(QUESTION, "--since", "2021-08-31")).toEqual(["news/ferry.md"]);
    expect(await firstOf(QUESTION, "--since", "2021-09")).toEqual([]);
    expect(await firstOf(QUESTION, "--until", "2021-07")).toEqual([]);
    expect(await firstOf(QUESTION, "--tag", "nothing")).toEqual([]);
    expect(await firstOf('ferry "returns at nine"')).toEqual(["news/ferry.md"]);
    expect(await firstOf('ferry "nine returns"')).toEqual([]);
    expect(await firstOf("--", "ferry -morning")).not.toContain("news/ferry.md");
  });

  test.each([
    [["--since", "last year", "x"], "Expected YYYY, YYYY-MM or YYYY-MM-DD."],
    [["--since", "2022", "--until", "2021", "x"], "--since: expected no later than 2021, got 2022"],
    [["--", "-ferry"], "says only what to leave out"],
  ])("refuses %j", async (args, words) => {
    const { code, stdout, stderr } = await footnote(["ask", ...args]);
    expect(stderr).toContain(words);
    expect([code === 0, stdout]).toEqual([false, ""]);
  });

  test("says so where the corpus does not answer, unless it must always answer", async () => {
    const question = "Which granite did Cleopatra mention to the physicist Schrödinger?";
    const [refused, answered] = await Promise.all([
      footnote(["ask", question]),
      footnote(["ask", "--always-answer", question]),
    ]);
    expect(refused.code).toBe(0);
    expect(refused.stdout).toMatch(/^The corpus does not answer this\.\n\nThe nearest articles:\n/);
    expect(answered.stdout).toMatch(/^Nothing here answers this directly\. Nearest:\n\n 1 {2}“/);
  });

  test("--article asks one article, and names them all for one that is none", async () => {
    const [one, none] = await Promise.all([
      footnote(["ask", "--json", "--article", "light", "Grey Point"]),
      footnote(["ask", "--article", "nobody", "Grey Point"]),
    ]);
    const files = JSON.parse(one.stdout).hits.map((hit: { file: string }) => hit.file);
    expect(new Set(files)).toEqual(new Set(["light.txt"]));
    expect(none).toEqual({
      code: 1,
      stdout: "",
      stderr: '--article: expected one of hostile, news-ferry, light, got "nobody"\n'.replace(
        "hostile, news-ferry, light",
        "news-ferry, hostile, light",
      ),
    });
  });

  test("--json has pages and paragraphs in place of lines", async () => {
    const folder = temporaryFolder({
      "a.pdf": writePdf([[], [{ text: "Zeppelins moor at the pier.", y: 700 }]]),
      "b.docx": writeDocx([{ text: "First." }, { text: "The windmill is green." }]),
    });
    const placeIn = async (question: string) => {
      const [hit] = JSON.parse(
        (await footnote(["ask", question, "--json"], "", folder)).stdout,
      ).hits;
      return [hit.file, hit.lines, hit.place];
    };
    expect(await placeIn("Where do zeppelins moor?")).toEqual([
      "a.pdf",
      null,
      { unit: "page", first: 2, last: 2 },
    ]);
    expect(await placeIn("Is the windmill green?")).toEqual([
      "b.docx",
      null,
      { unit: "paragraph", first: 1, last: 2 },
    ]);
  });

  test("--jsonl answers each line in order, with what is wrong of bad ones in their place", async () => {
    const input = [
      '\uFEFF{"question": "When does the ferry leave?"}',
      "",
      "not json",
      '{"question": "  "}',
      '{"query": "x"}',
      '{"question": 5}',
      "[]",
      "   ",
      '{"question": "What was the lighthouse built of?", "extra": 1}',
    ].join("\r\n");
    const run = await footnote(["ask", "--jsonl", "--limit", "1"], input);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    const [first, notJson, blank, missing, number, list, last, ...more] = linesOf(run);
    expect(first).toMatchObject({ question: "When does the ferry leave?", found: true });
    expect(first.hits).toHaveLength(1);
    expect(notJson).toEqual({ error: "The line is not JSON", line: 3 });
    expect(blank).toEqual({ error: "question: expected a question", line: 4 });
    expect(missing).toEqual({
      error: expect.stringMatching(/^question: .*expected string/),
      line: 5,
    });
    expect(number).toEqual({
      error: expect.stringMatching(/^question: .*expected string/),
      line: 6,
    });
    expect(list).toEqual({ error: expect.stringMatching(/expected object/), line: 7 });
    expect(last).toMatchObject({ question: "What was the lighthouse built of?", found: true });
    expect(last.hits[0]).toMatchObject({
      file: "light.txt",
      lines: [3, 3],
      publisher: null,
      published: null,
      source: null,
      retold: false,
      content_note: null,
    });
    expect(more).toEqual([]);
  });
});

describe("hostile input", () => {
  const QUESTIONS_OF_ILL_WILL: readonly string[] = [
    "\u001b[31mferry\u001b[0m \u009b1m \u0007 \u001b]0;owned\u0007",
    "ferry ".repeat(16_667),
    "x".repeat(100_000),
    "a.".repeat(50_000),
    "9".repeat(100_000),
    "😀🚢👩‍👩‍👧",
    "what is the of and to",
    "?!…",
    "\u202Eyrref",
    "__proto__ constructor toString",
    "\ud800 ferry",
    "ferry\u0000ferry",
    "阿里巴巴",
    "%s %d $(rm -rf /) `ls` ' \" \\",
  ];

  test("of every kind is answered, in good time, and prints no control characters", async () => {
    const input = QUESTIONS_OF_ILL_WILL.map((question) => JSON.stringify({ question })).join("\n");
    const run = await footnote(["ask", "--jsonl", "--always-answer"], input);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).not.toMatch(CONTROL);
    const answers = linesOf(run);
    expect(answers.map(({ question }) => question)).toEqual(
      QUESTIONS_OF_ILL_WILL.map((question) => question.trim()),
    );
    for (const answer of answers) expect(answer.took_ms).toBeLessThan(2_000);
  });

  test("does not steer the terminal: neither questions nor articles do", async () => {
    const runs = await Promise.all([
      footnote(["ask", "Which \u001b[31mpirate captain buried \u009b1m silver?"]),
      footnote(["ask", "--\u001b[31mx"]),
    ]);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(CONTROL);
    expect(runs[0]!.stdout).toContain("silver below the granite arch");
    expect(runs[0]!.stdout).toContain("Red pirates sail");
    expect(runs[0]!.stdout).not.toContain("owned");
  });
});

test("every hit of the shipped corpus has a verbatim excerpt and highlights inside of it", async () => {
  const input = readFileSync(QUESTIONS);
  const run = await footnote(["ask", "--jsonl", "--always-answer"], input, SHIPPED);
  const answers = linesOf(run);
  expect(answers).toHaveLength(input.toString().trim().split("\n").length);
  const files = new Map<string, string[]>();
  const textOf = (file: string, [first, last]: number[]) => {
    const lines = files.get(file) ?? readFileSync(`${SHIPPED}/${file}`, "utf8").split("\n");
    files.set(file, lines);
    return lines.slice(first! - 1, last).join("\n");
  };
  expect(answers.filter(({ found }) => found).length).toBeGreaterThan(answers.length / 2);
  for (const { found, hits, question } of answers) {
    expect(hits.length > 0, question).toBe(found);
    expect(hits.length).toBeLessThanOrEqual(10);
    for (const [i, hit] of hits.entries()) {
      expect(hit.rank).toBe(i + 1);
      expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Number.POSITIVE_INFINITY);
      expect(hit.excerpt.length).toBeGreaterThan(0);
      expect(hit.excerpt.length).toBeLessThanOrEqual(300);
      expect(hit.passage).toContain(hit.excerpt);
      const firstWord = /\p{L}+/u.exec(hit.passage)![0];
      expect(textOf(hit.file, hit.lines)).toContain(firstWord);
      let end = 0;
      for (const [from, to] of hit.highlights) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(hit.excerpt.length);
        expect(hit.excerpt.slice(from, to)).toMatch(/^[\p{L}\p{M}\p{N}%$€£¥]/u);
        end = to;
      }
    }
  }
});
