import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { citationOf, citationText } from "../../src/corpus/citation.ts";
import {
  generationFile,
  readGeneration,
  writeGeneration,
} from "../../src/engine/generation-file.ts";
import { ThreadedEngine, type ThreadedEngineOptions } from "../../src/engine/threaded-engine.ts";
import { UserError } from "../../src/errors.ts";
import { Library } from "../../src/library.ts";
import type { SemanticModel } from "../../src/search/semantic-scorer.ts";
import { writeDocx } from "../corpus/written-docx.ts";
import { typeset, writePdf, writePdfBomb } from "../corpus/written-pdf.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { manyArticles, page } from "./articles.ts";

/** What went wrong in a thread, or with what is kept. */
interface Troubles {
  readonly lost: unknown[];
  readonly unstored: unknown[];
}

function engineFor(folder: string, options: Partial<ThreadedEngineOptions> = {}) {
  const troubles: Troubles = { lost: [], unstored: [] };
  const engine = new ThreadedEngine({
    folder,
    store: null,
    settleMs: 0,
    threads: 1,
    onLost: (error) => troubles.lost.push(error),
    onUnstored: (cause) => troubles.unstored.push(cause),
    ...options,
  });
  onTestFinished(() => engine.close());
  return { engine, troubles };
}

describe("a library in threads", () => {
  const folder = temporaryFolder(manyArticles(30), afterAll);
  let threaded: Library;
  let inline: Library;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const options = { folder, store: null, settleMs: 0, threads: 2 };
    const engine = new ThreadedEngine({ ...options, onLost: () => {}, onUnstored: () => {} });
    close = () => engine.close();
    threaded = await Library.open(folder, { engine });
    inline = await Library.open(folder);
  });
  afterAll(() => close());

  const QUESTIONS = ["What is the number of the ferry?", "lighthouze number", "Hello!", "Peru?"];

  test("gives the answers of one that is not", async () => {
    for (const question of QUESTIONS) {
      expect(await threaded.ask(question, { limit: 2, others: 3 })).toEqual(
        await inline.ask(question, { limit: 2, others: 3 }),
      );
    }
    const text = "The herring of the Narrows. Cape Ida has a pier.";
    expect(await threaded.sources(text, 3)).toEqual(await inline.sources(text, 3));
    const hashes = [...inline.snapshot.corpus.passages()].slice(0, 3).map(({ hash }) => hash);
    expect(await threaded.excerpts("Who wrote?", [...hashes, "nobody"])).toEqual(
      await inline.excerpts("Who wrote?", [...hashes, "nobody"]),
    );
    expect(await threaded.findArticles("pier", 5)).toEqual(await inline.findArticles("pier", 5));
    const [newest] = threaded.snapshot.corpus.documents;
    const places = await threaded.findIn(newest!, "the");
    expect(places.length).toBeGreaterThan(0);
    expect(places).toEqual(await inline.findIn(newest!, "the"));
    const related = await threaded.related(newest!, 5);
    expect(related.length).toBeGreaterThan(0);
    expect(related).toEqual(await inline.related(newest!, 5));
  });

  test("answers many at once, each with its own answer", async () => {
    const numbers = Array.from({ length: 30 }, (_, i) => 1000 + i);
    const answers = await Promise.all(
      numbers.map((number) => threaded.ask(`What has the number ${number}?`)),
    );
    for (const [i, number] of numbers.entries()) {
      expect(answers[i]!.hits[0]!.passage.text).toContain(String(number));
    }
  });

  test("tells people what they can mend, and no others", async () => {
    const { engine } = engineFor("/nowhere/at/all");
    const opening = Library.open("/nowhere/at/all", { engine });
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow("does not exist");
  });
});

test("A refresh in threads says what changed, and answers from it at once", async () => {
  const folder = temporaryFolder(manyArticles(5));
  const { engine } = engineFor(folder);
  const library = await Library.open(folder, { engine });
  const { searcher } = library.snapshot;
  expect((await library.refresh()).snapshot.searcher).toBe(searcher);
  writeInto(folder, "new.md", page(50, "Zeppelins moor there."));
  const asked = library.ask("Where do zeppelins moor?");
  const { added } = await library.refresh();
  expect(added.map(({ id }) => id)).toEqual(["new"]);
  expect(await asked).toMatchObject({ found: false });
  expect(await library.ask("Where do zeppelins moor?")).toMatchObject({ found: true });
});

test("A refresh of what moderators tend looks at nothing else, and the next whole one does", async () => {
  const folder = temporaryFolder(manyArticles(5));
  const dataDir = temporaryFolder({ "articles/first.md": page(60, "A pier stands there.") });
  const { engine } = engineFor(folder, { dataDir });
  const library = await Library.open(folder, { dataDir, engine });
  writeInto(folder, "theirs.md", page(50, "Zeppelins moor there."));
  writeInto(dataDir, "articles/added.md", page(51, "Balloons land there."));
  rmSync(join(dataDir, "articles/first.md"));
  const options = { mayLose: { share: 1, count: 1 }, isTendedOnly: true };
  const { added, removed } = await library.refresh(undefined, options);
  expect(added.map(({ file }) => file)).toEqual(["added/added.md"]);
  expect(removed.map(({ file }) => file)).toEqual(["added/first.md"]);
  expect((await library.refresh()).added.map(({ file }) => file)).toEqual(["theirs.md"]);
  expect(library.snapshot.corpus.documents).toHaveLength(7);
});

test("A sentence model is asked from a thread, and may take its time", async () => {
  const folder = temporaryFolder(manyArticles(5));
  const { engine } = engineFor(folder);
  const asked: string[] = [];
  const model: SemanticModel = {
    name: "of the test",
    status: { state: "ready" },
    alike: async () => [],
    read: async () => ({
      async score(question, passageIndices) {
        asked.push(question);
        await new Promise(setImmediate);
        const near = { passage: 1, sentences: [1] };
        const distribution = { mean: 0, standardDeviation: 1 };
        return {
          passages: new Map(passageIndices.map((each) => [each, near])),
          sentenceDistribution: distribution,
          passageDistribution: distribution,
        };
      },
    }),
  };
  const library = await Library.open(folder, { engine, model });
  await library.whenRead();
  const answers = await Promise.all([1, 2, 3].map((i) => library.ask(`Who wrote of pier ${i}?`)));
  expect(asked).toHaveLength(3);
  expect(answers.map(({ found }) => found)).toEqual([true, true, true]);
});

describe("a thread that searches", () => {
  test("and hangs is replaced: only what it was at fails", async () => {
    const folder = temporaryFolder(manyArticles(5));
    const { engine, troubles } = engineFor(folder, { taskLimitMs: 300 });
    const never: SemanticModel = {
      name: "never ready",
      status: { state: "ready" },
      alike: async () => [],
      read: async () => ({ score: () => new Promise(() => {}) }),
    };
    const library = await Library.open(folder, { engine, model: never });
    const byWords = library.snapshot.searcher;
    await library.whenRead();
    const [hung, ...others] = await Promise.allSettled([
      library.ask("Who wrote of the pier?"),
      byWords.ask("Who wrote of the pier?", {}, null),
      byWords.findArticles("pier", 3),
    ]);
    expect(hung).toMatchObject({ status: "rejected" });
    expect(others.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(troubles.lost).toMatchObject([{ message: "A search took longer than 300 ms" }]);
    expect(await byWords.ask("Who wrote of the pier?", {}, null)).toMatchObject({
      grade: "answers",
    });
  });
});

describe("a file that the thread cannot read", () => {
  test("because it takes all memory is left out, and so from then on", async () => {
    const greedy = "a\n".repeat(2_400_000);
    const files = { ...manyArticles(3), "greedy.txt": greedy, "other.md": page(9) };
    const folder = temporaryFolder(files);
    const { engine } = engineFor(folder, { memoryLimitMib: 60 });
    const library = await Library.open(folder, { engine });
    expect(library.snapshot.corpus.documents).toHaveLength(4);
    expect(library.snapshot.problems).toMatchObject([
      { file: "greedy.txt", reason: { values: { what: "memory" } } },
    ]);
    writeInto(folder, "new.md", page(7));
    const { added, problems } = await library.refresh();
    expect([added.length, problems.length]).toEqual([1, 1]);
  });

  test.each([
    ["it holds the thread", { stallLimitMs: 1_000 }, "time"],
    [
      "of what it unpacks to, outside of the thread's own memory",
      { memoryLimitMib: 100 },
      "memory",
    ],
  ])(
    "because %s, is left out",
    async (_, limits, what) => {
      const bomb = writePdfBomb(400);
      const folder = temporaryFolder({ ...manyArticles(3), "bomb.pdf": bomb, "z.md": page(9) });
      const { engine } = engineFor(folder, limits);
      const library = await Library.open(folder, { engine });
      expect(library.snapshot.corpus.documents).toHaveLength(4);
      expect(library.snapshot.problems).toMatchObject([
        { file: "bomb.pdf", reason: { key: "problems.takesTooMuch", values: { what } } },
      ]);
      const refreshing = performance.now();
      expect((await library.refresh()).problems).toHaveLength(1);
      expect(performance.now() - refreshing).toBeLessThan(1_000);
    },
    30_000,
  );
});

const FILLER = "Keepers wrote down wind and water, every four hours. ".repeat(5);

test("PDFs and Word files are read in a thread too, and found by their words", async () => {
  const folder = temporaryFolder({
    "report.pdf": writePdf([...typeset([FILLER]), ...typeset([`Zeppelins moor there. ${FILLER}`])]),
    "minutes.docx": writeDocx([{ text: "First." }, { text: "The council bought a windmill." }]),
  });
  const { engine } = engineFor(folder);
  const library = await Library.open(folder, { engine });
  expect(library.snapshot.problems).toEqual([]);
  const placeOf = async (question: string) => {
    const [hit] = (await library.ask(question)).hits;
    return citationText(citationOf(hit!.passage.document, hit!.passage.lines));
  };
  expect(await placeOf("Where do zeppelins moor?")).toBe("report.pdf, page 2");
  expect(await placeOf("Who bought a windmill?")).toBe("minutes.docx, paragraphs 1–2");
  expect(await library.refresh()).toMatchObject({ added: [], changed: [], removed: [] });
});

describe("what was built is kept", () => {
  const folder = temporaryFolder(manyArticles(5), afterAll);
  const store = generationFile(temporaryFolder({}, afterAll), folder);
  const titlesOf = ({ snapshot }: Library) =>
    snapshot.corpus.documents.map(({ title }) => title.split(" ")[0]);

  test("for the next start, which reads no file that is the same", async () => {
    await Library.open(folder, { engine: engineFor(folder, { store }).engine });
    await expect.poll(() => existsSync(store)).toBe(true);
    const kept = (await readGeneration(store, folder))!;
    const { bytes } = kept.articles.documents;
    // Shows where the titles come from.
    bytes.set(
      Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("Report", "Stored"), "latin1"),
    );
    await writeGeneration(store, folder, kept);

    writeInto(folder, "part-0/article-3.md", page(3, "It leans."));
    const library = await Library.open(folder, { engine: engineFor(folder, { store }).engine });
    expect(titlesOf(library).toSorted()).toEqual([...Array(4).fill("Stored"), "Report"].toSorted());
  });

  test("and built anew where it is damaged, which is told", async () => {
    writeFileSync(store, "footnote");
    const { engine, troubles } = engineFor(folder, { store });
    const library = await Library.open(folder, { engine });
    expect(titlesOf(library)).toEqual(Array(5).fill("Report"));
    expect(troubles.unstored).toHaveLength(1);
    const isWhole = () => readGeneration(store, folder).then(Boolean, () => false);
    await expect.poll(isWhole).toBe(true);
  });

  test("or not, where that is impossible, which is told", async () => {
    writeInto(folder, "new.md", page(8));
    const { engine, troubles } = engineFor(folder, { store: join(store, "below-a-file") });
    expect((await Library.open(folder, { engine })).snapshot.corpus.documents).toHaveLength(6);
    await expect.poll(() => troubles.unstored.length).toBeGreaterThan(0);
  });
});
