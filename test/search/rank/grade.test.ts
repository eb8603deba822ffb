import { describe, expect, test } from "vitest";
import { Library } from "../../../src/library.ts";
import { answerQuestion } from "../../../src/search/answer.ts";
import { type Article, indexOf, long } from "../passages.ts";

const SHIPYARD: Article = {
  title: "The shipyard of Grey Point",
  paragraphs: [
    long("Ada Marsh was the director of Norwald. She had joined the yard in 1921."),
    long("The rival, Brinkmann, sold three ferries and closed its dock in the autumn."),
    long("A capitalist from the south wanted to buy the yard. People celebrated his leaving."),
    long("Otto Reye, a welder, was sentenced to nine months in prison for the theft of copper."),
  ],
};
const BAKERY: Article = {
  title: "The bakery",
  paragraphs: [
    long("Rye bread is baked before dawn in a wood oven by Ilse Brandt."),
    long("Somebody dismissed two apprentices in March."),
  ],
};

const gradeOf = async (question: string) =>
  (await answerQuestion(await indexOf(SHIPYARD, BAKERY), question)).grade;

describe("a passage that says what is asked answers", () => {
  test.each([
    "Who was the director of Norwald?",
    "who was director of norwald",
    "How long was Otto Reye sentenced to prison?",
    "how many ferries did brinkmann sell",
    "Who bakes the rye bread before dawn?",
  ])("%s", async (question) => {
    expect(await gradeOf(question)).toBe("answers");
  });
});

describe("a passage does not answer", () => {
  test.each([
    ["it speaks of another", "Who was the director of Brinkmann?"],
    ["it speaks of another, in lower case", "who was the director of brinkmann"],
    ["the corpus lacks a name", "Who was the director of Tencent?"],
    ["the corpus lacks a name, in lower case", "what is the capital of france"],
    ["it has the name and not what is asked of it", "When did Brinkmann retire?"],
    ["it has the name and nothing of the kind", "how many children did brinkmann have"],
    ["a common stem of different words is all there is", "celebrity capitalism"],
    ["a repaired spelling is all there is", "copperr?"],
    ["a synonym is all there is", "sacked?"],
  ])("where %s: %s", async (_, question) => {
    expect(await gradeOf(question)).not.toBe("answers");
  });
});

test("a question without any word of the corpus gets nothing", async () => {
  expect(await gradeOf("Which volcanoes erupted underwater?")).toBe("nothing");
});

describe("the shipped corpus does not answer", () => {
  test.each([
    "what is the capital of france",
    "What is the capital of France?",
    "how long was Wang sentenced to prison",
    "who is the CEO of Tencent?",
  ])("%s", async (question) => {
    const library = await Library.open(new URL("../../../corpus", import.meta.url).pathname);
    expect((await library.ask(question)).grade).not.toBe("answers");
  });
});
