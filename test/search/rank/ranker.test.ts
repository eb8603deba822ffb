import { describe, expect, test } from "vitest";
import { analyzeQuestion, rankPassages } from "../../../src/search/find-answer.ts";
import { indexOf, long } from "../passages.ts";

/** Ranks two passages of two articles, of which the first should win for one reason alone. */
const better = async (question: string, winner: string, loser: string) => {
  const index = await indexOf({ paragraphs: [long(winner)] }, { paragraphs: [long(loser)] });
  const { ranked } = await rankPassages(index, question);
  return index.corpus.documents[ranked[0]?.match.indexed.article ?? -1]?.id;
};

describe("of two passages wins the one", () => {
  const rows: [reason: string, question: string, winner: string, loser: string][] = [
    [
      "that holds more of the question",
      "silver teapot of the widow",
      "The widow kept a silver teapot.",
      "The widow kept a tin kettle.",
    ],
    [
      "that holds it in one sentence",
      "silver teapot of the widow",
      "The widow kept a silver teapot. Nobody came. It rained.",
      "The widow slept. A silver moon rose over town. Somebody broke a teapot.",
    ],
    [
      "that has the words next to each other",
      "Who painted the blue door?",
      "Marta painted the blue door of the house.",
      "The blue house had been painted; its door was open.",
    ],
    [
      "that has a number where one is asked for",
      "How many goats did the farmer own?",
      "The farmer did own 41 goats on the hill.",
      "The farmer did own some goats on the hill.",
    ],
    [
      "that has a number where one is asked for, spelled out",
      "How many goats did the farmer own?",
      "The farmer did own eleven goats on the hill.",
      "The farmer did own some goats on the hill.",
    ],
    [
      "that has a quantity where one is asked for, and not a year",
      "How many goats did the farmer own?",
      "The farmer did own 41 goats on the hill in the end.",
      "The farmer did own some goats on the hill in 1987.",
    ],
    [
      "that has the rarer word in English, though both are in one passage each",
      "pay antitrust",
      "There was an antitrust rule.",
      "There was a pay rule.",
    ],
    [
      "that has the name",
      "What did the king of Ruritania plant?",
      "The king of Ruritania did plant an oak.",
      "The king of the hill did plant an oak.",
    ],
  ];
  test.each(rows)("%s", async (_, question, winner, loser) => {
    expect(await better(question, winner, loser)).toBe("a0");
  });
});

test("tags do not take the weight from a word that stands in one passage", async () => {
  const index = await indexOf(
    {
      tags: ["Norwald"],
      paragraphs: ["built ships", "sold ferries", "lost a dock"].map((what) =>
        long(`The yard ${what}.`),
      ),
    },
    { paragraphs: [long("Norwald did repair a boat."), long("The mayor did repair a boat.")] },
  );
  const { weights } = analyzeQuestion(index.statistics, "Norwald boat");
  expect(weights[0]).toBeGreaterThan(weights[1]!);
});

test("English is no background for articles in another language", async () => {
  const paragraphs = [long("Der Hafen zahlt."), long("Das Amt zahlt.")];
  const [english, german] = await Promise.all(
    ["en", "de"].map(async (language) => {
      const index = await indexOf({ language, paragraphs });
      return index.statistics.weightOf(["pay"], 1);
    }),
  );
  expect(english).not.toBe(german);
});
