import { describe, expect, test } from "vitest";
import { DATE, NAME, NUMBER } from "../../../src/search/index/word-kind.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { stemFor } from "../../../src/search/text/stem.ts";
import { STOP_WORDS, stopWordsOf } from "../../../src/search/text/stop-words.ts";

const ENGLISH = [stemFor("en")];
const parse = (question: string) => parseQuery(question, ENGLISH);
const termsOf = (question: string) => parse(question).terms.map(({ word }) => word);

test.each([
  ["How large was Alibaba's fine?", ["alibaba", "fine"]],
  ["What did the CEO say happened after the leak?", ["ceo", "leak"]],
  ["fine", ["fine"]],
  ["", []],
  ["?!", []],
])("%j asks for %j: question words and stop words are left out", (question, terms) => {
  expect(termsOf(question)).toEqual(terms);
});

test.each([
  ["What is it?", ["what", "is", "it"]],
  ["to be or not to be", ["to", "be", "or", "not"]],
])("%j is made of stop words only, so it keeps them", (question, terms) => {
  expect(termsOf(question)).toEqual(terms);
});

test("words that say nothing in the languages of the corpus are left out, and English ones besides", () => {
  const german = stopWordsOf(["de-AT", null]);
  const { terms } = parseQuery("Was kostet die Fähre, and when?", ENGLISH, german);
  expect(terms.map(({ word }) => word)).toEqual(["kostet", "fahre"]);
  expect(stopWordsOf(["en-GB", null])).toBe(STOP_WORDS);
  expect(stopWordsOf(["tlh"])).toEqual(STOP_WORDS);
});

test("a stem counts once", () => {
  expect(termsOf("leak leaks leaking leaked fine")).toEqual(["leak", "fine"]);
});

test("all words stay in order, with the other ways to write them", () => {
  const { words, inOrder } = parse("Is e-commerce worth $5bn?");
  expect(words).toEqual(
    expect.arrayContaining(["is", "e", "commerce", "ecommerce", "5bn", "billion"]),
  );
  expect(inOrder).toEqual(["is", "e", "commerce", "worth", "dollar", "5bn"]);
});

test("a term has its stem in each language of the corpus", () => {
  const [term] = parseQuery("Häuser", [stemFor("en"), stemFor("de")]).terms;
  expect(term!.stems).toEqual(["hauser", "haus"]);
  expect(parseQuery("leak", [stemFor("en"), stemFor("en")]).terms[0]!.stems).toEqual(["leak"]);
});

test("a capital makes a name, but not that of the first word", () => {
  const names = parse("Zhang fired Wang in Jinan").terms.filter(({ isName }) => isName);
  expect(names.map(({ word }) => word)).toEqual(["wang", "jinan"]);
});

test("a term stands where it says", () => {
  const question = "¿How large — was Alibaba’s fine?";
  for (const { start, end, word } of parse(question).terms) {
    expect(question.slice(start, end).toLowerCase()).toContain(word);
  }
});

describe("what would answer is", () => {
  test.each([
    ["Who was fired?", NAME],
    ["whose signature was it", NAME],
    ["In which city did it happen?", NAME],
    ["Where was she?", NAME],
    ["When was it?", DATE],
    ["What year was the survey?", DATE],
    ["How many employees signed?", NUMBER],
    ["How large was the fine?", NUMBER],
    ["What percentage was harassed?", NUMBER],
    ["Why was he fired?", 0],
    ["Tell me about the fine", 0],
    ["the whole showhow", 0],
  ])("told by %j", (question, kind) => {
    expect(parse(question).asksFor).toBe(kind);
  });
});

test("a pasted page is not looked at whole, and takes a moment", () => {
  const page = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(" ");
  const start = performance.now();
  expect(parse(page).terms).toHaveLength(64);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("stop words are folded words, so that each can be met", () => {
  for (const word of STOP_WORDS) expect(word).toMatch(/^[a-z]+$/);
});
