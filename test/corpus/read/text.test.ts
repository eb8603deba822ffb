import { describe, expect, test } from "vitest";
import { readText } from "../../../src/corpus/read/text.ts";

const LONG = "This sentence is prose and long enough to stand below a heading of an article. "
  .repeat(3)
  .trim();

const textsOf = (text: string) => readText(text).blocks.map(({ kind, text }) => [kind, text]);

describe("the head of a plain text", () => {
  test.each<[string, string, object]>([
    ["title", "A title\n\nText.", { title: "A title" }],
    [
      "title, publisher and date",
      "A title\n\nDeep News\nDec 16\n\nText.",
      { title: "A title", publisher: "Deep News", dateline: "Dec 16" },
    ],
    [
      "a date with its year",
      "A title\n\nDeep News\n16 December 2025\n\nText.",
      { title: "A title", publisher: "Deep News", published: "2025-12-16" },
    ],
    [
      "a date and no publisher",
      "A title\n\nAugust 2021\n\nText.",
      { title: "A title", published: "2021-08" },
    ],
    [
      "a publisher that the text names again",
      "A title\n\nProtocol China\n\nIn this week's Protocol | China: news.",
      { title: "A title", publisher: "Protocol China" },
    ],
    [
      "a picture's caption and credit above the title",
      "Man below a logo\nPhoto: Somebody/Agency\n\nA title\n\nText.",
      { title: "A title" },
    ],
    [
      "a content note",
      "A title\n\nThis story contains details of violence.\n\nText.",
      { title: "A title", contentNote: "This story contains details of violence." },
    ],
    [
      "a content warning below a deck",
      "A title\n\nA deck.\n\nContent warning: violence.\n\nText.",
      { title: "A title", contentNote: "Content warning: violence." },
    ],
    ["a short line that is nobody's name", "A title\n\nOne two\n\nText.", { title: "A title" }],
    [
      "a sentence where the publisher would be",
      "A title\n\nIt Was Cold.\nDec 16\n\nText.",
      { title: "A title" },
    ],
  ])("gives %s", (_, text, metadata) => {
    expect(readText(text).metadata).toEqual(metadata);
  });

  test("leaves what it takes out of the text, and the rest in", () => {
    expect(
      textsOf(
        "Man below a logo\nPhoto: Somebody\n\nA title\n\nDeep News\nDec 16\n\nContent note: x\n\nText.",
      ),
    ).toEqual([
      ["paragraph", "Man below a logo"],
      ["paragraph", "Photo: Somebody"],
      ["paragraph", "Text."],
    ]);
  });

  test("marks where something was taken out, so that no passage crosses it", () => {
    const { blocks } = readText("Caption\nPhoto: x\n\nA title\n\nText.\n\nMore.");
    expect(blocks.map(({ beginsSection }) => beginsSection ?? false)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test.each<[string, string]>([
    ["is one long paragraph", LONG],
    ["is one line", "The ferry leaves at seven."],
    ["begins with a long paragraph", `${LONG}\n\nMore.`],
    ["begins with a list", "• one\n• two\n\nMore."],
  ])("a text that %s has no title, and keeps all its words", (_, text) => {
    const { metadata, blocks } = readText(text);
    expect(metadata.title).toBeUndefined();
    expect(blocks.map((block) => block.text).join(" ")).toBe(
      text.replaceAll("• ", "").replace(/\s+/g, " "),
    );
  });

  test("a content note far below is text", () => {
    const text = `A title\n\n${"Text.\n\n".repeat(9)}Content note: x\n`;
    expect(readText(text).metadata).toEqual({ title: "A title" });
  });
});

describe("paragraphs", () => {
  test("stand between blank lines, and blank lines may hold white space", () => {
    expect(textsOf("T\n\nOne.\n \t\u00A0\nTwo.\n\n\nThree.\n\n")).toEqual([
      ["paragraph", "One."],
      ["paragraph", "Two."],
      ["paragraph", "Three."],
    ]);
  });

  test("that are hard-wrapped become one, with the line of each word", () => {
    const { blocks } = readText(
      "T\n\nThe keeper of the light wrote down the wind and the\nwater every four hours, for thirty-one years, and\nslept.\n",
    );
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        text: "The keeper of the light wrote down the wind and the water every four hours, for thirty-one years, and slept.",
        lineStarts: [
          { offset: 0, line: 3 },
          { offset: 52, line: 4 },
          { offset: 102, line: 5 },
        ],
      },
    ]);
  });

  test("of short lines stay apart, as in a poem", () => {
    expect(textsOf("T\n\nO wild West Wind,\nthou breath\nof Autumn's being\n")).toHaveLength(3);
  });

  test("set apart by two blank lines are marked", () => {
    const { blocks } = readText("T\n\nOne.\n\nTwo.\n\n\nThree.");
    expect(blocks.map(({ setApart }) => setApart ?? false)).toEqual([false, false, true]);
  });
});

describe("lists", () => {
  test.each(["•", "-", "*", "–", "·", "▪"])("of items with %s lose the mark", (mark) => {
    expect(textsOf(`T\n\n  ${mark} One\n  ${mark} Two`)).toEqual([
      ["item", "One"],
      ["item", "Two"],
    ]);
  });

  test("with numbers keep them", () => {
    expect(textsOf("T\n\n1. One\n2) Two")).toEqual([
      ["item", "1. One"],
      ["item", "2) Two"],
    ]);
  });

  test("have items that go on over wrapped lines", () => {
    const text =
      "T\n\n• The first book begins on 3 May 1871 with a gale\n  from the north-west.\n• Two";
    expect(textsOf(text)).toEqual([
      ["item", "The first book begins on 3 May 1871 with a gale from the north-west."],
      ["item", "Two"],
    ]);
  });

  test("have no empty items, and a dash inside a word is no mark", () => {
    expect(textsOf("T\n\n•\n\n-5 degrees")).toEqual([["paragraph", "-5 degrees"]]);
  });
});

describe("a heading", () => {
  const kindOf = (line: string, below = LONG) =>
    readText(`T\n\n${line}\n\n${below}`).blocks[0]!.kind;

  test.each(["A deep-seated culture", "What now?", "You can get coffee from…Zhihu?!", "第二章"])(
    "is a short line above enough text: %s",
    (line) => {
      expect(kindOf(line)).toBe("heading");
    },
  );

  test.each([
    ["ends like a sentence", "It was cold."],
    ["ends with a colon", "If you need help:"],
    ["credits a picture", "Photo: Somebody"],
    ["is long", "a".repeat(81)],
    ["is a list item", "• Not this"],
  ])("is none that %s", (_, line) => {
    expect(kindOf(line)).not.toBe("heading");
  });

  test("is none where little text follows, as below a caption", () => {
    expect(kindOf("Man below a logo", "Short.")).toBe("paragraph");
    expect(readText(`T\n\nText.\n\nThe end`).blocks[1]!.kind).toBe("paragraph");
  });

  test("may stand above another", () => {
    const { blocks } = readText(`T\n\nThe Big Story\n\nA moment\n\n${LONG}`);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "heading", "paragraph"]);
  });
});
