import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KeptVectors, PassageEmbedder } from "../../src/search/kept-vectors.ts";
import type { ModelStatus, PassageText, SemanticScores } from "../../src/search/semantic-scorer.ts";
import { QuestionModel } from "../../src/semantic/question-model.ts";
import { passageText } from "./passage-text.ts";
import { SEMANTIC } from "./semantic-data.ts";
import { startSentenceModel } from "./sentence-models.ts";

/** Longest time a test may take on a busy machine, in milliseconds. */
const LONG = 60_000;
const PASSAGES: readonly PassageText[] = [
  passageText("Ferry timetable", "The ferry to Grey Point leaves at seven in the morning."),
  passageText("Lighthouse", "The tower was built of granite in 1884. It cost 40,000 crowns."),
  passageText("Works council", "The plant will close in March. Its 300 workers were told so."),
];
const ALL = [...PASSAGES.keys()];
const FACTORY = "When do they shut the factory?";

/** One of them passes 32-bit numbers on. */
const rounded = ({ passages, ...distributions }: SemanticScores) => ({
  ...distributions,
  passages: Array.from(passages, ([place, { passage, sentences }]) => [
    place,
    ...[passage, ...sentences].map((similarity) => similarity.toFixed(5)),
  ]),
});

describe.skipIf(!SEMANTIC)(
  "a sentence model whose vectors somebody else keeps",
  {
    timeout: LONG,
  },
  () => {
    const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
    const statuses: ModelStatus[] = [];
    let questions: QuestionModel;
    let embedder: PassageEmbedder;
    let vectors: readonly string[];
    let kept: KeptVectors;
    beforeAll(async () => {
      const timeoutMs = Number.POSITIVE_INFINITY;
      const onStatus = (status: ModelStatus) => statuses.push(status);
      questions = new QuestionModel({ model, dataDir: dataDir(afterAll), timeoutMs, onStatus });
      embedder = await questions.embedder();
      ({ vectors } = await embedder.embed(PASSAGES, []));
      kept = { model: embedder.model, background: embedder.background(vectors) };
    }, LONG);
    afterAll(() => questions.close());

    test("scores passages as one does that has read them", async () => {
      const { model: reader } = startSentenceModel({ model, dataDir: dataDir() });
      const read = (await reader.read(PASSAGES))!;
      for (const question of [FACTORY, "What did the tower cost?"]) {
        const score = await questions.adopt(kept).begin(question);
        const theirs = await read.score(question, ALL, []);
        expect(rounded(score!(new Map(vectors.entries())))).toEqual(rounded(theirs!));
      }
    });

    test("says nothing of passages that have no vectors, or none of its own", async () => {
      const score = (await questions.adopt(kept).begin(FACTORY))!;
      const scores = score(new Map([...vectors.entries()].slice(1)).set(7, "AAAAAAAA"));
      expect([...scores.passages.keys()]).toEqual([1, 2]);
    });

    test("embeds a text once, and none that had a vector before", async () => {
      const former = PASSAGES.map((text, i) => ({ text, vectors: vectors[i]! }));
      const again = await embedder.embed(PASSAGES, former);
      expect(again).toEqual({ vectors, made: 0 });
      const longer = passageText("Lighthouse", `${PASSAGES[1]!.text} It burnt down.`);
      // The new sentence, and the passage as a whole.
      expect(await embedder.embed([longer, longer], former)).toMatchObject({ made: 2 });
    });

    test("is ready for its own vectors, and says once what to do about others", async () => {
      const other = { ...kept, model: { name: "another", weights: "f00" } };
      statuses.length = 0;
      for (const each of [other, other, kept, kept, null]) questions.adopt(each);
      const reasons = statuses.map((status) => ("reason" in status ? status.reason : status.state));
      expect(reasons).toEqual([
        expect.stringMatching(/of another sentence model, another\. .* SEMANTIC_MODEL=\S+ npm run/),
        "ready",
        expect.stringMatching(/have no vectors of a sentence model\. .*SEMANTIC_MODEL=\S+ npm run/),
      ]);
      expect(await questions.adopt(other).begin(FACTORY)).toBeNull();
    });
  },
);
