import { expect, test } from "vitest";
import { PackedCorpus } from "../../src/corpus/packed/packed-corpus.ts";
import { buildGeneration } from "../../src/engine/build-generation.ts";
import { type Generation, notesOf } from "../../src/engine/generation.ts";
import { IndexSearcher } from "../../src/engine/index-searcher.ts";
import { joinGenerations } from "../../src/engine/join-generations.ts";
import { PreviousGeneration } from "../../src/engine/previous-generation.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { manyArticles, page } from "./articles.ts";

const SERVER = "1400000000000000001";
const OTHER = "1400000000000000002";
const OWN = {
  "harbour.md":
    "---\npublished: 2020-01-02\n---\n\nThe zeppelin moored at the harbour for nine days.\n",
  "old.txt":
    "An old note\n\nThe chandler sold rope to the zeppelin, and nothing else in that year.\n",
};

const below = (server: string, files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`servers/${server}/${name}`, text]),
  );

async function generationFor(files: Record<string, string>, server: string) {
  const folder = temporaryFolder(files);
  const [common, own] = [
    await buildGeneration({ folder }),
    await buildGeneration({ folder, server }),
  ];
  return joinGenerations(new PreviousGeneration(common), new PreviousGeneration(own));
}

const searcherOf = (generation: Generation) => {
  const corpus = PackedCorpus.of(generation.articles);
  return { corpus, searcher: new IndexSearcher(generation, corpus, null) };
};

/** What is found, in words that do not depend on where the articles stand. */
async function findings(generation: Generation) {
  const { corpus, searcher } = searcherOf(generation);
  const questions = [
    "How long did the zeppelin moor at the harbour?",
    "What did the chandlre sell?",
  ];
  const answers = await Promise.all(questions.map((each) => searcher.ask(each, {}, null)));
  const named = await searcher.findArticles("harb", 5);
  const titles = corpus.documents.map(({ title }) => title);
  return {
    answers,
    named: named.map((at) => titles[at]),
    titles,
    suggested: await searcher.suggestQuestions("an old", 5),
  };
}

test("A server's own articles and those that all share answer as if they lay in one folder", async () => {
  const common = manyArticles(40);
  const joined = await generationFor({ ...common, ...below(SERVER, OWN) }, SERVER);
  const together = await buildGeneration({
    folder: temporaryFolder({
      ...common,
      ...Object.fromEntries(Object.entries(OWN).map(([name, text]) => [`own/${name}`, text])),
    }),
  });
  const [one, other] = [await findings(joined), await findings(together)];
  expect(one.titles).toEqual(other.titles);
  expect(one.named).toEqual(other.named);
  expect(one.suggested).toEqual(other.suggested);
  const told = ({ answers }: typeof one) =>
    answers.map(({ grade, hits }) => [grade, hits.map(({ score }) => score)]);
  expect(told(one)).toEqual(told(other));
});

test("Another server's folder changes no byte of what a server has", async () => {
  const files = { ...manyArticles(10), ...below(SERVER, OWN) };
  const alone = await generationFor(files, SERVER);
  const beside = await generationFor(
    { ...files, ...below(OTHER, OWN), ...below("12", OWN) },
    SERVER,
  );
  const bytesOf = ({ articles, index, notes }: Generation) =>
    JSON.stringify({ articles, index, notes });
  expect(bytesOf(beside)).toBe(bytesOf(alone));
});

test("An article of a server's own whose id is taken is left out and named", async () => {
  const files = {
    ...manyArticles(3),
    [`servers-${SERVER}-old.md`]: "The same id, and other words.\n",
  };
  const joined = await generationFor({ ...files, ...below(SERVER, OWN) }, SERVER);
  const { corpus } = searcherOf(joined);
  expect(corpus.document(`servers-${SERVER}-old`)!.file).toBe(`servers-${SERVER}-old.md`);
  expect(notesOf(joined).leftOut.map(({ problem }) => problem.file)).toEqual([
    `servers/${SERVER}/old.txt`,
  ]);
});

test("Both are joined in a small part of the time in which all would be read", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`article-${i}.md`, page(i, wordsOf(i))]),
  );
  const folder = temporaryFolder({ ...files, ...below(SERVER, OWN) });
  const start = performance.now();
  const common = new PreviousGeneration(await buildGeneration({ folder }));
  const read = performance.now();
  const own = await buildGeneration({ folder, server: SERVER });
  joinGenerations(common, new PreviousGeneration(own));
  expect(performance.now() - read).toBeLessThan((read - start) / 5);
});

const wordsOf = (i: number) =>
  `${Array.from({ length: 300 }, (_, k) => `word${(i * 31 + k * k) % 5_000}`).join(" ")}.`;
