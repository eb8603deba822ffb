import { describe, expect, test } from "vitest";
import { canRead, habitsOf } from "../../src/semantic/known-models.ts";

const BGE = "Represent this sentence for searching relevant passages: ";

describe("how a model is used", () => {
  test.each<[string, "cls" | "mean", string, string]>([
    ["Xenova/bge-small-en-v1.5", "cls", BGE, ""],
    ["BAAI/bge-large-en", "cls", BGE, ""],
    ["BAAI/bge-m3", "cls", "", ""],
    ["intfloat/e5-small-v2", "mean", "query: ", "passage: "],
    ["intfloat/e5-base", "mean", "query: ", "passage: "],
    ["Xenova/multilingual-e5-small", "mean", "query: ", "passage: "],
    ["Xenova/all-MiniLM-L6-v2", "mean", "", ""],
    ["sentence-transformers/all-MiniLM-L12-v1", "mean", "", ""],
    ["Xenova/paraphrase-multilingual-MiniLM-L12-v2", "mean", "", ""],
  ])("is known of %s", (name, pooling, questionPrefix, textPrefix) => {
    const habits = { pooling, questionPrefix, textPrefix, isKnown: true };
    expect(habitsOf(name)).toMatchObject(habits);
  });

  test.each([
    "/srv/models/bge-small-en-v1.5",
    "models/Xenova/BGE-Small-EN-v1.5",
    "C:\\models\\bge-small-en-v1.5",
    "bge-small-en-v1.5",
  ])("is told by the last folder's name, as in %s", (folder) => {
    expect(habitsOf(folder)).toBe(habitsOf("Xenova/bge-small-en-v1.5"));
  });

  test.each([
    "someone/else",
    "bge-small-en-v1.5/mine",
    "Xenova/bge-small-zh-v1.5",
    "all-MiniLM-L6-v2-tuned",
    "",
  ])("is the most common way where the model is not known: “%s”", (name) => {
    expect(habitsOf(name)).toMatchObject({
      pooling: "mean",
      questionPrefix: "",
      textPrefix: "",
      isKnown: false,
    });
  });
});

describe("what a model can read", () => {
  test.each<[string, english: boolean]>([
    ["When does the ferry leave?", true],
    ["Où est l’entrée?", true],
    ["Wer ist 马云?", true],
    ["马云 was?", true],
    ["阿里巴巴的罚款是多少?", false],
    ["Alibaba 罚款是多少钱呢阿里巴巴集团", false],
    ["Когда отходит паром?", false],
  ])(
    "is “%s” for one that was taught English: %s; for one of all languages it always is",
    (text, english) => {
      expect(canRead(habitsOf("Xenova/bge-small-en-v1.5"), text)).toBe(english);
      expect(canRead(habitsOf("intfloat/e5-small-v2"), text)).toBe(english);
      for (const name of ["Xenova/multilingual-e5-small", "BAAI/bge-m3", "someone/else"]) {
        expect(canRead(habitsOf(name), text)).toBe(true);
      }
    },
  );

  test.each(["2024 18.2 100 %", "?!…", ""])("is nothing without letters: “%s”", (text) => {
    for (const name of ["Xenova/bge-small-en-v1.5", "Xenova/multilingual-e5-small"])
      expect(canRead(habitsOf(name), text)).toBe(false);
  });
});
