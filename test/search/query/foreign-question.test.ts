import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/search/answer.ts";
import { isForeignQuestion } from "../../../src/search/query/foreign-question.ts";
import { stopWordsOf } from "../../../src/search/text/stop-words.ts";
import { tokenize } from "../../../src/search/text/tokenize.ts";
import { indexOf, long } from "../passages.ts";

const isForeign = (question: string, ...languages: string[]) =>
  isForeignQuestion(
    tokenize(question).map(({ word }) => word),
    stopWordsOf(["en", ...languages]),
  );

describe("a question is in another language than English articles", () => {
  test.each([
    "Wie hoch war die Strafe für Alibaba?",
    "Combien Alibaba a-t-il dû payer pour l'amende ?",
    "¿Cuánto tuvo que pagar la empresa por la multa?",
    "Quanto a empresa teve que pagar pela multa?",
    "Hoeveel moest het bedrijf betalen voor de boete?",
    "Quanto ha dovuto pagare la società per la multa?",
  ])("%s", (question) => {
    expect(isForeign(question)).toBe(true);
  });

  test.each([
    "How high was the fine for Alibaba?",
    "Waht was teh fnie for Alibba?",
    "who founded tencent",
    "Die Hard release date",
    "alibaba fine",
    "",
  ])("not %j", (question) => {
    expect(isForeign(question)).toBe(false);
  });
});

test("German is no foreign language to German articles", () => {
  expect(isForeign("Wie hoch war die Strafe für Alibaba?", "de")).toBe(false);
});

test("only a question in a language of the articles is corrected", async () => {
  const index = await indexOf({
    paragraphs: [long("The strait was stormy, and the fur was wet.")],
  });
  const { suggestion } = await answerQuestion(index, "Where is the stromy sea?");
  expect(suggestion).toBe("Where is the stormy sea?");
  const foreign = await answerQuestion(index, "Wie hoch war die Strait und die Stromy?");
  expect(foreign.suggestion).toBeNull();
});
