import { describe, expect, test } from "vitest";
import { canRead, profileOf } from "../../src/semantic/known-models.ts";

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
    const profile = { pooling, questionPrefix, textPrefix, isKnown: true };
    expect(profileOf(name)).toMatchObject(profile);
  });

  test.each([
    "/srv/models/bge-small-en-v1.5",
    "models/Xenova/BGE-Small-EN-v1.5",
    "C:\\models\\bge-small-en-v1.5",
    "bge-small-en-v1.5",
  ])("is told by the last folder's name, as in %s", (folder) => {
    expect(profileOf(folder)).toBe(profileOf("Xenova/bge-small-en-v1.5"));
  });

  test.each([
    "someone/else",
    "bge-small-en-v1.5/mine",
    "Xenova/bge-small-zh-v1.5",
    "all-MiniLM-L6-v2-tuned",
    "",
  ])("is the most common way where the model is not known: “%s”", (name) => {
    expect(profileOf(name)).toMatchObject({
      pooling: "mean",
      questionPrefix: "",
      textPrefix: "",
      isKnown: false,
    });
  });
});

describe("what a model can read", () => {
  const ENGLISH = ["Xenova/bge-small-en-v1.5", "intfloat/e5-small-v2", "Xenova/all-MiniLM-L6-v2"];
  const ALL = ["Xenova/multilingual-e5-small", "BAAI/bge-m3", "someone/else"];
  const readers = (names: readonly string[], text: string) =>
    names.filter((name) => canRead(profileOf(name), text));

  test.each(["When does the ferry leave?", "Où est l’entrée?", "Wer ist 马云?", "马云 is", "x"])(
    "is, for all, what is written in Latin letters, or half of it: “%s”",
    (text) => {
      expect(readers(ENGLISH, text)).toEqual(ENGLISH);
      expect(readers(ALL, text)).toEqual(ALL);
    },
  );

  test.each(["阿里巴巴的罚款是多少?", "Ma 罚款是多少钱呢", "Когда отходит паром?"])(
    "is, for one of all languages only, what has mostly other letters: “%s”",
    (text) => {
      expect(readers(ENGLISH, text)).toEqual([]);
      expect(readers(ALL, text)).toEqual(ALL);
    },
  );

  test.each(["2024 18.2 100 %", "?!… 🚢", ""])(
    "is, for none, what has no letters: “%s”",
    (text) => {
      expect(readers([...ENGLISH, ...ALL], text)).toEqual([]);
    },
  );
});
