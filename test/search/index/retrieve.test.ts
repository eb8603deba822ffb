import { expect, it } from "vitest";
import { expandQuery } from "../../../src/search/query/expand-query.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { indexOf, long } from "../passages.ts";

const articles = [
  { title: "Harbours", paragraphs: [long("The ferry leaves."), long("The pier rots.")] },
  { title: "Ferries", paragraphs: [long("A ferry on the pier."), long("Nothing else.")] },
];

async function find(question: string, limit: number, article?: string) {
  const index = await indexOf(...articles);
  const { variants } = expandQuery(parseQuery(question, index.statistics.stems), index.statistics);
  return index
    .candidates(variants, limit, [index.rangeOf(article)])
    .map((passageIndex) => index.corpus.passage(passageIndex))
    .map((passage) => `${passage.document.id}.${passage.ordinal}`);
}

it("puts passages that hold more of the words first, and the title's words after the text's", async () => {
  expect(await find("ferry pier", 10)).toEqual(["a1.0", "a0.0", "a0.1", "a1.1"]);
});

it("gives no more than was asked for, the best of them", async () => {
  expect(await find("ferry pier", 1)).toEqual(["a1.0"]);
});

it("keeps to one article", async () => {
  expect(await find("ferry pier", 10, "a0")).toEqual(["a0.0", "a0.1"]);
});

it("finds nothing for words that the corpus lacks", async () => {
  expect(await find("zeppelin", 10)).toEqual([]);
});
