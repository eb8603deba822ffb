import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/corpus/document.ts";
import { articleOptions } from "../../../src/discord/messages/article-choice.ts";
import { renderArticles } from "../../../src/discord/messages/article-list.ts";
import { titlesApart } from "../../../src/discord/messages/distinct-title.ts";
import { renderSmallTalk } from "../../../src/discord/messages/not-found.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { documentOf } from "../fixtures.ts";
import { textOf } from "../shown.ts";

const minutes = (file: string, more: Partial<Document> = {}) =>
  documentOf({ id: file, file, title: "Minutes", ...more });

const viewing = {
  owner: "1",
  isPrivate: false,
  canVote: false,
  sourceUrl: null,
  words: ENGLISH_WORDS,
};

function titles(documents: readonly Document[], isDateShown: boolean): string[] {
  return documents.map(titlesApart(documents, { isDateShown, words: ENGLISH_WORDS }));
}

const DATED = [
  minutes("a.md", { published: "2021-08-17" }),
  minutes("b.md", { title: "minutes ", dateline: "Dec 16" }),
  documentOf({ title: "Other", published: "2021-08-17" }),
];
const ONE_DAY = [minutes("a.md", { published: "2021" }), minutes("b.md", { published: "2021" })];

describe("Titles that are the same", () => {
  test("have their dates behind them, unless those are shown anyway", () => {
    expect(titles(DATED, false)).toEqual(["Minutes (17 August 2021)", "minutes (Dec 16)", "Other"]);
    expect(titles(DATED, true)).toEqual(["Minutes", "minutes ", "Other"]);
  });

  test.each([
    ["of one day", ONE_DAY],
    ["without dates", [minutes("a.md"), minutes("b.md")]],
    ["with a date for one of them", [minutes("a.md", { published: "2021" }), minutes("b.md")]],
  ])("%s have their files behind them", (_, documents) => {
    for (const isDateShown of [true, false]) {
      expect(titles(documents, isDateShown)).toEqual(["Minutes (a.md)", "Minutes (b.md)"]);
    }
  });

  test("stay apart in a menu, however long they and their files are", () => {
    const long = ["1.md", "2.md"].map((end) =>
      minutes(`${"folder/".repeat(30)}${end}`, { title: "Minutes ".repeat(40) }),
    );
    const labels = articleOptions(long, ENGLISH_WORDS).map(({ label }) => label);
    expect(labels[0]).toMatch(/^Minutes Minutes.*… \(….*folder\/1\.md\)$/);
    expect(new Set(labels).size).toBe(2);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(100);
  });

  test("are told apart in the list of articles", () => {
    const list = renderArticles({ documents: ONE_DAY, filter: null, page: 1 }, viewing);
    expect(textOf(list)).toContain(
      "1. **Minutes (a\\.md)** · 2021\n2. **Minutes (b\\.md)** · 2021",
    );
  });
});

test("Ten thousand articles of one title are told apart at once, and a hello shows few of them", () => {
  const many = Array.from({ length: 10_000 }, (_, i) => minutes(`${i}.md`));
  const start = performance.now();
  expect(new Set(titles(many.slice(0, 25), false)).size).toBe(25);
  expect(titlesApart(many, { isDateShown: false, words: ENGLISH_WORDS })(many[9]!)).toBe(
    "Minutes (9.md)",
  );
  expect(textOf(renderSmallTalk(many, viewing))).toContain("10,000 articles");
  expect(performance.now() - start).toBeLessThan(1_000);
});
