import { expect, test } from "vitest";
import { quoteExcerpt } from "../../../src/discord/messages/quote.ts";

test.each([
  ["without highlights", "A *fine* day", [], ">>> A \\*fine\\* day"],
  ["a word", "A fine day", [[2, 6]], ">>> A **fine** day"],
  [
    "neighbouring words as one",
    "A fine day",
    [
      [2, 6],
      [7, 10],
    ],
    ">>> A **fine day**",
  ],
  [
    "words that touch",
    "ab",
    [
      [0, 1],
      [1, 2],
    ],
    ">>> **ab**",
  ],
  [
    "words apart",
    "one or two",
    [
      [0, 3],
      [7, 10],
    ],
    ">>> **one** or **two**",
  ],
  ["a word with markup", "a*b", [[0, 3]], ">>> **a\\*b**"],
  ["over a line break", "one\ntwo", [[0, 7]], ">>> **one**\n**two**"],
] as const)("Quotes with %s in bold", (_, words, highlights, expected) => {
  expect(quoteExcerpt(words, highlights)).toBe(expected);
});
