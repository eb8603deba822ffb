import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Budget, LOAD_LIMITS } from "../../../src/cluster/budget.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
import { type IndexSet, setOf } from "../../../src/engine/cluster/indices.ts";
import { findPointer } from "../../../src/engine/cluster/read/pointer.ts";
import { takeBuildLease } from "../../../src/engine/cluster/write/build-lease.ts";
import { pushFolder } from "../../../src/engine/cluster/write/push-folder.ts";
import { createSet, setNames } from "../../../src/engine/cluster/write/sets.ts";
import { sweepUnasked } from "../../../src/engine/cluster/write/sweep.ts";
import { UserError } from "../../../src/errors.ts";
import { Library } from "../../../src/library.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { ARTICLES } from "../../discord/articles.ts";
import { folderFromEnvironment } from "../../owner-data.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { openPatiently, push } from "./cluster-library.ts";

const SHIPPED = "corpus";
const TUNING = folderFromEnvironment("TEST_DATA_DIR");
const LONGEST_COMPARISON_MS = 600_000;
const LATER_MS = 11 * 60_000;
/** Of the tuning questions one in so many is asked. */
const EVERY = 8;

describe.skipIf(!OPENSEARCH)("articles in a cluster", () => {
  let cluster: TestCluster;
  let connection: Connection;
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    connection = cluster.connect();
  }, LONGEST_COMPARISON_MS);
  afterAll(async () => {
    await connection.close();
    await cluster.end();
  });

  const current = async () => (await findPointer(connection, new Budget(LOAD_LIMITS)))!;

  test("are missed before any were loaded, with how to load them", async () => {
    await expect(openPatiently(connection)).rejects.toThrow("footnote push FOLDER");
  });

  test("answer as those of a folder do: what ships", {
    timeout: LONGEST_COMPARISON_MS,
  }, async () => {
    const questions = questionsIn("test/fixtures/relevance.jsonl");
    expect(await sameFirstHits(connection, SHIPPED, questions)).toBeGreaterThanOrEqual(0.99);
  });

  test.skipIf(!TUNING)(
    "answer as those of a folder do: the tuning set",
    { timeout: LONGEST_COMPARISON_MS },
    async () => {
      const all = questionsIn(join(TUNING!, "questions.jsonl"));
      const questions = all.filter((_, i) => i % EVERY === 0);
      const folder = join(TUNING!, "articles");
      expect(await sameFirstHits(connection, folder, questions)).toBeGreaterThanOrEqual(0.99);
    },
  );

  test("keep to what is asked for: filters, phrases, and what is excluded", async () => {
    const folder = temporaryFolder(ARTICLES);
    await push(connection, folder);
    const [mine, theirs] = [await openPatiently(connection), await Library.open(folder)];
    const asked = [
      { question: "lighthouse", options: { tag: "HARBOUR" } },
      { question: "lighthouse", options: { publisher: "harbour  gazette" } },
      { question: "ferry", options: { since: "2021-08-15", until: "2021" } },
      { question: "granite", options: { article: "harbour-lighthouse" } },
      { question: '"whale oil" barrels', options: { operators: true } },
      { question: "lighthouse -barrels", options: { operators: true } },
      { question: 'lighthouse -"whale oil"', options: { operators: true } },
    ];
    for (const { question, options } of asked) {
      const [here, there] = await Promise.all([
        mine.ask(question, { ...options, alwaysAnswer: true }),
        theirs.ask(question, { ...options, alwaysAnswer: true }),
      ]);
      expect(there.hits.length).toBeGreaterThan(0);
      expect(here.hits.map(({ passage }) => passage.hash).toSorted()).toEqual(
        there.hits.map(({ passage }) => passage.hash).toSorted(),
      );
    }
  });

  test("are changed by what changed alone, and a process sees it with the next look", async () => {
    const folder = temporaryFolder(ARTICLES);
    await push(connection, folder);
    const library = await openPatiently(connection);
    const before = await current();
    writeInto(folder, "windmill.md", "# The windmill\n\nThe windmill of Grey Point grinds rye.\n");
    writeInto(
      folder,
      "ferry.md",
      "# Ferry timetable\n\nThe ferry leaves at noon and never returns.\n",
    );
    expect(await push(connection, folder)).toMatchObject({ written: 2, removed: 0 });
    expect((await current()).set).toEqual(before.set);
    const old = library.snapshot;
    const { added, changed, removed } = await library.refresh();
    expect([added, changed, removed].map((some) => some.map(({ file }) => file))).toEqual([
      ["windmill.md"],
      ["ferry.md"],
      [],
    ]);
    const [hit] = (await library.ask("What does the windmill grind?")).hits;
    expect(hit?.passage.text).toContain("grinds rye");
    const former = await old.searcher.ask("When does the ferry leave?", {}, null);
    expect(former.hits[0]?.passage.text).toContain("leaves at seven");
    await expectSameAs(folder, library);
  });

  test("are not written again where a push that was cut short had written them", async () => {
    await push(connection, temporaryFolder(ARTICLES));
    const before = await current();
    const folder = temporaryFolder(longArticles());
    await expect(pushUntilLast(connection, folder)).rejects.toThrow("cut short");
    expect(await current()).toEqual(before);
    const begun = setOf((await setNames(connection)).at(-1)!);
    await push(connection, folder);
    expect((await current()).set).toEqual(begun);
    expect(await versionOf(connection, begun, "long-0")).toBe(1);
    await expectSameAs(folder, await openPatiently(connection));
  }, 60_000);

  test("are loaded by one process at a time", async () => {
    const lease = (await takeBuildLease(connection))!;
    await expect(push(connection, SHIPPED)).rejects.toThrow(UserError);
    await lease.release();
  }, 60_000);

  test("give their bytes, and their text block by block", async () => {
    const folder = temporaryFolder(ARTICLES);
    await push(connection, folder);
    const [mine, theirs] = [await openPatiently(connection), await Library.open(folder)];
    for (const document of theirs.snapshot.corpus.documents) {
      const known = mine.article(document.id)!;
      expect(await mine.fileOf(known)).toEqual(readFileSync(join(folder, document.file)));
      expect((await mine.whole(known)).blocks).toEqual(document.blocks);
    }
    const { hits } = await mine.ask("Who may read the books?");
    const { hash } = hits[0]!.passage;
    const [[here], [there]] = [await mine.passages([hash]), await theirs.passages([hash])];
    expect(here!.spans.map(({ block, ...span }) => [block.text, span])).toEqual(
      there!.spans.map(({ block, ...span }) => [block.text, span]),
    );
  });

  test("are swept of what nobody reads after ten minutes, and not before", async () => {
    await push(connection, temporaryFolder(ARTICLES));
    const { set } = await current();
    await createSet(connection, setOf("0000000000"));
    await sweepUnasked(connection, Date.now());
    expect(await setNames(connection)).toContain("0000000000");
    await sweepUnasked(connection, Date.now() + LATER_MS);
    expect(await setNames(connection)).toEqual([set.name]);
  });
});

const questionsIn = (file: string): string[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { question: string }).question);

/** The share of questions whose first passage is the same from a cluster and from a folder. */
async function sameFirstHits(
  connection: Connection,
  folder: string,
  questions: readonly string[],
): Promise<number> {
  await push(connection, folder);
  const [mine, theirs] = [await openPatiently(connection), await Library.open(folder)];
  let same = 0;
  for (const question of questions) {
    const [here, there] = await Promise.all([mine.ask(question), theirs.ask(question)]);
    if (here.hits[0]?.passage.hash === there.hits[0]?.passage.hash) same++;
  }
  return same / questions.length;
}

/** A process that was there all along and one that reads the folder afresh know the same. */
async function expectSameAs(folder: string, library: Library): Promise<void> {
  const fresh = await Library.open(folder);
  const known = ({ snapshot: { corpus } }: Library) =>
    corpus.documents.map(({ id, fingerprint }) => [id, fingerprint]);
  expect(known(library)).toEqual(known(fresh));
  const question = "Which steamer was wrecked, and what did a ferry ticket cost?";
  const [mine, theirs] = [await library.explain(question), await fresh.explain(question)];
  const scores = ({ ranked }: typeof mine) => ranked.map(({ score }) => score.toFixed(6));
  expect(scores(mine)).toEqual(scores(theirs));
}

/** More than one request takes, in files that are read in time on a busy machine. */
const longArticles = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 48 }, (_, i) => {
      const sentences = Array.from({ length: 250 }, (_, n) => `Boat ${i} sailed in year ${n}.`);
      const paragraphs = sentences.map((sentence, n) => sentence + (n % 15 ? " " : "\n\n"));
      return [`long-${i}.md`, `# Log ${i}\n\n${paragraphs.join("")}\n`];
    }),
  );

async function pushUntilLast(connection: Connection, folder: string): Promise<void> {
  await pushFolder(connection, {
    folder,
    onRead: () => {},
    onWritten(done, total) {
      if (done === total) throw new Error("cut short");
    },
  });
}

/** How often the first passage of an article was written. */
async function versionOf(
  connection: Connection,
  { passages, name }: IndexSet,
  article: string,
): Promise<number> {
  const path = `/${passages}/_doc/${article}~${Number(name)}~0`;
  const request = { method: "GET", path } as const;
  const { _version } = await connection.request<{ _version: number }>(
    request,
    new Budget(LOAD_LIMITS),
  );
  return _version;
}
