import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PackedCorpus } from "../../src/corpus/packed/packed-corpus.ts";
import { buildGeneration } from "../../src/engine/build-generation.ts";
import { type Generation, notesOf } from "../../src/engine/generation.ts";
import { PreviousGeneration } from "../../src/engine/previous-generation.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { manyArticles, page } from "./articles.ts";

/** Builds upon a generation, and counts the files that are read for it. */
async function rebuild(folder: string, generation: Generation) {
  const read: string[] = [];
  const previous = new PreviousGeneration(generation);
  const onFile = (file: string) => void read.push(file);
  return { generation: await buildGeneration({ folder, previous, onFile }), read };
}

/** All that a generation holds but for the stamps, which are those of the files. */
const contentOf = ({ articles, index, notes }: Generation) => ({ articles, index, notes });

test("A generation that was built upon another is that of a first reading, byte for byte", async () => {
  const folder = temporaryFolder({ ...manyArticles(60), "wrong.md": "---\ntitle: [\n---\n" });
  let generation = await buildGeneration({ folder });
  const changes: [string, () => void][] = [
    ["added", () => writeInto(folder, "part-1/newest.md", page(19, "Zeppelins moor there."))],
    ["changed", () => writeInto(folder, "part-0/article-3.md", page(3, "It leans."))],
    ["moved to another year", () => writeInto(folder, "part-1/article-4.md", page(17))],
    ["removed", () => rmSync(join(folder, "part-2/article-5.md"))],
    ["mended", () => writeInto(folder, "wrong.md", page(7, "Otters."))],
    ["spoilt", () => writeInto(folder, "part-0/article-6.md", "\0")],
    ["given synonyms", () => writeInto(folder, "synonyms.txt", "ferry, boat")],
  ];
  for (const [what, change] of changes) {
    change();
    const rebuilt = await rebuild(folder, generation);
    expect(contentOf(rebuilt.generation), what).toEqual(
      contentOf(await buildGeneration({ folder })),
    );
    expect(rebuilt.read.length, what).toBeLessThanOrEqual(1);
    generation = rebuilt.generation;
  }
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
