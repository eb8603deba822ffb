import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Passage } from "../src/corpus/document.ts";
import { Library } from "../src/library.ts";
import { SentenceModel } from "../src/semantic/sentence-model.ts";
import { EVALUATION_LINE, type EvaluationLine, evaluate } from "../src/terminal/evaluate.ts";
import { SEMANTIC } from "./semantic/semantic-data.ts";

/**
 * The kinds of questions in relevance.jsonl. Their author did not know how the corpus is searched.
 *
 *     exact, figure, name, misspelt   asked in the words of the article, or close to them
 *     reworded                        at most one content word in common with the answering paragraph
 *     unshared                        no content word in common with it
 *     elsewhere                       about something that is in no article
 *     nearmiss                        names that are in an article, and a fact that is not
 */
type Kind =
  | "exact"
  | "figure"
  | "name"
  | "misspelt"
  | "reworded"
  | "unshared"
  | "elsewhere"
  | "nearmiss";

const lines = readFileSync(new URL("./fixtures/relevance.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { kind: Kind });
const ofKind = (...kinds: Kind[]): EvaluationLine[] =>
  lines.filter(({ kind }) => kinds.includes(kind)).map((line) => EVALUATION_LINE.parse(line));

const DIRECT: Kind[] = ["exact", "figure", "name", "misspelt"];
const CORPUS = new URL("../corpus", import.meta.url).pathname;

describe("the shipped corpus", () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.open(CORPUS);
  });

  test("answers questions in its own words with the first passage", async () => {
    const { p1, answerInExcerpt, falseRefusals } = await evaluate(library, ofKind(...DIRECT));
    expect(p1).toBeGreaterThanOrEqual(0.95);
    expect(answerInExcerpt).toBeGreaterThanOrEqual(0.9);
    expect(falseRefusals).toBeLessThanOrEqual(0.02);
  });

  test("finds what is asked in other words among the first five, more often than not", async () => {
    const { p1, r5, falseRefusals } = await evaluate(library, ofKind("reworded"));
    expect(p1).toBeGreaterThanOrEqual(0.35);
    expect(r5).toBeGreaterThanOrEqual(0.65);
    expect(falseRefusals).toBeLessThanOrEqual(0.2);
  });

  test("refuses questions about something else", async () => {
    const { refusals } = await evaluate(library, ofKind("elsewhere"));
    expect(refusals).toBeGreaterThanOrEqual(0.8);
  });

  test("grades right first passages answers more often than what has no answer", async () => {
    const right = await evaluate(library, ofKind(...DIRECT, "reworded", "unshared"));
    expect(right.rightAnswers).toBeGreaterThanOrEqual(0.6);
    const { refusals } = await evaluate(library, ofKind("elsewhere", "nearmiss"));
    expect(refusals).toBeGreaterThanOrEqual(2 / 3);
  });

  test("beats MiniSearch's defaults by five points and more", async () => {
    const questions = ofKind(...DIRECT, "reworded");
    const { p1: ours } = await evaluate(library, questions);
    const theirs = firstHitsOfMiniSearch([...library.snapshot.corpus.passages()], questions);
    expect(ours).toBeGreaterThanOrEqual(theirs + 0.05);
  });
});

describe.skipIf(!SEMANTIC)("the shipped corpus, with a sentence model,", () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
  const settings = { model, dataDir: dataDir(afterAll), corpusDir: CORPUS };
  let library: Library;
  let reader: SentenceModel;
  beforeAll(async () => {
    reader = new SentenceModel({ ...settings, timeoutMs: Number.POSITIVE_INFINITY });
    library = await Library.open(CORPUS, { model: reader });
    await library.whenRead();
    expect(reader.status).toEqual({ state: "ready" });
  });
  afterAll(() => reader.close());

  test("answers questions in its own words as well as without", async () => {
    const { p1, answerInExcerpt, falseRefusals } = await evaluate(library, ofKind(...DIRECT));
    expect(p1).toBeGreaterThanOrEqual(0.95);
    expect(answerInExcerpt).toBeGreaterThanOrEqual(0.9);
    expect(falseRefusals).toBeLessThanOrEqual(0.02);
  });

  test("finds what is asked in other words first, two times out of three", async () => {
    const { p1, r5, falseRefusals } = await evaluate(library, ofKind("reworded"));
    expect(p1).toBeGreaterThanOrEqual(0.65);
    expect(r5).toBeGreaterThanOrEqual(0.75);
    expect(falseRefusals).toBeLessThanOrEqual(0.125);
  });

  test("finds what shares no word with the question first, one time out of three", async () => {
    const { p1 } = await evaluate(library, ofKind("unshared"));
    expect(p1).toBeGreaterThanOrEqual(0.35);
  });

  test("refuses nine of ten questions about something else", async () => {
    const { refusals } = await evaluate(library, ofKind("elsewhere"));
    expect(refusals).toBeGreaterThanOrEqual(0.9);
  });
});

/** Precision at 1 of MiniSearch with its defaults, over the same passages with title and tags. */
function firstHitsOfMiniSearch(passages: readonly Passage[], questions: readonly EvaluationLine[]) {
  const index = new MiniSearch<{ id: number; text: string; title: string; tags: string }>({
    fields: ["text", "title", "tags"],
  });
  index.addAll(
    passages.map(({ text, document }, id) => ({
      id,
      text,
      title: document.title,
      tags: document.tags.join(" "),
    })),
  );
  const isRight = (line: EvaluationLine) => {
    const first = index.search(line.question)[0];
    const passage = first && passages[first.id as number];
    if (!passage || "found" in line) return false;
    const { document, lines } = passage;
    const isFile = [...(line.files ?? []), line.file].includes(document.file);
    return isFile && (!line.lines || (lines[0] <= line.lines[1] && lines[1] >= line.lines[0]));
  };
  return questions.filter(isRight).length / questions.length;
}
