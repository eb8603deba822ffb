import { describe, expect, test } from "vitest";
import { fold, tokenize } from "../../../src/search/text/tokenize.ts";

/** "word@position" of each token. */
const wordsOf = (text: string) =>
  tokenize(text)
    .map(({ word, position }) => `${word}@${position}`)
    .join(" ");

test.each([
  ["", ""],
  ["😀 … — !", ""],
  ["One, two; THREE.", "one@0 two@1 2@1 three@2 3@2"],
  ["Crème brûlée, naïve Straße", "creme@0 brulee@1 naive@2 strasse@3"],
  ["e\u0301te\u0301 été", "ete@0 ete@1"],
  ["Ærø Łódź İstanbul", "aero@0 lodz@1 istanbul@2"],
  ["don’t don't Alibaba's O'Neill’s", "dont@0 dont@1 alibaba@2 oneill@3"],
  ["U.S. e.g. re:Invent", "us@0 eg@1 re@2 invent@3"],
  ["e-commerce", "e@0 commerce@1 ecommerce@1"],
  ["#MeToo @name a_b", "metoo@0 name@1 a@2 b@3"],
  ["50% of €20 and $5", "50@0 percent@1 of@2 euro@3 20@4 and@5 dollar@6 5@7"],
  ["1,000 36Kr 3rd", "1000@0 36kr@1 3rd@2"],
  ["$15.5bn", "dollar@0 15.5bn@1 15.5@1 billion@1 15500000000@1"],
  ["100 billion", "100@0 billion@1 100000000000@1"],
  ["Κόσμος Привет", "κοσμος@0 привет@1"],
  ["ﬁne ２０２１", "fine@0 2021@1"],
])("%j is %j", (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

describe("Chinese, Japanese and Korean", () => {
  test.each([
    ["阿里巴巴", "阿@0 阿里@0 里@1 里巴@1 巴@2 巴巴@2 巴@3"],
    ["カナー", "カ@0 カナ@0 ナ@1 ナー@1 ー@2"],
    ["罚款 fine", "罚@0 罚款@0 款@1 fine@2"],
    ["2021年", "2021@0 年@1"],
    ["𠮷野", "𠮷@0 𠮷野@0 野@1"],
  ])("%s is found by each character and each pair", (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test("Korean is folded alike in the text and in the question", () => {
    const words = new Set(tokenize("한국어").map(({ word }) => word));
    for (const { word } of tokenize("한국")) expect(words).toContain(word);
  });
});

test.each(["The $15.5bn fine, e-commerce & 阿里巴巴 😀 naïve don’t", "a\u0301b 𠮷野 x"])(
  "every token of %j stands where it says, in order",
  (text) => {
    const tokens = tokenize(text);
    expect(tokens.length).toBeGreaterThan(3);
    for (const [i, { start, end, position }] of tokens.entries()) {
      expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}.,’$]+$/u);
      expect(start).toBeGreaterThanOrEqual(tokens[i - 1]?.start ?? 0);
      expect(position - (tokens[i - 1]?.position ?? 0)).toBeOneOf([0, 1]);
    }
  },
);

test("a folded word stays as it is when it is folded again", () => {
  for (const { word } of tokenize("Straße İx don’t U.S. 1,000 Ærø Ǆ ﬁ 한국 ガ")) {
    expect(fold(word)).toBe(word);
  }
});

test.each([
  ["one endless word", "x".repeat(200_000)],
  ["endless initials", "a.".repeat(100_000)],
  ["endless apostrophes", "a'".repeat(100_000)],
  ["an endless figure", "1,".repeat(100_000)],
  ["endless Chinese", "阿".repeat(100_000)],
  ["endless accents", `a${"\u0301".repeat(200_000)}`],
])("%s takes a moment", (_, text) => {
  const start = performance.now();
  tokenize(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});
