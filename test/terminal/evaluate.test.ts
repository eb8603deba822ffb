import { describe, expect, test } from "vitest";
import { Library } from "../../src/library.ts";
import {
  EVALUATION_LINE,
  type Evaluation,
  evaluate,
  isRight,
} from "../../src/terminal/evaluate.ts";
import { renderEvaluation } from "../../src/terminal/evaluation-text.ts";
import { documentWith } from "../document-with.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("a line of an evaluation file", () => {
  test.each([
    { question: "a", file: "x.md" },
    { question: "a", files: ["x.md"], lines: [1, 2], answers: ["b"] },
    { question: "a", file: "x.pdf", place: { unit: "page", first: 3, last: 4 } },
    { question: "a", file: "x.md", found: true, more: 1 },
    { question: "a", found: false },
  ])("may be %j", (line) => {
    expect(EVALUATION_LINE.safeParse(line).success).toBe(true);
  });

  const SHAPE =
    "expected {question, file or files, place or lines?, answers?} or {question, found: false}";

  test.each<[unknown, string]>([
    [{}, SHAPE],
    [{ question: "a" }, SHAPE],
    [{ question: "a", found: "no" }, SHAPE],
    [{ question: "a", file: 5 }, SHAPE],
    [{ question: "a", file: "x.md", lines: [1] }, SHAPE],
    [{ question: "a", file: "x.md", answers: "b" }, SHAPE],
    [{ question: "a", file: "x.md", place: { unit: "chapter", first: 1, last: 1 } }, SHAPE],
    ["a", SHAPE],
    [null, SHAPE],
    [{ question: " ", file: "x.md" }, "Too small: expected string to have >=1 characters"],
    [{ question: "a", file: "x.md", lines: [0, 1] }, "Too small: expected number to be >=1"],
  ])("may not be %j", (line, message) => {
    const result = EVALUATION_LINE.safeParse(line);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe("a hit is right", () => {
  const hit = {
    rank: 1,
    score: 1,
    excerpt: { start: 0, text: "", highlights: [], matchedBy: "words" as const },
    passage: {
      hash: "",
      document: documentWith({ file: "a.md" }),
      ordinal: 0,
      heading: null,
      spans: [],
      text: "",
      sentences: [],
      lines: [10, 12] as const,
    },
  };

  test.each<[object, boolean]>([
    [{ file: "a.md" }, true],
    [{ file: "b.md" }, false],
    [{ files: ["b.md", "a.md"] }, true],
    [{ file: "b.md", files: ["a.md"] }, true],
    [{ file: "a.md", lines: [12, 20] }, true],
    [{ file: "a.md", lines: [1, 10] }, true],
    [{ file: "a.md", lines: [11, 11] }, true],
    [{ file: "a.md", lines: [1, 99] }, true],
    [{ file: "a.md", lines: [13, 20] }, false],
    [{ file: "a.md", lines: [1, 9] }, false],
    [{ file: "b.md", lines: [10, 12] }, false],
    [{ file: "a.md", place: { unit: "line", first: 12, last: 20 } }, true],
    [{ file: "a.md", place: { unit: "line", first: 13, last: 20 } }, false],
    [{ file: "a.md", place: { unit: "page", first: 12, last: 20 } }, false],
  ])("for %j: %s", (line, expected) => {
    expect(isRight(hit, { question: "a", ...line })).toBe(expected);
  });
});

test("measures are those that are reckoned by hand", async () => {
  const animals = ["walrus", "puffin", "seal", "gannet"];
  const library = await Library.open(
    temporaryFolder(
      Object.fromEntries(
        animals.map((animal) => [`${animal}.md`, `# About\n\nOne ${animal} slept on the pier.\n`]),
      ),
    ),
  );
  const ask = (animal: string, file: string, answers?: string[]) => ({
    question: `Where did one ${animal} sleep on the pier?`,
    file: `${file}.md`,
    ...(answers && { answers }),
  });
  const { p50Ms, p99Ms, ...evaluation } = await evaluate(library, [
    ask("walrus", "walrus", ["ON the  pier"]),
    ask("puffin", "puffin", ["in the sea", "One puffin"]),
    ask("seal", "seal", ["in the sea"]),
    { ...ask("gannet", "gannet"), lines: [1, 2] },
  ]);
  expect(evaluation).toEqual({
    answerable: 4,
    unanswerable: 0,
    p1: 3 / 4,
    r5: 3 / 4,
    mrr10: 3 / 4,
    answerInPassage: 2 / 3,
    answerInExcerpt: 2 / 3,
    rightAnswers: 1,
    falseRefusals: 0,
    refusals: null,
    near: null,
    nothing: null,
  });
  expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);

  const { mrr10, r5, p1 } = await evaluate(library, [ask("walrus", "puffin")]);
  expect([p1, r5]).toEqual([0, 1]);
  expect([1 / 2, 1 / 3, 1 / 4]).toContain(mrr10);
});

test("without questions there is nothing to tell", async () => {
  const library = await Library.open(temporaryFolder({ "a.md": "Text." }));
  const evaluation = await evaluate(library, []);
  expect(evaluation).toEqual({
    answerable: 0,
    unanswerable: 0,
    p1: null,
    r5: null,
    mrr10: null,
    answerInPassage: null,
    answerInExcerpt: null,
    rightAnswers: null,
    falseRefusals: null,
    refusals: null,
    near: null,
    nothing: null,
    p50Ms: 0,
    p99Ms: 0,
  });
  expect(renderEvaluation(evaluation)).toMatch(/^P@1 +–$/m);
});

test("an evaluation is a table to read", () => {
  const evaluation: Evaluation = {
    answerable: 60,
    unanswerable: 25,
    p1: 0.8666,
    r5: 1,
    mrr10: 0.91234,
    answerInPassage: 0.5,
    answerInExcerpt: 0.25,
    rightAnswers: 0.75,
    falseRefusals: 0.05,
    refusals: null,
    near: null,
    nothing: null,
    p50Ms: 1.26,
    p99Ms: 10,
  };
  expect(renderEvaluation(evaluation)).toBe(
    `questions                  60 answerable, 25 not
P@1                        86.7 %
R@5                        100.0 %
MRR@10                     0.912
answer in the top passage  50.0 %
answer in the top excerpt  25.0 %
right ones graded answers  75.0 %
false refusals             5.0 %
refusals                   –
of them near / nothing     – / –
time, p50 / p99            1.3 / 10.0 ms`,
  );
});
