import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SEMANTIC } from "./semantic/semantic-data.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { CLI_ARGUMENTS, type Run, type RunOptions, runCli } from "./terminal/run-cli.ts";

const SHIPPED = new URL("../corpus", import.meta.url).pathname;
const QUESTIONS = new URL("fixtures/relevance.jsonl", import.meta.url).pathname;
const QUESTION = "When does the ferry to Grey Point leave?";
/** C0 but the line end, DEL and C1: what steers a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

const FERRY = `---
title: Ferry timetable
publisher: Harbour Gazette
published: 2021-08
source: ferry-original.txt
retold: true
content_note: Tells of high waves.
support: "Harbour office: 0800 000"
---

The ferry to Grey Point leaves at seven in the morning and returns at nine in the evening.
`;
const HOSTILE = `---
title: "\\e[31mRed\\e[0m \\x9b1mpirates sail\\a"
---

The pirate \u001b[2J\u001b]0;owned\u0007 captain buried \u009b31m silver below the granite arch.
`;
const FOLDER = temporaryFolder(
  {
    "corpus/news/ferry.md": FERRY,
    "corpus/light.txt":
      "The lighthouse\n\nThe Grey Point lighthouse was built of granite in 1884 and cost forty thousand crowns.\n",
    "corpus/hostile.md": HOSTILE,
    "bad/good.md": FERRY,
    "bad/broken.md": "---\npublished: 2021-13\n---\n\nText.",
    "bad/\u001b[31mred.txt": "",
    "none/README.md": "x",
    "elsewhere/.env": "CORPUS_DIR=../corpus\n",
    "wrong/.env": "LOG_LEVEL=loud\nDISCORD_GUILD_ID=1\n",
    "eval.jsonl": evaluationFile(),
    "eval-bad.jsonl": '{"question": "a", "found": false}\n\n{"question": "b"}\n',
  },
  afterAll,
);

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

const cli = (args: readonly string[], options: Partial<RunOptions> = {}): Promise<Run> =>
  runCli(args, { folder: FOLDER, ...options });
const linesOf = ({ stdout }: Run) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe.concurrent("ask", () => {
  test("prints an answer to read, with its citation, and nothing else", async () => {
    const { code, stdout, stderr } = await cli(["ask", QUESTION]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^ 1 {2}Note: Tells of high waves\.\n {4}“The ferry to Grey Point leaves at seven/,
    );
    expect(stdout).toContain("    Ferry timetable · retold from Harbour Gazette · August 2021\n");
    expect(stdout).toContain("    news/ferry.md:11-11\n    Harbour office: 0800 000\n");
    expect(stdout).not.toMatch(CONTROL);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test("--json prints one object with the keys that programs rely on", async () => {
    const { code, stdout, stderr } = await cli(["ask", ...QUESTION.split(" "), "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual([
      "question",
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

  test("says so where the corpus does not answer, unless it must always answer", async () => {
    const question = "Which granite did Cleopatra mention to the physicist Schrödinger?";
    const [refused, answered] = await Promise.all([
      cli(["ask", question]),
      cli(["ask", "--always-answer", question]),
    ]);
    expect(refused.code).toBe(0);
    expect(refused.stdout).toMatch(/^The corpus does not answer this\.\n\nThe nearest articles:\n/);
    expect(answered.stdout).toMatch(/^ 1 {2}“/);
  });

  test("--article asks one article, and names them all for one that is none", async () => {
    const [one, none] = await Promise.all([
      cli(["ask", "--json", "--article", "light", "Grey Point"]),
      cli(["ask", "--article", "nobody", "Grey Point"]),
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
    const run = await cli(["ask", "--jsonl", "--limit", "1"], { input });
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

describe.concurrent("hostile input", () => {
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
    const run = await cli(["ask", "--jsonl", "--always-answer"], { input });
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
      cli(["ask", "Which \u001b[31mpirate captain buried \u009b1m silver?"]),
      cli(["check"], { env: { CORPUS_DIR: "bad" } }),
      cli(["ask", "--\u001b[31mx"]),
    ]);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toMatch(CONTROL);
    expect(runs[0]!.stdout).toContain("silver below the granite arch");
    expect(runs[0]!.stdout).toContain("Red pirates sail");
    expect(runs[0]!.stdout).not.toContain("owned");
  });
});

describe.concurrent("what cannot be done", () => {
  test.each<[string, string[], Partial<RunOptions>, RegExp]>([
    ["a limit of 0", ["ask", "--limit", "0", "x"], {}, /^--limit: expected 1 to 50, got "0"\n$/],
    ["a limit of 51", ["ask", "--limit", "51", "x"], {}, /^--limit: expected 1 to 50, got "51"\n$/],
    [
      "a limit that is no number",
      ["ask", "--jsonl", "--limit", "abc"],
      {},
      /expected 1 to 50, got "abc"/,
    ],
    [
      "an unknown option",
      ["ask", "--colour", "x"],
      {},
      /Unknown option '--colour'[\s\S]*\nUsage:\n/,
    ],
    ["no question", ["ask"], {}, /^Usage:\n/],
    ["a blank question", ["ask", "--json", "  "], {}, /^Usage:\n/],
    ["no command", [], {}, /^Usage:\n/],
    ["an unknown command", ["toString"], {}, /^Usage:\n/],
    [
      "a file that is missing",
      ["eval", "no.jsonl"],
      {},
      /^no\.jsonl cannot be read \(ENOENT\)\.\n$/,
    ],
    [
      "a bad line to evaluate",
      ["eval", "eval-bad.jsonl"],
      {},
      /^Line 3: expected \{question, file or files/,
    ],
    [
      "a missing corpus",
      ["ask", "x"],
      { env: { CORPUS_DIR: "missing" } },
      /^The corpus folder missing does not exist\. Put articles there as \.txt, \.md or \.html files/,
    ],
    [
      "bad settings",
      ["check"],
      { folder: `${FOLDER}/wrong` },
      /^These settings cannot be used:\nDISCORD_GUILD_ID: expected .*, got "1"\nLOG_LEVEL: expected one of/,
    ],
  ])(
    "%s ends with code 1 and says why on standard error only",
    async (_, args, options, message) => {
      const { code, stdout, stderr } = await cli(args, options);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect([code, stdout]).toEqual([1, ""]);
    },
  );
});

describe.concurrent("check", () => {
  test("lists each article of the folder that .env names, and ends with code 0", async () => {
    const { code, stdout, stderr } = await cli(["check"], { folder: `${FOLDER}/elsewhere` });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "Ferry timetable\n    news/ferry.md  1 passage\n    retold from Harbour Gazette · August 2021\n",
    );
    expect(stdout).toContain(
      "The lighthouse\n    light.txt  1 passage\n    no publisher, no date\n",
    );
    expect(stdout).toMatch(/\n\n3 articles, 3 passages, 0 problems\n$/);
  });

  test("lists each problem with what to do, and ends with code 1, where the environment overrides .env", async () => {
    const env = { CORPUS_DIR: `${FOLDER}/bad` };
    const { code, stdout, stderr } = await cli(["check"], { folder: `${FOLDER}/elsewhere`, env });
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("broken.md\n    The front matter cannot be used (published: expected");
    expect(stdout).toContain("    Mend the file, or save it as UTF-8 text, and refresh.\n");
    expect(stdout).toContain("red.txt\n    It holds no text.\n");
    expect(stdout).toMatch(/\n1 article, 1 passage, 2 problems\n$/);
  });
});

describe.concurrent("eval", () => {
  const MEASURES = {
    answerable: 4,
    unanswerable: 2,
    p1: 2 / 4,
    r5: 2 / 4,
    answerInPassage: 2 / 3,
    answerInExcerpt: 2 / 3,
    falseRefusals: 0,
    refusals: 1 / 2,
  };

  test("--json measures what was reckoned by hand", async () => {
    const { code, stdout, stderr } = await cli(["eval", "eval.jsonl", "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { mrr10, p50Ms, p99Ms, ...measures } = JSON.parse(stdout);
    expect(measures).toEqual(MEASURES);
    expect(mrr10).toBeGreaterThanOrEqual(0.5);
    expect(p50Ms).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  });

  test("prints a table to read, and --always-answer leaves refusal out", async () => {
    const { stdout } = await cli(["eval", "eval.jsonl", "--always-answer"]);
    expect(stdout).toContain("questions                  4 answerable, 2 not\n");
    expect(stdout).toMatch(/^P@1 +50\.0 %$/m);
    expect(stdout).toMatch(/^R@5 +50\.0 %$/m);
    expect(stdout).toMatch(/^answer in the top passage +66\.7 %$/m);
    expect(stdout).toMatch(/^refusals +0\.0 %$/m);
    expect(stdout).toMatch(/^time, p50 \/ p99 +[\d.]+ \/ [\d.]+ ms\n$/m);
  });
});

test("every hit of the shipped corpus has a verbatim excerpt and highlights inside of it", async () => {
  const input = readFileSync(QUESTIONS);
  const run = await cli(["ask", "--jsonl", "--always-answer"], {
    input,
    env: { CORPUS_DIR: SHIPPED },
  });
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

// Root may read everything.
test.skipIf(process.getuid?.() === 0)("what may not be read is said to be so", async () => {
  const folder = temporaryFolder({
    "corpus/good.md": FERRY,
    "corpus/closed.md": FERRY,
    "corpus/closed/a.md": FERRY,
    "all-closed/a.md": FERRY,
  });
  chmodSync(folder, 0o755);
  for (const closed of ["corpus/closed.md", "corpus/closed", "all-closed"]) {
    chmodSync(join(folder, closed), 0);
  }
  const [some, none] = await Promise.all([
    cli(["check"], { folder }),
    cli(["check"], { folder, env: { CORPUS_DIR: "all-closed" } }),
  ]);
  chmodSync(join(folder, "all-closed"), 0o755);
  chmodSync(join(folder, "corpus/closed"), 0o755);
  expect(some.stdout).toContain("closed\n    It cannot be read (EACCES).\n    Check that the file");
  expect(some.stdout).toContain(
    "closed.md\n    It cannot be read (EACCES).\n    Check that the file",
  );
  expect(some.stdout).toMatch(/\n1 article, 1 passage, 2 problems\n$/);
  expect(some.code).toBe(1);
  expect(none.stderr).toMatch(/^The corpus folder all-closed cannot be read\. Put articles there/);
  expect([none.code, none.stdout]).toEqual([1, ""]);
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
  const { stdout } = await cli(["ask", "--json", "How large was Alibaba's fine?"], {
    env: { CORPUS_DIR: SHIPPED },
  });
  expect(performance.now() - start).toBeLessThan(6_000); // one second and less on an idle machine
  expect(JSON.parse(stdout)).toMatchObject({ found: true });
  expect(JSON.parse(stdout).took_ms).toBeLessThan(500);
});

describe.skipIf(!SEMANTIC)("with a sentence model", () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
  const env = { DATA_DIR: dataDir(afterAll), SEMANTIC_MODEL: model, CORPUS_DIR: SHIPPED };
  /** The article speaks of new tech companies that make peace with other, old forces. */
  const REWORDED = "What becomes of startups that team up with rival factions?";
  const ANSWER = "sure targets for strangulation";

  test("waits for it, says how far it is on standard error, and answers by meaning", async () => {
    const { code, stdout, stderr } = await cli(["ask", "--json", REWORDED], { env });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^(Read +\d+ of \d+ sentences and passages\.\n)+$/);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    const [hit] = JSON.parse(stdout).hits;
    expect(hit).toMatchObject({ file: "behind-the-fine.md", matched_by: "meaning" });
    expect([hit.highlights, hit.passage]).toEqual([[], expect.stringContaining(ANSWER)]);

    const again = await cli(["ask", "--json", "How large was Alibaba's fine?"], { env });
    expect([again.code, again.stderr]).toEqual([0, ""]);
    expect(JSON.parse(again.stdout).hits[0]).toMatchObject({ matched_by: "words" });
  });

  test("--explain shows what it adds, and --jsonl and eval ask it too", async () => {
    const line = { question: REWORDED, file: "behind-the-fine.md", answers: [ANSWER] };
    const input = JSON.stringify(line);
    const folder = temporaryFolder({ "one.jsonl": input });
    const [explained, asked, evaluated] = await Promise.all([
      cli(["ask", "--explain", REWORDED], { env }),
      cli(["ask", "--jsonl"], { env, input }),
      cli(["eval", "one.jsonl", "--json"], { env, folder }),
    ]);
    expect(explained.stdout).toMatch(/^1 {2}.*behind-the-fine\.md/);
    expect(explained.stdout).toMatch(/^bestSentence( +-?[\d.]+){3}$/m);
    expect(explained.stdout).toMatch(/^rewordedWholePassage( +-?[\d.]+){3}$/m);
    expect(linesOf(asked)[0].hits[0]).toMatchObject({ matched_by: "meaning" });
    expect(JSON.parse(evaluated.stdout)).toMatchObject({ p1: 1, answerInPassage: 1 });
  });

  test("that is missing, it says so on standard error, answers by words and ends with code 0", async () => {
    const { code, stdout, stderr } = await cli(["ask", "--json", QUESTION], {
      env: { SEMANTIC_MODEL: "models/of/mine" },
    });
    expect(stderr).toMatch(
      /^SEMANTIC_MODEL: there is no folder \S+, and "models\/of\/mine" is no name on the hub.* Questions are answered by words alone\.\n$/,
    );
    expect(JSON.parse(stdout).hits[0]).toMatchObject({ file: "news/ferry.md" });
    expect(code).toBe(0);
  });

  test("and without a corpus, it says what is missing, and ends", async () => {
    const missing = { ...env, CORPUS_DIR: "missing" };
    const { code, stdout, stderr } = await cli(["ask", QUESTION], { env: missing });
    expect(stderr).toMatch(/^The corpus folder missing does not exist\..*\n$/);
    expect([code, stdout]).toEqual([1, ""]);
  });
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
