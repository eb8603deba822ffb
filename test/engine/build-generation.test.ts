import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PackedCorpus } from "../../src/corpus/packed/packed-corpus.ts";
import { buildGeneration } from "../../src/engine/build-generation.ts";
import { type Generation, notesOf } from "../../src/engine/generation.ts";
import { PreviousGeneration } from "../../src/engine/previous-generation.ts";
import { Postings } from "../../src/search/index/postings.ts";
import { Vocabulary } from "../../src/search/index/vocabulary.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { manyArticles, page } from "./articles.ts";

/** Builds upon a generation, and counts the files that are read for it. */
async function rebuild(folder: string, generation: Generation) {
  const read: string[] = [];
  const previous = new PreviousGeneration(generation);
  const onFile = (file: string) => void read.push(file);
  return { generation: await buildGeneration({ folder, previous, onFile }), read };
}

/** All that a generation holds, by words instead of their numbers, which differ, and without stamps. */
function contentOf({ articles, index, notes }: Generation) {
  const vocabulary = Vocabulary.unpack(index.vocabulary);
  const { starts, sectionStarts, contextStarts, kinds, ...ids } = index.terms;
  const inWords = (values: Uint32Array) => Array.from(values, (id) => vocabulary.word(id));
  const [inText, inContext] = [new Postings(index.inText), new Postings(index.inContext)];
  const known = [...vocabulary.words.keys()].filter((id) => vocabulary.has(id));
  const words = known.map((id) => [
    vocabulary.word(id),
    vocabulary.documentFrequency(id),
    index.vocabulary.names[id],
    [...inText.of(id)],
    [...inContext.of(id)],
  ]);
  const lengths = [inText.lengths, inContext.lengths];
  const terms = [inWords(ids.stems), inWords(ids.words), inWords(ids.contexts)];
  const places = [starts, sectionStarts, contextStarts, kinds];
  return { articles, notes, words: words.toSorted(), lengths, terms, places };
}

test("A generation that was built upon another is that of a first reading", async () => {
  const folder = temporaryFolder({ ...manyArticles(60), "wrong.md": "---\ntitle: [\n---\n" });
  let generation = await buildGeneration({ folder });
  const changes: [string, () => void][] = [
    ["added", () => writeInto(folder, "part-1/newest.md", page(19, "Zeppelins moor there."))],
    ["changed", () => writeInto(folder, "part-0/article-3.md", page(3, "It leans."))],
    ["moved to another year", () => writeInto(folder, "part-1/article-4.md", page(17))],
    ["removed", () => rmSync(join(folder, "part-2/article-5.md"))],
    ["mended", () => writeInto(folder, "wrong.md", page(7, "Otters."))],
    ["spoilt", () => writeInto(folder, "part-0/article-6.md", "\0")],
    ["changed and removed at once", () => changeSeveral(folder)],
    ["changed for the most part", () => changeMost(folder)],
    ["given synonyms", () => writeInto(folder, "synonyms.txt", "ferry, boat")],
  ];
  for (const [what, change] of changes) {
    change();
    const rebuilt = await rebuild(folder, generation);
    expect(contentOf(rebuilt.generation), what).toEqual(
      contentOf(await buildGeneration({ folder })),
    );
    generation = rebuilt.generation;
  }
});

function changeSeveral(folder: string): void {
  for (const i of [8, 20, 21, 40])
    writeInto(folder, `part-${i % 3}/article-${i}.md`, page(i, "Anew."));
  for (const i of [9, 10, 30]) rmSync(join(folder, `part-${i % 3}/article-${i}.md`));
}

function changeMost(folder: string): void {
  for (let i = 0; i < 60; i += 2) {
    writeInto(folder, `part-${i % 3}/article-${i}.md`, page(i, `Word${i} stands here alone.`));
  }
}

test("Of a folder in which one file changed, one file is read", async () => {
  const folder = temporaryFolder(manyArticles(20));
  const first = await buildGeneration({ folder });
  writeInto(folder, "part-0/article-3.md", page(3, "It leans."));
  expect((await rebuild(folder, first)).read).toEqual(["part-0/article-3.md"]);
});

test("Words whose articles went are unknown, and are forgotten with time", async () => {
  const folder = temporaryFolder(manyArticles(100));
  let generation = await buildGeneration({ folder });
  const { size } = Vocabulary.unpack(generation.index.vocabulary);
  for (let i = 0; i < 40; i++) {
    const words = Array.from({ length: 20 }, (_, j) => `passing${i}and${j}`).join(" ");
    writeInto(folder, "part-0/article-3.md", page(3, words));
    ({ generation } = await rebuild(folder, generation));
  }
  const vocabulary = Vocabulary.unpack(generation.index.vocabulary);
  expect([vocabulary.id("passing3and3"), vocabulary.id("passing39and3")]).toEqual([
    undefined,
    expect.any(Number),
  ]);
  expect(vocabulary.size).toBeLessThan(2 * size);
});

test("A folder that is the same gives the same generation, and no file is read", async () => {
  const folder = temporaryFolder({ ...manyArticles(10), "empty.md": "", "nul.md": "\0" });
  const first = await buildGeneration({ folder });
  const { generation, read } = await rebuild(folder, first);
  expect(generation).toBe(first);
  expect(read).toEqual([]);
  expect(notesOf(generation).leftOut.map(({ problem }) => problem.file)).toEqual([
    "empty.md",
    "nul.md",
  ]);
});

test("Two files with one id change places with the order of their names", async () => {
  const folder = temporaryFolder({ "b.md": page(1), "a.md": page(2), "b.txt": "B\n\nText." });
  const first = await buildGeneration({ folder });
  expect(notesOf(first).leftOut).toMatchObject([{ problem: { file: "b.txt" }, stamp: null }]);
  rmSync(join(folder, "b.md"));
  const { generation } = await rebuild(folder, first);
  const files = PackedCorpus.of(generation.articles).documents.map(({ file }) => file);
  expect(files.toSorted()).toEqual(["a.md", "b.txt"]);
});

test("A file that is still written to is read once it has settled", async () => {
  const folder = temporaryFolder({ "a.md": page(1), "b.md": page(2) });
  const previous = new PreviousGeneration(await buildGeneration({ folder }));
  writeInto(folder, "a.md", "# Cut sh");
  const writing = setInterval(() => writeInto(folder, "a.md", "# Cut sh"), 50);
  const built = buildGeneration({ folder, previous, settleMs: 300 });
  const tooEarly = await Promise.race([built, new Promise((resolve) => setTimeout(resolve, 600))]);
  expect(tooEarly).toBeUndefined();
  clearInterval(writing);
  writeInto(folder, "a.md", page(1, "And whole again."));
  const { articles } = await built;
  const texts = [...PackedCorpus.of(articles).passages()].map(({ text }) => text);
  expect(texts.join("\n")).toContain("whole again");
});
