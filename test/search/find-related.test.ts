import { expect, test } from "vitest";
import { findRelated } from "../../src/search/find-related.ts";
import { type Article, indexOf } from "./passages.ts";

const article = (title: string, ...paragraphs: readonly string[]): Article => ({
  title,
  paragraphs,
});

const FERRY = article(
  "Crossing",
  "The ferry to Saltholm leaves the pier as the captain rings a bell.",
);
const FARES = article("Tickets", "The captain of the ferry sells tickets to Saltholm on the pier.");
const SHIPS = article("Ships", "A ferry is a kind of ship.");
const FIGS = article("Fruit", "Figs ripen on the south wall of the convent in autumn.");
const NUNS = article("The convent", "It was built by nuns.");

test("articles are related by the words that tell most, the nearest first, and never to themselves", async () => {
  const index = await indexOf(FERRY, FIGS, FARES, SHIPS);
  expect(findRelated(index, 0, 5)).toEqual([2, 3]);
  expect(findRelated(index, 0, 1)).toEqual([2]);
  expect(findRelated(index, 2, 5)).toEqual([0, 3]);
});

test("words of the title count as those of the text do", async () => {
  expect(findRelated(await indexOf(FIGS, FERRY, NUNS), 0, 5)).toEqual([2]);
});

test("an article without a like is related to none", async () => {
  const index = await indexOf(FIGS, FERRY, FARES);
  expect(findRelated(index, 0, 5)).toEqual([]);
  expect(findRelated(await indexOf(FIGS), 0, 5)).toEqual([]);
});

test("a long article is not nearer for its length", async () => {
  const tale = "Once the captain told of a whale, a bell, an island and the cook of his ship. ";
  const epic = Array.from({ length: 60 }, (_, i) => `${tale.repeat(5)} He did it ${i} times.`);
  const index = await indexOf(FERRY, article("Tales", ...epic), FARES);
  expect(findRelated(index, 0, 1)).toEqual([2]);
});
