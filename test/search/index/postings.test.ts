import { expect, it } from "vitest";
import { Postings, packPostings } from "../../../src/search/index/postings.ts";

/** Postings of texts that are given as the ids of their words. */
function postingsOf(texts: readonly (readonly number[])[], words: number): Postings {
  const ends = texts.map((_, i) => texts.slice(0, i + 1).flat().length);
  const runs = { ids: Uint32Array.from(texts.flat()), starts: Uint32Array.from([0, ...ends]) };
  return new Postings(packPostings(runs, words));
}

it("lists the texts that hold a word, each once and ascending", () => {
  const postings = postingsOf([[1, 0, 1], [2], [], [1, 2]], 4);
  expect([0, 1, 2, 3].map((word) => [...postings.of(word)])).toEqual([[0], [0, 3], [1, 3], []]);
});

it("counts the different words of each text", () => {
  expect([...postingsOf([[1, 0, 1], []], 2).lengths]).toEqual([2, 0]);
});
