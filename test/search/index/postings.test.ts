import { expect, it } from "vitest";
import { Postings } from "../../../src/search/index/postings.ts";

it("lists the texts that hold a word, each once and ascending", async () => {
  const texts = [[1, 0, 1], [2], [], [1, 2]].map((ids) => Uint32Array.from(ids));
  const postings = await Postings.of(texts, 4);
  expect([0, 1, 2, 3].map((word) => [...postings.of(word)])).toEqual([[0], [0, 3], [1, 3], []]);
});

it("counts the different words of each text", async () => {
  const postings = await Postings.of([Uint32Array.of(1, 0, 1), new Uint32Array()], 2);
  expect([...postings.lengths]).toEqual([2, 0]);
});

it("gives the event loop its turn", async () => {
  const texts = Array.from({ length: 30_000 }, () =>
    Uint32Array.from({ length: 300 }, (_, i) => i),
  );
  let turns = 0;
  const watch = setInterval(() => turns++, 0);
  await Postings.of(texts, 300);
  clearInterval(watch);
  expect(turns).toBeGreaterThan(0);
});
