import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/search/answer.ts";
import type { SemanticScorer } from "../../src/search/semantic-scorer.ts";
import { type Article, indexOf, long } from "./passages.ts";

const HARBOUR = {
  title: "The harbour of Grey Point",
  tags: ["harbour"],
  paragraphs: [
    long("The ferry to Grey Point leaves at noon and costs 12 euros."),
    long("The lighthouse was built of granite in 1874 by Ada Marsh."),
    long("Fishermen sold $15.5bn of herring, or 100 billion crowns."),
  ],
};
const BAKERY = {
  title: "The bakery",
  paragraphs: [
    long("Rye bread is baked before dawn in a wood oven."),
    long("The baker dismissed two apprentices in March."),
    long("A café in Zürich serves naïve art and éclairs."),
  ],
};

const first = async (question: string, ...articles: Article[]) => {
  const index = await indexOf(...(articles.length ? articles : [HARBOUR, BAKERY]));
  const { hits } = await answerQuestion(index, question);
  return hits[0]?.passage.text ?? null;
};

describe("a question finds the passage that", () => {
  const rows: [question: string, what: string, holds: RegExp][] = [
    ["Who built the lighthouse?", "holds its words", /Ada Marsh/],
    ["When does the FERRY leave?", "holds them in another case and variant", /leaves at noon/],
    ["who bulit the lighthuose", "holds them spelt right", /Ada Marsh/],
    ["Who was sacked by the baker?", "holds words that mean the same", /dismissed two/],
    ["How much herring was sold, 15.5 billion dollars?", "writes a figure otherwise", /\$15\.5bn/],
    ["What is served in the cafe in Zurich?", "has accents where it has none", /Zürich/],
  ];
  test.each(rows)("%s: %s", async (question, _, holds) => {
    expect(await first(question)).toMatch(holds);
  });

  test("has a hint in its front matter", async () => {
    const hinted = { hints: ["Leuchtfeuer"], paragraphs: [long("The tower shines at night.")] };
    expect(await first("tower Leuchtfeuer", BAKERY, hinted)).toMatch(/^The tower/);
  });

  test("is in Chinese, by a part of a word", async () => {
    const paragraphs = ["聚芯微电子是一家位于武汉的半导体公司。".repeat(12)];
    expect(await first("微电子", { paragraphs }, HARBOUR)).toContain("聚芯微电子");
  });

  test("is in Korean and in Japanese", async () => {
    const korean = { paragraphs: ["알리바바는 중국의 전자상거래 회사이다. ".repeat(12)] };
    const japanese = { paragraphs: ["ソフトウェア会社が新しい製品を発表した。".repeat(12)] };
    expect(await first("전자상거래", korean, japanese, HARBOUR)).toContain("알리바바");
    expect(await first("製品", korean, japanese, HARBOUR)).toContain("ソフトウェア");
  });

  test("is the first part of a compound, in a language that joins words", async () => {
    const paragraphs = [long("Die Hafenverwaltung nahm das Angebot an."), long("Ein Angebot.")];
    const german = await indexOf({ language: "de", paragraphs });
    const [first] = (await answerQuestion(german, "Angebot für den Hafen?")).hits;
    expect(first!.passage.ordinal).toBe(0);
    expect(first!.excerpt.text).toContain("Hafenverwaltung");
    const english = await indexOf({ language: "en", paragraphs: [long("A portfolio of bonds.")] });
    expect((await answerQuestion(english, "Which port?")).found).toBe(false);
  });

  test("is in another language, by its own endings", async () => {
    const german = { language: "de", paragraphs: [long("Die Hunde bellten in den Häusern.")] };
    expect(await first("Welcher Hund bellte im Haus?", german, HARBOUR, BAKERY)).toContain("Hunde");
  });

  test("holds stop words, where it is made of nothing else", async () => {
    const play = { paragraphs: [long("To be, or not to be: that is what he asks.")] };
    expect(await first("to be or not to be", play, HARBOUR)).toMatch(/^To be/);
  });
});

describe("an answer", () => {
  test("ranks its hits from 1, with falling scores, and no more than asked for", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const { hits } = await answerQuestion(index, "the lighthouse, the ferry and the baker", {
      limit: 2,
    });
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
  });

  test("keeps to one article where one is named", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const { hits } = await answerQuestion(index, "lighthouse and bread", { article: "a1" });
    expect(new Set(hits.map(({ passage }) => passage.document.id))).toEqual(new Set(["a1"]));
  });

  test("says that nothing answers, and names the nearest articles", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const question = "Which football club of Grey Point won the Champions League against Madrid?";
    const { found, hits, nearest } = await answerQuestion(index, question);
    expect({ found, hits }).toEqual({ found: false, hits: [] });
    expect(nearest[0]?.id).toBe("a0");
  });

  test("gives hits all the same where it is told to", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const question = "Which football club of Grey Point won the Champions League against Madrid?";
    const { found, hits } = await answerQuestion(index, question, { alwaysAnswer: true });
    expect(found).toBe(true);
    expect(hits.length).toBeGreaterThan(0);
  });

  test.each([
    ["Who built the lighthuose?", "Who built the lighthouse?"],
    ["What does Grey Pointt's fery cost?", "What does Grey Point's ferry cost?"],
    ["Who built the lighthouse?", null],
    ["Who sells pizza in Grey Point?", null],
  ])("suggests for %s: %s", async (question, suggestion) => {
    const index = await indexOf(HARBOUR, BAKERY);
    expect(await answerQuestion(index, question)).toMatchObject({ suggestion });
  });

  test("to small talk is nothing, whatever the articles hold", async () => {
    const index = await indexOf({ paragraphs: [long("Thanks for the good morning at the pier.")] });
    expect(await answerQuestion(index, "Good morning, thanks!")).toMatchObject({
      isSmallTalk: true,
      grade: "nothing",
      hits: [],
    });
  });

  test.each([
    ["only signs", "?!… 🦊 ---"],
    ["a word of JavaScript's", "constructor toString __proto__ hasOwnProperty"],
    ["ten thousand words", "lighthouse ".repeat(10_000)],
    ["broken characters", "light\ud800house \udfff\u0000"],
  ])("comes for a hostile question of %s", async (_, question) => {
    const index = await indexOf(HARBOUR, BAKERY);
    await expect(answerQuestion(index, question)).resolves.toBeDefined();
  });
});

describe("A sentence model", () => {
  /** Takes one passage for the answer to everything. */
  function meaningOf(nearest: number) {
    const asked: string[] = [];
    const similarity = (passageIndex: number) => (passageIndex === nearest ? 1 : 0);
    const score: SemanticScorer["score"] = async (question, passageIndices) => {
      asked.push(question);
      const all = [...new Set([...passageIndices, nearest])];
      return {
        passages: new Map(
          all.map((passageIndex) => [
            passageIndex,
            { passage: similarity(passageIndex), sentences: [similarity(passageIndex)] },
          ]),
        ),
        sentenceDistribution: { mean: 0, standardDeviation: 0.1 },
        passageDistribution: { mean: 0, standardDeviation: 0.1 },
      };
    };
    return { asked, score };
  }

  test("finds a passage without a word of the question, and says so", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const question = "When were the trainees sacked?";
    expect((await answerQuestion(index, question)).hits[0]?.passage.text).not.toMatch(/granite/);
    const { found, hits } = await answerQuestion(index, question, {}, meaningOf(1));
    expect(found).toBe(true);
    expect(hits[0]!.passage.text).toMatch(/granite/);
    expect(hits[0]!.excerpt).toMatchObject({ highlights: [], matchedBy: "meaning" });
  });

  test("is asked with the words spelt right", async () => {
    const { asked, score } = meaningOf(1);
    const index = await indexOf(HARBOUR);
    await answerQuestion(index, "Who built the lighthuose?", {}, { score });
    expect(asked).toEqual(["Who built the lighthouse?"]);
  });

  test("that has nothing to say leaves the question to the words", async () => {
    const index = await indexOf(HARBOUR, BAKERY);
    const question = "What was built of granite?";
    const silent: SemanticScorer = { score: async () => null };
    expect(await answerQuestion(index, question, {}, silent)).toEqual(
      await answerQuestion(index, question),
    );
  });
});
