import { expect, test } from "vitest";
import type { Block } from "../../src/corpus/document.ts";
import { findInArticle } from "../../src/search/find-in-article.ts";

const block = (text: string, furniture?: string): Block => ({
  kind: "paragraph",
  text,
  lineStarts: [{ offset: 0, line: 1 }],
  ...(furniture !== undefined && { furniture }),
});

/** What is marked, a place an array. */
function marked(words: string, texts: readonly (string | Block)[], language: string | null = null) {
  const blocks = texts.map((each) => (typeof each === "string" ? block(each) : each));
  return findInArticle(blocks, words, language).map(({ block: at, marks }) =>
    marks.map(([start, end]) => blocks[at]!.text.slice(start, end)),
  );
}

test("words are found in any case, accent and inflection, in reading order", () => {
  const texts = ["The FERRY leaves.", "Two ferries met at the Café.", "A ferrous gate."];
  expect(marked("ferry", texts)).toEqual([["FERRY"], ["ferries"]]);
  expect(marked("cafe", texts)).toEqual([["Café"]]);
  expect(marked("Fähren", ["Die Fähre fährt."], "de")).toEqual([["Fähre"]]);
});

test("words after each other are found together, whatever stands between them", () => {
  const texts = ["A ferry ticket costs three crowns.", "The ticket for the ferry; a ferry-ticket."];
  expect(marked("ferry  tickets", texts)).toEqual([["ferry ticket"], ["ferry-ticket"]]);
});

test("the last word may be half typed, but not a single letter", () => {
  expect(marked("ferry tic", ["A ferry ticket."])).toEqual([["ferry ticket"]]);
  expect(marked("t", ["A ferry ticket."])).toEqual([]);
});

test("words that stand together nowhere are found in the sentences that hold them all", () => {
  const text = "The ticket is for a ferry. No ticket is free. The ferry waits.";
  expect(marked("ferry ticket", [text])).toEqual([["ticket", "ferry"]]);
});

test("Chinese and Japanese words are found without spaces", () => {
  expect(marked("阿里巴巴", ["昨天阿里巴巴宣布", "阿里"])).toEqual([["阿里巴巴"]]);
});

test("furniture is not read, and nothing is found for no words", () => {
  expect(marked("ferry", [block("Subscribe to Ferry News", "advertisement")])).toEqual([]);
  expect(marked(" …!", ["A ferry …!"])).toEqual([]);
});

test("a text that repeats a word is looked through in time, for as many places as can be shown", () => {
  const start = performance.now();
  expect(marked("ferry", ["ferry ".repeat(100_000)])).toHaveLength(500);
  expect(marked("ferry ".repeat(5_000), ["ferry ".repeat(1_000)])).toHaveLength(50);
  expect(performance.now() - start).toBeLessThan(5_000);
});
