import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Library } from "../../src/library.ts";
import type { Answer } from "../../src/search/answer.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { SEMANTIC } from "./semantic-data.ts";
import { knownBefore, type Started, startSentenceModel } from "./sentence-models.ts";

/** Longest time a test may take on a busy machine, in milliseconds. */
const LONG = 60_000;

const article = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const WHALES = article("Whales", "Twelve humpback whales were counted off the coast.");
const FILES = {
  "ferry.md": article("Ferry", "The ferry to Grey Point leaves at seven in the morning."),
  "light.md": article("Lighthouse", "The tower was built of granite in 1884."),
  "plant.md": article("Works council", "The plant will close in March. Its 300 workers know it."),
  "whales.md": WHALES,
};
const FERRY = "When does the ferry leave?";
/** No article has one of these words or a known synonym. */
const OCEAN = "Did anybody spot large mammals in the ocean?";
const PERU = "How tall is the president of Peru?";

const idsOf = ({ hits }: Answer) => hits.map(({ passage }) => passage.document.id);

describe.skipIf(!SEMANTIC)("a library with a sentence model", { timeout: LONG }, () => {
  const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };

  let shared: Started;
  beforeAll(() => {
    shared = startSentenceModel({ model, dataDir: dataDir(afterAll) }, afterAll);
  });

  async function open(sentenceModel = shared.model) {
    const folder = temporaryFolder(FILES);
    return { folder, library: await Library.open(folder, { model: sentenceModel }) };
  }

  async function openAndRead(sentenceModel = shared.model) {
    const opened = await open(sentenceModel);
    await opened.library.whenRead();
    expect(opened.library.snapshot.scorer).not.toBeNull();
    return opened;
  }

  test("answers by words at once, and by meaning as soon as the model has read", async () => {
    const { library } = await open();
    const before = library.snapshot;
    expect(before.scorer).toBeNull();
    expect(await library.ask(OCEAN)).toMatchObject({ found: false, hits: [] });
    expect(idsOf(await library.ask(FERRY))[0]).toBe("ferry");

    await library.whenRead();
    const after = library.snapshot;
    expect({ ...after, scorer: null }).toEqual(before);
    expect(after.searcher).toBe(before.searcher);
    const answer = await library.ask(OCEAN);
    expect([answer.found, idsOf(answer)[0]]).toEqual([true, "whales"]);
    expect(answer.hits[0]!.excerpt).toEqual({
      start: 0,
      text: "Twelve humpback whales were counted off the coast.",
      highlights: [],
      matchedBy: "meaning",
    });
  });

  test("goes on answering by words what is asked in the article's own, with highlights", async () => {
    const { library } = await openAndRead();
    const { hits } = await library.ask(FERRY);
    const { text, highlights, matchedBy } = hits[0]!.excerpt;
    expect(hits[0]!.passage.document.id).toBe("ferry");
    expect(highlights.map(([start, end]) => text.slice(start, end))).toContain("ferry");
    expect(matchedBy).toBe("words");
  });

  test("refuses what no article says, however near the nearest is", async () => {
    const { library } = await openAndRead();
    expect(await library.ask(PERU)).toMatchObject({ found: false, hits: [] });
    const { nearest } = await library.ask(PERU);
    expect(nearest.length).toBeGreaterThan(0);
  });

  test("keeps to the article that is asked, and to the limit", async () => {
    const { library } = await openAndRead();
    const options = { article: "ferry", alwaysAnswer: true };
    expect(idsOf(await library.ask(OCEAN, options))).toEqual(["ferry"]);
    expect(idsOf(await library.ask(OCEAN, { limit: 1 }))).toEqual(["whales"]);
  });

  test("gives excerpts, sources and explanations with the model's help", async () => {
    const { library } = await openAndRead();
    const [hit] = (await library.ask(OCEAN)).hits;
    const [found] = await library.excerpts(OCEAN, [hit!.passage.hash]);
    expect(found!.excerpt).toEqual(hit!.excerpt);
    const [ranked] = (await library.explain(OCEAN)).ranked;
    expect(library.snapshot.corpus.passage(ranked!.match.indexed.passageIndex)).toEqual(
      hit!.passage,
    );
    expect(ranked!.features.bestSentence).toBeGreaterThan(0);
    const { passages } = await library.sources(OCEAN, 3);
    expect(passages[0]).toEqual(hit!.passage);
  });

  describe("that is refreshed", () => {
    test("goes back to words, and then to meaning", async () => {
      const { model: own, statuses } = startSentenceModel({ model, dataDir: dataDir() });
      const { folder, library } = await openAndRead(own);
      writeInto(folder, "seals.md", article("Seals", "Forty grey seals lay on the sandbank."));
      const { snapshot } = await library.refresh();
      expect(library.snapshot).toBe(snapshot);
      expect(snapshot.scorer).toBeNull();
      expect(await library.ask(OCEAN)).toMatchObject({ found: false });
      expect(idsOf(await library.ask(FERRY))[0]).toBe("ferry");

      await library.whenRead();
      expect(library.snapshot.corpus).toBe(snapshot.corpus);
      expect(
        idsOf(await library.ask(OCEAN))
          .slice(0, 2)
          .toSorted(),
      ).toEqual(["seals", "whales"]);
      expect(statuses.at(-1)).toEqual({ state: "ready" });
      const sinceReady = statuses.slice(statuses.findIndex(({ state }) => state === "ready"));
      // Four passages and their five sentences have vectors already.
      expect(knownBefore(sinceReady)).toBe(9);
    });

    test("shows no reader the passageIndices of one corpus in another", async () => {
      const { folder, library } = await openAndRead();
      const old = new Set(library.snapshot.corpus.documents);
      // Two new articles and a removed one change the index of every other passage.
      writeInto(folder, "a.md", article("Bakery", "The baker lets in the first customers at six."));
      writeInto(
        folder,
        "b.md",
        article("Chess", "Ilse Brandt beat the champion in the final round."),
      );
      rmSync(join(folder, "light.md"));
      let isRead = false;
      const answers: Answer[] = [];
      const asking = (async () => {
        for (; !isRead; await turn())
          answers.push(await library.ask(OCEAN), await library.ask(FERRY));
      })();
      await library.refresh();
      await library.whenRead();
      isRead = true;
      await asking;
      answers.push(await library.ask(OCEAN), await library.ask(FERRY));

      const now = new Set(library.snapshot.corpus.documents);
      const kinds = new Set<string>();
      for (const answer of answers) {
        const { question, found, hits } = answer;
        const passages = hits.map(({ passage }) => passage.document);
        const isOld = passages.every((passage) => old.has(passage));
        const isNew = passages.every((passage) => now.has(passage));
        expect(isOld || isNew).toBe(true);
        if (question === FERRY) expect(idsOf(answer)[0]).toBe("ferry");
        else if (found) expect(idsOf(answer)[0]).toBe("whales");
        if (found) kinds.add(isOld ? "old" : "new");
      }
      expect([...kinds]).toEqual(["old", "new"]);
      expect(answers.at(-2)).toMatchObject({ question: OCEAN, found: true });
    });

    test("again while the model reads comes to the newest articles only", async () => {
      const { folder, library } = await openAndRead();
      writeInto(folder, "whales.md", WHALES.replace("Twelve", "Thirteen"));
      await library.refresh();
      writeInto(folder, "whales.md", WHALES.replace("Twelve", "Fourteen"));
      const { snapshot } = await library.refresh();
      await library.whenRead();
      expect(library.snapshot).toEqual({ ...snapshot, scorer: library.snapshot.scorer });
      const { hits } = await library.ask(OCEAN);
      expect(hits[0]!.excerpt.text).toContain("Fourteen humpback whales");
    });
  });

  test("goes on by words where the model cannot be used, also after a refresh", async () => {
    const { model: missing } = startSentenceModel({ model, dataDir: temporaryFolder() });
    const { library } = await open(missing);
    for (const settle of [() => library.whenRead(), () => library.refresh()]) {
      await settle();
      await library.whenRead();
      expect(library.model!.status).toMatchObject({ state: "failed", isBug: false });
      expect(library.snapshot.scorer).toBeNull();
      expect(idsOf(await library.ask(FERRY))[0]).toBe("ferry");
      expect(await library.ask(OCEAN)).toMatchObject({ found: false });
    }
  });

  test("goes on by words where the model has no time", async () => {
    const hurried = startSentenceModel({ model, dataDir: dataDir(), timeoutMs: 1 });
    const { library } = await open(hurried.model);
    await library.whenRead();
    expect(library.snapshot.scorer).not.toBeNull();
    expect(idsOf(await library.ask(FERRY))[0]).toBe("ferry");
    expect(await library.ask(OCEAN)).toMatchObject({ found: false });
  });
});
