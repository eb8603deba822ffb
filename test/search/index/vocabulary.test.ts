import { expect, test } from "vitest";
import { WordIds } from "../../../src/search/index/word-ids.ts";
import { vocabularyOf } from "./packed-words.ts";

test("words get small numbers, the same ones each time", () => {
  const ids = new WordIds();
  expect(["a", "b", "a", "constructor"].map((word) => ids.add(word))).toEqual([0, 1, 0, 2]);
  expect(ids.words).toEqual(["a", "b", "constructor"]);
});

test("a word is found by its number, and a number by its word", () => {
  const vocabulary = vocabularyOf({ a: 1, b: 1, toString: 1 });
  expect(vocabulary.size).toBe(3);
  expect([0, 1, 2].map((id) => vocabulary.word(id))).toEqual(["a", "b", "tostring"]);
  const ids = ["b", "c", "constructor"].map((word) => vocabulary.id(word));
  expect(ids).toEqual([1, undefined, undefined]);
});

test("an empty vocabulary holds no word", () => {
  expect([vocabularyOf({}).size, vocabularyOf({}).id("")]).toEqual([0, undefined]);
});

test("it tells in how many passages a word stands, and whether it is a name", () => {
  const vocabulary = vocabularyOf({ fine: 2.3, Zhang: 1 });
  const ids = [0, 1, undefined];
  expect(ids.map((id) => vocabulary.documentFrequency(id))).toEqual([2.3, 1, 0]);
  expect([vocabulary.isName(0), vocabulary.isName(1)]).toEqual([false, true]);
});
