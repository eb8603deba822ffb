import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PassageRuns } from "../../src/search/index/passage-runs.ts";
import type {
  ModelStatus,
  PassageText,
  SemanticModel,
  SemanticScorer,
} from "../../src/search/semantic-scorer.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { passageText } from "./passage-text.ts";
import { SEMANTIC } from "./semantic-data.ts";
import { knownBefore, startSentenceModel } from "./sentence-models.ts";

/** Longest time a test may take on a busy machine, in milliseconds. */
const LONG = 60_000;

const PASSAGES: readonly PassageText[] = [
  passageText("Ferry timetable", "The ferry to Grey Point leaves at seven in the morning."),
  passageText("Lighthouse", "The tower was built of granite in 1884. It cost 40,000 crowns."),
  passageText("Works council", "The plant will close in March. Its 300 workers were told so."),
  passageText("Whales", "Twelve humpback whales were counted off the coast."),
];
/** Number of texts that get a vector: each passage and each of its sentences. */
const TEXTS = PASSAGES.length + 6;
const FACTORY = "When do they shut the factory?";
const WHOLE: PassageRuns = [[0, PASSAGES.length]];

/** Makes passages of two sentences each, all different. */
const manyPassages = (count: number): PassageText[] =>
  Array.from({ length: count }, (_, i) =>
    passageText(
      `Minutes of council meeting ${i}`,
      `The council met for the ${i}th time. It approved the paving of street number ${i}.`,
    ),
  );

/** About different things; so many that they are not read at once. */
const QUESTIONS = [
  "bakery",
  "chess",
  "panda",
  "violin",
  "vaccine",
  "bridge",
  "comet",
  "tax",
  "ski",
].map((thing) => `What became of the ${thing}?`);

/** The index of the passage that comes nearest to a question. */
async function nearest(meaning: SemanticScorer, question: string): Promise<number> {
  const { passages } = (await meaning.score(question, [], WHOLE))!;
  return [...passages].toSorted(([, a], [, b]) => b.passage - a.passage)[0]![0];
}

/** Number of texts that have a vector; 0 unless the model is reading. */
const doneOf = (status: ModelStatus | undefined) => (status?.state === "reading" ? status.done : 0);

/** The path of the only file of vectors below a DATA_DIR. */
function vectorsFile(dataDir: string): string {
  const folder = join(dataDir, "semantic/vectors");
  const files = readdirSync(folder);
  expect(files).toEqual([expect.stringMatching(/^[\da-f]{12}-[\da-f]{12}\.vectors$/)]);
  return join(folder, files[0]!);
}

/**
 * Blocks this thread until a file of vectors is replaced. The model stores them just before it tells
 * that it has read them, which is not heard meanwhile.
 */
function blockUntilStored(file: string): void {
  const { mtimeMs } = statSync(file);
  const end = performance.now() + LONG;
  while (statSync(file).mtimeMs === mtimeMs && performance.now() < end);
  expect(statSync(file).mtimeMs).toBeGreaterThan(mtimeMs);
}

describe.skipIf(!SEMANTIC)("a sentence model", { timeout: LONG }, () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };

  /** Starts a model, which reads the passages and is closed when the test ends. */
  async function read(data: string, passages: readonly PassageText[] = PASSAGES) {
    const started = startSentenceModel({ model, dataDir: data });
    const meaning = await started.model.read(passages);
    expect(started.model.status).toEqual({ state: "ready" });
    return { ...started, meaning: meaning! };
  }

  describe("that has read", () => {
    let meaning: SemanticScorer;
    let statuses: readonly ModelStatus[];
    let alike: SemanticModel["alike"];
    beforeAll(async () => {
      const started = startSentenceModel({ model, dataDir: dataDir(afterAll) }, afterAll);
      alike = (questions) => started.model.alike(questions);
      meaning = (await started.model.read(PASSAGES))!;
      statuses = started.statuses;
    });

    test("finds a passage that shares no word with the question", async () => {
      expect(await nearest(meaning, FACTORY)).toBe(2);
      expect(await nearest(meaning, "How many giant sea mammals did they see?")).toBe(3);
      expect(statuses.at(0)).toEqual({ state: "reading", done: 0, total: TEXTS });
    });

    test("tells what answers from what has nothing to do with it, sentence by sentence", async () => {
      const { passages, sentenceDistribution } = (await meaning.score(FACTORY, [0, 2], []))!;
      expect([...passages.keys()]).toEqual([0, 2]);
      const [closing, workers, ...more] = passages.get(2)!.sentences;
      expect(more).toEqual([]);
      expect(closing).toBeGreaterThan(0.7);
      expect(closing).toBeGreaterThan(workers!);
      expect(passages.get(0)!.sentences[0]).toBeLessThan(0.4);
      expect(closing).toBeGreaterThan(
        sentenceDistribution.mean + sentenceDistribution.standardDeviation,
      );
    });

    test("takes questions for alike that ask for the same in other words", async () => {
      const asked = ["Can I park at the harbour?", "When does it close?"];
      const questions = [...asked, ...QUESTIONS, "Is there parking near the harbour?"];
      expect(await alike(questions)).toEqual([[0, questions.length - 1]]);
      expect(await alike([])).toEqual([]);
    });

    test("leaves a question alone that it was not taught to read", async () => {
      for (const question of ["工厂什么时候关门?", "1884?", ""])
        expect(await meaning.score(question, [0], WHOLE)).toBeNull();
      expect(await meaning.score(FACTORY, [0], WHOLE)).not.toBeNull();
    });
  });

  describe("and what it kept", () => {
    test("spares it the work at its next start, and answers alike", async () => {
      const data = dataDir();
      const first = await read(data);
      const before = await first.meaning.score(FACTORY, [0], WHOLE);
      await first.model.close();
      const file = vectorsFile(data);
      const [bytes, { mtimeMs }] = [readFileSync(file), statSync(file)];

      const second = await read(data);
      expect(second.statuses).toEqual([{ state: "ready" }]);
      expect(await second.meaning.score(FACTORY, [0], WHOLE)).toEqual(before);
      await second.model.close();
      expect(readFileSync(file)).toEqual(bytes);
      expect(statSync(file).mtimeMs).toBe(mtimeMs);
    });

    test("leaves only what changed to be read, whoever reads it", async () => {
      const data = dataDir();
      const first = await read(data);
      const changed = PASSAGES.with(1, passageText("Mill", "The mill burnt down in 1901."));
      const meaning = await first.model.read(changed);
      const again = first.statuses.filter(({ state }) => state === "reading").at(-1)!;
      // The new passage has one sentence, so both have the same text.
      expect(again).toEqual({ state: "reading", done: TEXTS - 3, total: TEXTS - 1 });
      expect(await nearest(meaning!, "Which building was destroyed in a fire?")).toBe(1);
      await first.model.close();

      const second = await read(data, [...changed, ...PASSAGES]);
      // The vectors of the lighthouse were dropped when its passage was replaced.
      expect(knownBefore(second.statuses)).toBe(TEXTS - 1 + TEXTS - 3);
    });

    test("is what it had read when it was closed", async () => {
      const data = dataDir();
      const passages = manyPassages(400);
      const first = startSentenceModel({ model, dataDir: data });
      void first.model.read(passages);
      const done = () => doneOf(first.statuses.at(-1));
      await expect.poll(done, { timeout: LONG }).toBeGreaterThan(0);
      const seen = done();
      await first.model.close();

      const second = startSentenceModel({ model, dataDir: data });
      void second.model.read(passages);
      await second.whenIn("reading");
      const known = knownBefore(second.statuses)!;
      expect(known).toBeGreaterThanOrEqual(seen);
      expect(known).toBeLessThan(1_200);
    });

    test("is what it had read when another corpus came", async () => {
      const { model: started, statuses } = startSentenceModel({ model, dataDir: dataDir() });
      const passages = manyPassages(400);
      void started.read(passages);
      const done = () => doneOf(statuses.at(-1));
      await expect.poll(done, { timeout: LONG }).toBeGreaterThan(0);
      const seen = done();
      void started.read([...PASSAGES, ...passages]);
      const total = 1_200 + TEXTS;
      const again = () => statuses.find((each) => "total" in each && each.total === total);
      await expect.poll(again, { timeout: LONG }).toBeDefined();
      expect(doneOf(again())).toBeGreaterThanOrEqual(seen);
    });

    test("is made anew where it is damaged", async () => {
      const data = dataDir();
      await (await read(data)).model.close();
      const file = vectorsFile(data);
      const bytes = readFileSync(file);
      bytes[bytes.length - 5]! ^= 0x10;
      writeFileSync(file, bytes);
      const second = await read(data);
      expect(knownBefore(second.statuses)).toBe(0);
      expect(await nearest(second.meaning, FACTORY)).toBe(2);
      await second.model.close();
      expect((await read(data)).statuses).toEqual([{ state: "ready" }]);
    });

    test("is of one folder of articles, and does not come into another's way", async () => {
      const data = dataDir();
      const other = startSentenceModel({ model, dataDir: data, corpusDir: "elsewhere" });
      await other.model.read(PASSAGES.slice(0, 1));
      await other.model.close();
      const own = await read(data);
      expect(knownBefore(own.statuses)).toBe(0);
      expect(readdirSync(join(data, "semantic/vectors"))).toHaveLength(2);
    });

    test("is not needed: where it cannot be kept, that is told, and questions are answered", async () => {
      const data = dataDir();
      writeInto(data, "semantic/vectors", "no folder");
      const causes: unknown[] = [];
      const { model: started } = startSentenceModel({
        ...{ model, dataDir: data },
        onUnstored: (cause) => causes.push(cause),
      });
      const meaning = await started.read(PASSAGES);
      expect(causes).toEqual([
        expect.objectContaining({ message: expect.stringMatching(/EEXIST|ENOTDIR/) }),
      ]);
      expect(await nearest(meaning!, FACTORY)).toBe(2);
    });
  });

  describe("that is given another corpus", () => {
    test("answers no more questions about the one before", async () => {
      const { meaning, model: started, statuses } = await read(dataDir());
      const later = await started.read(manyPassages(20));
      expect(await meaning.score(FACTORY, [0], WHOLE)).toBeNull();
      expect(await later!.score(FACTORY, [0], WHOLE)).not.toBeNull();
      expect(statuses.at(-1)).toEqual({ state: "ready" });
    });

    test("gives up the one that it reads", async () => {
      const { model: started, whenIn } = startSentenceModel({ model, dataDir: dataDir() });
      const first = started.read(manyPassages(1_000));
      await whenIn("reading");
      const second = started.read(PASSAGES);
      expect(await first).toBeNull();
      expect(await nearest((await second)!, FACTORY)).toBe(2);
    });

    test("gives up one that it was still being given, and mixes nothing of it in", async () => {
      const { model: started, statuses } = startSentenceModel({ model, dataDir: dataDir() });
      const [first, second] = [started.read(manyPassages(1_200)), started.read(PASSAGES)];
      expect(await first).toBeNull();
      expect(await nearest((await second)!, FACTORY)).toBe(2);
      expect(statuses[0]).toEqual({ state: "reading", done: 0, total: TEXTS });
    });

    test("has not read it when it tells late that it has read the one before", async () => {
      const data = dataDir();
      const { model: started } = await read(data);
      const before = started.read(manyPassages(1));
      blockUntilStored(vectorsFile(data));
      const meaning = await started.read([...PASSAGES, ...manyPassages(60)]);
      expect(await meaning!.score(FACTORY, [0], WHOLE)).not.toBeNull();
      expect(await before).toBeNull();
    });

    test("takes one that comes in several parts as a whole, in its order", async () => {
      const streets = Array.from({ length: 600 }, (_, i) => passageText("Map", `Street ${i}`));
      const passages = [...streets, PASSAGES[2]!];
      const { model: started } = startSentenceModel({ model, dataDir: dataDir() });
      const meaning = await started.read(passages);
      const { passages: found } = (await meaning!.score(FACTORY, [0], [[0, 601]]))!;
      const similarity = (passageIndex: number) => found.get(passageIndex)!.passage;
      expect(similarity(600)).toBeGreaterThan(similarity(0) + 0.3);
      expect([0, 600].map((passageIndex) => found.get(passageIndex)!.sentences.length)).toEqual([
        1, 2,
      ]);
    });
  });

  describe("that has little time", () => {
    test("leaves a question to the words at once", async () => {
      const options = { model, dataDir: dataDir(), timeoutMs: 1 };
      const { model: started } = startSentenceModel(options);
      const meaning = await started.read(PASSAGES);
      const start = performance.now();
      expect(await meaning!.score(FACTORY, [0], WHOLE)).toBeNull();
      expect(performance.now() - start).toBeLessThan(1_000);
    });

    test("drops questions that come too fast, and answers later ones", async () => {
      const options = { model, dataDir: dataDir(), timeoutMs: 400 };
      const { model: started } = startSentenceModel(options);
      const meaning = (await started.read(PASSAGES))!;
      const ask = () => meaning.score(FACTORY, [0], WHOLE);
      const start = performance.now();
      const answers = await Promise.all(Array.from({ length: 4_000 }, ask));
      expect(performance.now() - start).toBeLessThan(5_000);
      // Embedding all of them takes far longer than the 400 ms that each has.
      expect(answers).toContain(null);
      await expect.poll(ask, { timeout: 6_000 }).not.toBeNull();
    });
  });

  describe("that cannot be used", () => {
    const damaged = () => {
      const folder = temporaryFolder();
      cpSync(model, folder, { recursive: true });
      writeInto(folder, "onnx/model_quantized.onnx", "damaged");
      return folder;
    };

    test.each<[string, () => { model: string; dataDir: string }, RegExp]>([
      [
        "because the runtime is missing",
        () => ({ model, dataDir: temporaryFolder() }),
        /^The runtime is not installed\. Run npm run footnote semantic once\.$/,
      ],
      [
        "because its folder is missing",
        () => ({ model: "/nowhere/at/all", dataDir: dataDir() }),
        /^SEMANTIC_MODEL: there is no folder \S+, and "\/nowhere\/at\/all" is no name on the hub/,
      ],
      [
        "because its folder holds something else",
        () => ({ model: temporaryFolder({ "article.md": "Text" }), dataDir: dataDir() }),
        /^SEMANTIC_MODEL: \S+ lacks config\.json\./,
      ],
      [
        "because it is damaged",
        () => ({ model: damaged(), dataDir: dataDir() }),
        /^The model in \S+ could not be opened: its files are damaged, or/,
      ],
    ])("says so once, and is nobody's bug, %s", async (_, options, reason) => {
      const { model: started, statuses } = startSentenceModel(options());
      expect(started.status).toEqual({ state: "starting" });
      expect(await started.read(PASSAGES)).toBeNull();
      expect(await started.read(PASSAGES)).toBeNull();
      const failed = { state: "failed", reason: expect.stringMatching(reason), isBug: false };
      expect(started.status).toMatchObject(failed);
      await started.close();
      expect(statuses).toEqual([started.status]);
    });
  });

  describe("that is closed", () => {
    test("keeps nobody waiting", async () => {
      const { model: started, whenIn } = startSentenceModel({ model, dataDir: dataDir() });
      const meaning = (await started.read(PASSAGES))!;
      const question = meaning.score(FACTORY, [0], WHOLE);
      const reading = started.read(manyPassages(1_000));
      await whenIn("reading");
      const closed = started.close();
      expect(await Promise.all([question, reading])).toEqual([null, null]);
      await closed;
      await started.close();
    });

    test.each<[string, string, boolean]>([
      ["is starting", "starting", false],
      ["reads", "reading", false],
      ["has read all", "ready", true],
      ["has failed", "failed", false],
    ])("lets the process end with code 0 while it %s", async (_, state, isRead) => {
      const script = new URL("./closing-process.ts", import.meta.url).pathname;
      const settings = [state === "failed" ? "/nowhere/at/all" : model, dataDir(), state];
      const child = spawn(process.execPath, ["--import", "tsx", script, ...settings], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      let printed = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (text) => {
          printed += text;
        });
      }
      const [code, signal] = await once(child, "close");
      expect([printed, code, signal]).toEqual([`closed, and read: ${isRead}\n`, 0, null]);
    });
  });
});
