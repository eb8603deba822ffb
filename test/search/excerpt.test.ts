import { describe, expect, test } from "vitest";
import { excerptOf, LONGEST_EXCERPT } from "../../src/search/excerpt.ts";
import { analyzeQuestion } from "../../src/search/find-answer.ts";
import { matchPassage } from "../../src/search/rank/match.ts";
import { indexOf } from "./passages.ts";

const excerptFor = async (question: string, ...paragraphs: string[]) => {
  const index = await indexOf({ paragraphs });
  const passage = index.corpus.passage(0);
  const excerpt = excerptOf(
    matchPassage(analyzeQuestion(index.statistics, question), index, 0),
    passage,
  );
  const words = excerpt.highlights.map(([start, end]) => excerpt.text.slice(start, end));
  return { passage: passage.text, ...excerpt, words };
};

const WAR = [
  "The two islands quarrelled over the reef for most of a century, and nobody could say any more how it had begun.",
  "In 1912 the islanders signed a treaty, which a travelling notary wrote on sailcloth because paper was short that winter.",
  "The notary was paid in dried cod, and he complained of it in letters to his sister until he died.",
  "Today the sailcloth hangs in the town hall, behind glass, where visitors may see it on Sundays.",
].join(" ");

describe("an excerpt", () => {
  test("is a short passage as a whole", async () => {
    const text = "The reef is sharp. It is also long.";
    expect(await excerptFor("reef", text)).toMatchObject({ text, words: ["reef"] });
  });

  test("is the sentences of a long passage that answer", async () => {
    const { text, words } = await excerptFor("When was the treaty signed?", WAR);
    expect(text).toContain("In 1912 the islanders signed a treaty");
    expect(words).toEqual(expect.arrayContaining(["signed", "treaty"]));
  });

  test("begins and ends with sentences where they fit", async () => {
    const { text } = await excerptFor("Who paid the notary in cod?", WAR);
    expect(text).toMatch(/^\p{Lu}.*\.$/su);
  });

  test("begins a sentence earlier where it refers to what that sentence names", async () => {
    const filler = "A wall ran around the garden of the commander and his cats. ".repeat(5);
    const { text } = await excerptFor(
      "Which cod was the notary paid in?",
      `${filler}The notary came from Grey Point. He was paid in dried cod. ${filler}`,
    );
    expect(text).toContain("The notary came from Grey Point. He was paid in dried cod.");
  });

  test("highlights no other word of the same stem", async () => {
    const text = "The celebrated painter met a celebrity, and the celebrities of two towns.";
    const { words } = await excerptFor("celebrities", text);
    expect(words).toEqual(["celebrity", "celebrities"]);
  });

  test("begins and ends with clauses where a sentence does not fit", async () => {
    const clauses = Array.from({ length: 40 }, (_, i) => `the ${i}th boat brought salt`);
    const { text } = await excerptFor("What did the 17th boat bring?", `${clauses.join(", ")}.`);
    expect(text).toContain("the 17th boat brought salt");
    expect(text).toMatch(/^the .*,$/s);
  });

  test("holds what is asked for rather than only the words of the question", async () => {
    const { text } = await excerptFor(
      "How many cannons did the fort have?",
      `The fort and its cannons were famous, and the cannons of the fort were painted by many. ${"A wall ran around the garden of the commander and his cats. ".repeat(5)}The fort had 212 cannons.`,
    );
    expect(text).toContain("212");
  });

  test.each([
    ["no spaces", "x".repeat(1100)],
    ["only spaces between letters", "a ".repeat(550)],
    ["emoji", "🦊".repeat(500)],
    ["Chinese", "聚芯微电子是一家公司。".repeat(90)],
    ["line breaks", "A line.\n".repeat(120)],
  ])("of %s is a verbatim piece within its length", async (_, paragraph) => {
    const { text, passage, highlights } = await excerptFor("a x 公司 line", paragraph);
    expect(passage).toContain(text);
    expect(text.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    for (const [i, [start, end]] of highlights.entries()) {
      expect(start).toBeGreaterThanOrEqual(highlights[i - 1]?.[1] ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});
