import { expect, test } from "vitest";
import { analyzeQuestion } from "../../src/search/find-answer.ts";
import { findSources } from "../../src/search/find-sources.ts";
import { indexOf, long } from "./passages.ts";

test("a long message is looked up by its sentences", async () => {
  const index = await indexOf({ paragraphs: [long("The pier was built of granite.")] });
  const message = `${"I went for a walk and saw nothing at all. ".repeat(8)}Was the pier built of granite?`;
  const { pieces, passages } = await findSources(index, message, 3);
  expect(pieces).toEqual(["Was the pier built of granite?"]);
  expect(passages).toHaveLength(1);
});

test("a message has the grade of its best sentence, and the sources of that one", async () => {
  const index = await indexOf({
    paragraphs: [
      long("Ada Marsh built the pier of granite."),
      long("Otto Reye sold herring to the convent."),
    ],
  });
  const walk = "I went for a walk and saw nothing at all. ".repeat(8);
  const message = `${walk}Who married Otto Reye? Ada Marsh built the pier of granite.`;
  const { grade, pieces, passages } = await findSources(index, message, 3);
  expect({ grade, pieces }).toEqual({
    grade: "answers",
    pieces: ["Ada Marsh built the pier of granite."],
  });
  expect(index.corpus.passage(passages[0]!).text).toMatch(/^Ada Marsh/);
  expect(await findSources(index, "Who married Otto Reye?", 3)).toMatchObject({ grade: "near" });
  expect(await findSources(index, "Volcanoes erupted underwater.", 3)).toEqual({
    grade: "nothing",
    pieces: [],
    passages: [],
  });
});

test("only the first unknown words of a text are taken for misspelt", async () => {
  const animals =
    "walrus puffin gannet herring octopus lobster dolphin cormorant mackerel porpoise".split(" ");
  const index = await indexOf({ paragraphs: [long(animals.join(" "))] });
  const misspelt = animals.map((word) => `${word.slice(0, -1)}q`);
  const { corrections } = analyzeQuestion(index.statistics, misspelt.join(" "));
  expect([...corrections.values()]).toEqual(animals.slice(0, 8));
});
