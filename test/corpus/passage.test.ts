import { describe, expect, test } from "vitest";
import type { Block } from "../../src/corpus/document.ts";
import { divideIntoPassages, LONGEST_PASSAGE, SHORTEST_PASSAGE } from "../../src/corpus/passage.ts";
import { documentWith } from "../document-with.ts";

/** A paragraph of this many characters in sentences of fifty; each block stands in a line of its own. */
const paragraph = (length: number): Partial<Block> => ({
  text: Array.from({ length: Math.ceil(length / 50) }, (_, i) =>
    `Sentence ${i} `.padEnd(48, "x").concat(". "),
  )
    .join("")
    .slice(0, length)
    .trimEnd()
    .padEnd(length, "."),
});

function divide(...blocks: Partial<Block>[]) {
  const document = documentWith({
    blocks: blocks.map((block, i) => ({
      kind: "paragraph" as const,
      text: "",
      lineStarts: [{ offset: 0, line: i + 1 }],
      ...block,
    })),
  });
  return divideIntoPassages(document);
}
const shapeOf = (...blocks: Partial<Block>[]) =>
  divide(...blocks).map(({ text, lines }) => [text.length, ...lines]);

describe("paragraphs become passages", () => {
  test.each<[string, number[], number[][]]>([
    [
      "of their own where they are long enough",
      [200, 1200, 500],
      [
        [200, 1, 1],
        [1200, 2, 2],
        [500, 3, 3],
      ],
    ],
    [
      "with what follows where they are short",
      [50, 300, 300],
      [
        [351, 1, 2],
        [300, 3, 3],
      ],
    ],
    ["with what stands above at the end", [300, 50], [[351, 1, 2]]],
    ["together until they are long enough", [50, 50, 50, 50, 50], [[254, 1, 5]]],
    ["short where nothing else is there", [50], [[50, 1, 1]]],
    [
      "with what stands above where what follows is too long",
      [300, 100, 1150],
      [
        [401, 1, 2],
        [1150, 3, 3],
      ],
    ],
  ])("%s", (_, lengths, shape) => {
    expect(shapeOf(...lengths.map(paragraph))).toEqual(shape);
  });

  test("in parts of about equal length, at sentence ends, where they are too long", () => {
    const passages = divide(paragraph(2500));
    expect(passages).toHaveLength(3);
    for (const { text, lines } of passages) {
      expect(text).toMatch(/^Sentence \d+ .*\.$/s);
      expect(text.length).toBeGreaterThan(700);
      expect(lines).toEqual([1, 1]);
    }
  });

  test("with a sentence of a neighbour that is too long to be joined whole", () => {
    const [first, second] = divide(paragraph(100), paragraph(1180));
    expect(first!.lines).toEqual([1, 2]);
    expect(second!.lines).toEqual([2, 2]);
    for (const { text } of [first!, second!]) {
      expect(text.length).toBeGreaterThanOrEqual(SHORTEST_PASSAGE);
      expect(text.length).toBeLessThanOrEqual(LONGEST_PASSAGE);
    }
    expect(first!.text).toMatch(/\.$/);
    expect(second!.text).toMatch(/^Sentence/);
  });

  test("split at spaces where a sentence is too long", () => {
    const sentence = `${"word ".repeat(600).trim()}.`;
    const texts = divide({ text: sentence }).map(({ text }) => text);
    expect(texts.join(" ")).toBe(sentence);
    expect(texts.length).toBe(3);
    expect(texts.every((text) => /^word.*(word|\.)$/.test(text))).toBe(true);
  });
});

describe("no passage crosses", () => {
  test.each<[string, Partial<Block>]>([
    ["a heading", { kind: "heading", text: "Heading" }],
    ["furniture", { text: "Subscribe", furniture: "a box" }],
    ["a heading in furniture", { kind: "heading", text: "Subscribe", furniture: "a box" }],
  ])("%s", (_, block) => {
    expect(shapeOf(paragraph(50), block, paragraph(50))).toEqual([
      [50, 1, 1],
      [50, 3, 3],
    ]);
  });

  test("a place where something was taken out", () => {
    expect(
      shapeOf(paragraph(50), { ...paragraph(50), beginsSection: true }, paragraph(50)),
    ).toEqual([
      [50, 1, 1],
      [101, 2, 3],
    ]);
  });
});

test("a passage has the nearest heading above it, which furniture does not change", () => {
  const passages = divide(
    paragraph(300),
    { kind: "heading", text: "One" },
    { kind: "heading", text: "Two" },
    paragraph(300),
    { kind: "heading", text: "Advertisement", furniture: "an advertisement" },
    paragraph(300),
  );
  expect(passages.map(({ heading, ordinal }) => [ordinal, heading])).toEqual([
    [0, null],
    [1, "Two"],
    [2, "Two"],
  ]);
});

test("blocks of a passage stand one a line", () => {
  expect(divide({ kind: "item", text: "One" }, { kind: "item", text: "Two" })[0]!.text).toBe(
    "One\nTwo",
  );
});

describe("a passage's hash", () => {
  test("has six characters, is its own, and stays while article and words do", () => {
    const hashes = divide(paragraph(200), paragraph(300), paragraph(400)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
    expect(hashes.every((hash) => /^[\w-]{6}$/.test(hash))).toBe(true);
    const [, ...moved] = divide(
      { kind: "heading", text: "New" },
      paragraph(200),
      paragraph(300),
      paragraph(400),
    );
    expect(moved.map(({ hash }) => hash)).toEqual(hashes.slice(1));
  });

  test("differs where the words are those of another passage", () => {
    const twice = divide(
      { kind: "heading", text: "A" },
      paragraph(300),
      { kind: "heading", text: "B" },
      paragraph(300),
    );
    expect(twice[0]!.text).toBe(twice[1]!.text);
    expect(twice[0]!.hash).not.toBe(twice[1]!.hash);
  });
});

test("an article of a hundred thousand short lines is divided in a moment", () => {
  const start = performance.now();
  const passages = divide(...Array.from({ length: 100_000 }, (_, i) => ({ text: `line ${i}` })));
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(passages.every(({ text }) => text.length >= SHORTEST_PASSAGE)).toBe(true);
});
