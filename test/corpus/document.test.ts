import { expect, test } from "vitest";
import { type Block, compareNewestFirst, linesOf } from "../../src/corpus/document.ts";
import { documentWith } from "../document-with.ts";

test("articles stand newest first, and undated ones last by title", () => {
  const dated = ["2021-08-17", "2021-08", "2021", "2020-12-31"].map((published) =>
    documentWith({ title: "z", published }),
  );
  const undated = ["Ägypten", "Bees", "ants"].map((title) => documentWith({ title }));
  const shuffled = [
    undated[1]!,
    dated[2]!,
    undated[0]!,
    dated[0]!,
    undated[2]!,
    dated[3]!,
    dated[1]!,
  ];
  expect(shuffled.toSorted(compareNewestFirst)).toEqual([
    ...dated,
    undated[0],
    undated[2],
    undated[1],
  ]);
});

test("articles of one day and title stand by file", () => {
  const [a, b] = [documentWith({ file: "a.md" }), documentWith({ file: "b.md" })];
  expect([b, a].toSorted(compareNewestFirst)).toEqual([a, b]);
});

test("a span of a block stands in the lines that hold it", () => {
  const block: Block = {
    kind: "paragraph",
    text: "one two three",
    lineStarts: [
      { offset: 0, line: 3 },
      { offset: 4, line: 5 },
      { offset: 8, line: 6 },
    ],
  };
  expect(linesOf({ block, start: 0, end: 13 })).toEqual([3, 6]);
  expect(linesOf({ block, start: 0, end: 3 })).toEqual([3, 3]);
  expect(linesOf({ block, start: 4, end: 9 })).toEqual([5, 6]);
  expect(linesOf({ block, start: 7, end: 8 })).toEqual([5, 5]);
});
