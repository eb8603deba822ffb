import { expect, test } from "vitest";
import type { Document } from "../../src/corpus/document.ts";
import { ArticleNames } from "../../src/search/find-articles.ts";
import { documentWith } from "../document-with.ts";

const finderOf = (documents: readonly Document[]) => new ArticleNames().finderOf(documents);

const MANY = 9_000;
const many = Array.from({ length: MANY }, (_, i) =>
  documentWith({ id: `article-${i}`, title: `About an amber apple, part ${i}` }),
);

test("an article is found by the beginning of a word, and by a near spelling", () => {
  const { find } = finderOf([documentWith({ id: "ferry", title: "Ferry timetable" })]);
  for (const typed of ["fer", "f", "timetabel ferry"]) expect(find(typed)).toHaveLength(1);
  expect(find("f timetable")).toEqual([]);
});

test("a name of many words is looked up as fast as one of a few", () => {
  const { find } = finderOf(many);
  const timeOf = (text: string) => {
    const start = performance.now();
    find(text);
    return performance.now() - start;
  };
  const once = Math.max(timeOf("a"), timeOf("a"), 20);
  expect(timeOf("a ".repeat(3000))).toBeLessThan(10 * once);
});
