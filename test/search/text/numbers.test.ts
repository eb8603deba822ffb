import { describe, expect, test } from "vitest";
import { numberSpellings, SYMBOLS } from "../../../src/search/text/numbers.ts";
import { tokenize } from "../../../src/search/text/tokenize.ts";

test.each<[string, string | undefined, string[]]>([
  ["15.5bn", undefined, ["15.5", "billion", "15500000000"]],
  ["5k", undefined, ["5", "thousand", "5000"]],
  ["3m", "a", ["3", "million", "3000000"]],
  ["2tn", undefined, ["2", "trillion", "2000000000000"]],
  ["1.1b", undefined, ["1.1", "billion", "1100000000"]],
  ["billion", "100", ["100000000000"]],
  ["million", "two", ["2000000"]],
  ["billion", "1.1", ["1100000000"]],
  ["billion", undefined, []],
  ["billion", "many", []],
  ["billion", "36kr", []],
  ["eleven", undefined, ["11"]],
  ["ninety", "x", ["90"]],
  ["hundred", undefined, ["100"]],
  ["one", undefined, []],
  ["2021", undefined, []],
  ["36kr", undefined, []],
  ["3rd", undefined, []],
  ["word", "100", []],
  ["constructor", "1", []],
])("%s after %s is also %j", (word, before, variants) => {
  expect(numberSpellings(word, before)).toEqual(variants);
});

describe("figures that mean the same have a variant in common", () => {
  const formsOf = (text: string) => tokenize(text).map(({ word }) => word);

  test.each([
    ["$15.5bn", "15.5 billion dollars", "15500000000"],
    ["100 billion", "100,000,000,000", "100000000000"],
    ["1,000", "1000", "1000"],
    ["18.2 billion", "18.2bn", "18200000000"],
    ["two million", "2m", "2000000"],
    ["eleven", "11", "11"],
  ])("%s and %s", (a, b, variant) => {
    expect(formsOf(a)).toContain(variant);
    expect(formsOf(b)).toContain(variant);
  });
});

test("signs are read aloud", () => {
  for (const [sign, word] of SYMBOLS)
    expect(tokenize(`7${sign} ${sign}7`).map((t) => t.word)).toContain(word);
});
