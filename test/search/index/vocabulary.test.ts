import { expect, test } from "vitest";
import { Vocabulary } from "../../../src/search/index/vocabulary.ts";

test("words get small numbers, the same ones each time", () => {
  const vocabulary = new Vocabulary();
  expect(["a", "b", "a", "__proto__"].map((word) => vocabulary.add(word))).toEqual([0, 1, 0, 2]);
  expect(vocabulary.size).toBe(3);
  expect([0, 1, 2].map((id) => vocabulary.word(id))).toEqual(["a", "b", "__proto__"]);
  expect([vocabulary.id("b"), vocabulary.id("c"), vocabulary.id("constructor")]).toEqual([
    1,
    undefined,
    undefined,
  ]);
});

test("passages are counted for each word", () => {
  const vocabulary = new Vocabulary();
  const [a, b, c] = ["a", "b", "c"].map((word) => vocabulary.add(word));
  vocabulary.count([a!, b!]);
  vocabulary.count(new Set([a!]));
  expect([a, b, c, undefined].map((id) => vocabulary.documentFrequency(id))).toEqual([2, 1, 0, 0]);
});

test("names are remembered", () => {
  const vocabulary = new Vocabulary();
  const [a, b] = ["zhang", "fine"].map((word) => vocabulary.add(word));
  vocabulary.markName(a!);
  expect([vocabulary.isName(a!), vocabulary.isName(b!)]).toEqual([true, false]);
});
