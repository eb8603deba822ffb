import { describe, expect, test } from "vitest";
import { groupQuestions, type Pair } from "../../src/search/group-questions.ts";
import { indexOf, long } from "./passages.ts";

const { statistics } = await indexOf({
  paragraphs: [long("The ferry leaves at seven."), long("The lighthouse is built of granite.")],
});

const isAlike = (one: string, other: string, meant: readonly Pair[] = []): boolean =>
  groupQuestions(statistics, [one, other], meant)[1] === 0;

describe("Questions", () => {
  test.each([
    ["Who won the chess cup of Lima?", "who was the winner of the chess cup in lima"],
    ["Who steers the ferry?", "who is steering the ferries"],
    ["Can dogs travel on the ferry?", "ferry dogs travel"],
    ["Who was sacked?", "Who was dismissed?"],
    ["What?", "what"],
  ])("alike are one: %s, and %s", (one, other) => {
    expect(isAlike(one, other)).toBe(true);
  });

  test.each([
    ["Who steers the ferry?", "What does the ferry cost?"],
    ["Who won the chess cup of Lima?", "Who won the chess cup of Quito?"],
    ["Who approved paving street number 4?", "Who approved paving street number 7?"],
    ["When was the lighthouse built?", "Who built the lighthouse?"],
    ["?", "!"],
  ])("that differ are two: %s, and %s", (one, other) => {
    expect(isAlike(one, other)).toBe(false);
  });

  test("that mean the same are one, unless their names or numbers differ", () => {
    expect(isAlike("May I take my dog?", "Are pets allowed?")).toBe(false);
    expect(isAlike("May I take my dog?", "Are pets allowed?", [[0, 1]])).toBe(true);
    expect(isAlike("Where is pier 4?", "How do I get to quay 7?", [[0, 1]])).toBe(false);
  });

  test("are named for the first of those alike, and are never alike by way of a third", () => {
    const questions = [
      "Red fox den",
      "Blue owl nest",
      "fox den red",
      "owl nest blue",
      "red den owl",
    ];
    expect(groupQuestions(statistics, questions)).toEqual([0, 1, 0, 1, 0]);
    expect(groupQuestions(statistics, [])).toEqual([]);
  });
});
