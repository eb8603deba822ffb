import { describe, expect, test } from "vitest";
import { KnownQuestions } from "../../src/search/suggest-questions.ts";
import { documentWith } from "../document-with.ts";

const DOCUMENTS = [
  documentWith({
    id: "ferry",
    title: "Ferry timetable",
    questions: ["When does the ferry leave?", "What does a ticket cost?"],
    headings: ["Winter months", "Ferries to the islands"],
  }),
  documentWith({ id: "tower", title: 'The "Grey Point" tower', headings: ["Winter months"] }),
];

describe("What articles say they answer", () => {
  const { suggest } = new KnownQuestions().suggesterOf(DOCUMENTS);

  test.each([
    ["When does the fer", ["When does the ferry leave?"]],
    ["ferries", ["When does the ferry leave?", "Ferry timetable", "Ferries to the islands"]],
    ["how much is a ticket", ["What does a ticket cost?"]],
    ["wint", ["Winter months"]],
    ["grey", ["The Grey Point tower"]],
    ["zeppelin", []],
  ])("is offered to whoever types %s", (typed, texts) => {
    const offered = suggest(typed, 25);
    for (const text of texts) expect(offered).toContain(text);
    expect(offered.length > 0).toBe(texts.length > 0);
    expect(new Set(offered).size).toBe(offered.length);
  });

  test("is a question of each article, or its title, where nothing is typed", () => {
    const first = ["When does the ferry leave?", "The Grey Point tower"];
    expect(suggest("", 25)).toEqual(first);
    expect(suggest("?!", 1)).toEqual(first.slice(0, 1));
    expect(suggest("when will the", 25)).toEqual([]);
  });

  test("is no more than was asked for", () => {
    expect(suggest("ferry", 1)).toHaveLength(1);
  });
});

test("An article that stays is not indexed again, and one that goes is not offered any more", () => {
  const known = new KnownQuestions();
  const before = known.suggesterOf(DOCUMENTS);
  const after = known.suggesterOf(DOCUMENTS.slice(1));
  expect(after.suggest("ferry", 25)).toEqual([]);
  before.close();
  expect(before.suggest("tower", 25)).toEqual([]);
  expect(after.suggest("tower", 25)).toEqual(["The Grey Point tower"]);
  const whales = documentWith({ id: "whales", title: "Whales off the coast" });
  const last = known.suggesterOf([...DOCUMENTS.slice(1), whales]);
  expect(last.suggest("ferry", 25)).toEqual([]);
  expect(last.suggest("whal", 25)).toEqual(["Whales off the coast"]);
});

test("Questions are offered while they are typed, among ten thousand articles", () => {
  const words = Array.from({ length: 3_000 }, (_, i) => `w${i.toString(36)}`);
  const heading = (i: number) => `The ${words[(i * 7) % 3_000]} of ${words[(i * 13) % 3_000]}`;
  const many = Array.from({ length: 10_000 }, (_, i) =>
    documentWith({
      id: `article-${i}`,
      title: `Minutes of ${words[i % 3_000]}, part ${i}`,
      headings: Array.from({ length: 6 }, (_, k) => heading(i * 6 + k)),
    }),
  );
  const { suggest } = new KnownQuestions().suggesterOf(many);
  const typed = ["What are the minutes of w1", "the w2 of w3", "part", "min", "w", "the"];
  const times = [...typed, ...typed].map((text) => {
    const start = performance.now();
    suggest(text, 25);
    return performance.now() - start;
  });
  expect(Math.min(...times.slice(typed.length))).toBeLessThan(20);
});
