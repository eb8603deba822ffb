import { expect, test } from "vitest";
import { wordShare } from "../../../src/search/query/english/word-frequencies.ts";
import { stemFor } from "../../../src/search/text/stem.ts";

const shareOf = (stem: string) => wordShare(stem, stemFor("en"));

test("a common word is more frequent than a rarer one, and that than a rare one", () => {
  expect(shareOf("pay")).toBeGreaterThan(shareOf("fine") / 4);
  expect(shareOf("pay")).toBeGreaterThan(10 * shareOf("antitrust"));
  expect(shareOf("you")).toBeGreaterThan(0.02);
});

test("all words of a stem count, those that change their last letter too", () => {
  expect(shareOf("happi")).toBeGreaterThan(1e-4);
  expect(shareOf("celebr")).toBeGreaterThan(shareOf("celebrat"));
});

test.each(["zxqv", "聚", "18.2", ""])("“%s” is no word of the list", (stem) => {
  expect(shareOf(stem)).toBe(0);
});
