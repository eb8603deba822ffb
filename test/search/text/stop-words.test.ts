import { expect, test } from "vitest";
import { STOP_WORDS, stopWordsOf } from "../../../src/search/text/stop-words.ts";

test("stop words of English are those of every corpus", () => {
  expect(stopWordsOf(["en-GB", null])).toBe(STOP_WORDS);
  expect(stopWordsOf(["de-AT"]).has("und")).toBe(true);
  expect(stopWordsOf(["de-AT"]).has("the")).toBe(true);
});

test.each(["constructor", "__proto__", "toString", "x-none", ""])(
  "a language named %j has none of its own",
  (language) => {
    expect(stopWordsOf([language])).toEqual(STOP_WORDS);
  },
);
