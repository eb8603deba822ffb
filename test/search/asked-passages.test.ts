import { beforeAll, describe, expect, test } from "vitest";
import { type AskOptions, findAnswer } from "../../src/search/find-answer.ts";
import { findExcerpts } from "../../src/search/find-excerpts.ts";
import type { PassageRuns } from "../../src/search/index/passage-runs.ts";
import type { SearchIndex } from "../../src/search/index/search-index.ts";
import type { SemanticScorer } from "../../src/search/semantic-scorer.ts";
import { indexOf, long } from "./passages.ts";

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOf(
    {
      title: "Stores",
      published: "2019-05",
      publisher: "Gazette",
      paragraphs: [
        long("The storehouse kept whale oil for the lamp."),
        long("The storehouse kept oil of a whale for the lamp."),
      ],
    },
    {
      title: "Ferries",
      published: "2021",
      tags: ["boats"],
      paragraphs: [
        long("The storehouse was burned by a $15.5bn e-commerce company."),
        long("Burning whale-oil filled the storehouse."),
      ],
    },
    {
      title: "Häuser",
      language: "de",
      paragraphs: [long("In den Häusern am storehouse wohnte der Wärter mit dem Café.")],
    },
  );
});

async function find(question: string, options: AskOptions = {}): Promise<string[]> {
  const { hits } = await findAnswer(index, question, {
    alwaysAnswer: true,
    operators: true,
    ...options,
  });
  return hits
    .map(({ passageIndex }) => index.corpus.passage(passageIndex))
    .map(({ document, ordinal }) => `${document.id}.${ordinal}`)
    .toSorted();
}

const ALL = ["a0.0", "a0.1", "a1.0", "a1.1", "a2.0"];

describe("Only passages are found that hold", () => {
  test.each([
    ['storehouse "whale oil"', ["a0.0", "a1.1"]],
    ['storehouse "WHÂLE OIL"', ["a0.0", "a1.1"]],
    ['storehouse "oil of a whale"', ["a0.1"]],
    ['storehouse "whale oil" "for the lamp"', ["a0.0"]],
    ['storehouse "commerce company"', ["a1.0"]],
    ['storehouse "15.5bn e-commerce"', ["a1.0"]],
    ['storehouse "burn"', []],
    ['storehouse "whale lamp"', []],
    ['storehouse "cafe"', ["a2.0"]],
    ["storehouse whale oil", ALL],
  ])("%s", async (question, passages) => {
    expect(await find(question)).toEqual(passages);
  });
});

describe("Passages are left out that hold", () => {
  test.each([
    ["storehouse -whale", ["a1.0", "a2.0"]],
    ["storehouse -whales", ["a1.0", "a2.0"]],
    ["storehouse -burn", ["a0.0", "a0.1", "a2.0"]],
    ["storehouse -burns", ["a0.0", "a0.1", "a2.0"]],
    ['storehouse -"burn"', ALL],
    ['storehouse -"whale oil"', ["a0.1", "a1.0", "a2.0"]],
    ["storehouse -Haus", ["a0.0", "a0.1", "a1.0", "a1.1"]],
    ["storehouse -e-commerce", ["a0.0", "a0.1", "a1.1", "a2.0"]],
    ["storehouse -zeppelin", ALL],
  ])("%s", async (question, passages) => {
    expect(await find(question)).toEqual(passages);
  });
});

test("Where operators do not count, all is words", async () => {
  expect(await find('"storehouse" -whale', { operators: false })).toEqual(ALL);
});

describe("Filters choose articles", () => {
  test.each([
    [{ since: "2020" }, ["a1.0", "a1.1"]],
    [{ until: "2020" }, ["a0.0", "a0.1"]],
    [{ publisher: "gazette" }, ["a0.0", "a0.1"]],
    [{ tag: "Boats" }, ["a1.0", "a1.1"]],
    [{ tag: "boats", until: "2020" }, []],
    [{ article: "a2" }, ["a2.0"]],
    [{ article: "a2", since: "2020" }, []],
  ])("%o", async (filters, passages) => {
    expect(await find("storehouse", filters)).toEqual(passages);
  });

  test("beside what the question says", async () => {
    expect(await find('"whale oil" -lamp', { tag: "boats" })).toEqual(["a1.1"]);
  });
});

test("A sentence model is asked without operators, and of those passages alone", async () => {
  const asked: { question: string; within: PassageRuns }[] = [];
  const scorer: SemanticScorer = {
    async score(question, _, within) {
      asked.push({ question, within });
      return null;
    },
  };
  const question = 'What kept "whale oil" -lamp?';
  await findAnswer(index, question, { operators: true }, scorer);
  expect(asked).toEqual([{ question: "What kept  whale oil       ?", within: [[3, 4]] }]);
});

test("A suggestion keeps the operators", async () => {
  const question = '"whale oil" -lamp storehuose -tower';
  const { suggestion } = await findAnswer(index, question, { operators: true });
  expect(suggestion).toEqual('"whale oil" -lamp storehouse -tower');
});

test("A phrase is marked as a whole, with its small words, in a piece that holds it", async () => {
  const hash = index.corpus.passage(1).hash;
  const marked = async (operators: boolean) => {
    const question = '"kept oil of a whale"';
    const [found] = await findExcerpts(index, question, [hash], { operators });
    const { text, highlights } = found!.excerpt;
    return highlights.map(([start, end]) => text.slice(start, end));
  };
  expect(await marked(true)).toEqual(["kept oil of a whale"]);
  expect(await marked(false)).toEqual(["kept", "oil", "whale"]);
});
