import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/corpus/read/markdown.ts";
import { UserError } from "../../../src/errors.ts";

/** Kind, text, and the line of each stretch of it. */
const blocksOf = (source: string) =>
  readMarkdown(source).blocks.map(({ kind, text, lineStarts }) => [
    kind,
    text,
    lineStarts.map(({ line }) => line),
  ]);

describe("title and front matter", () => {
  test.each<[string, string, object, string[]]>([
    ["a heading of level 1 is the title", "# A *title*\n\nText.", { title: "A title" }, ["Text."]],
    ["an underlined one too", "A title\n===\n\nText.", { title: "A title" }, ["Text."]],
    [
      "a heading that repeats the title of the front matter is no text",
      "---\ntitle: One\n---\n# One\n\nText.",
      { title: "One" },
      ["Text."],
    ],
    [
      "a heading beside another title in the front matter is text",
      "---\ntitle: One\n---\n# Two\n\nText.",
      { title: "One" },
      ["Two", "Text."],
    ],
    [
      "front matter without a title leaves it to the heading",
      "---\npublisher: P\n---\n\n# Two\n\nText.",
      { title: "Two", publisher: "P" },
      ["Text."],
    ],
    ["a later one is a heading", "Text.\n\n# Two", {}, ["Text.", "Two"]],
    ["a heading of level 2 is not the title", "## Two\n\nText.", {}, ["Two", "Text."]],
    [
      "lines below a rule are no front matter",
      "Text.\n\n---\nfoo: bar\n",
      {},
      ["Text.", "foo: bar"],
    ],
  ])("%s", (_, source, metadata, texts) => {
    const reading = readMarkdown(source);
    expect(reading.metadata).toEqual(metadata);
    expect(reading.blocks.map(({ text }) => text)).toEqual(texts);
  });

  test("front matter that is broken is refused", () => {
    expect(() => readMarkdown("---\ntitle: [\n---\n\nText.")).toThrow(UserError);
  });
});

describe("a block's lines are those of the file", () => {
  test.each<[string, string, ReturnType<typeof blocksOf>]>([
    [
      "a paragraph over lines",
      "One\n*two\nthree* four",
      [["paragraph", "One two three four", [1, 2, 3]]],
    ],
    [
      "a heading",
      "## One `two`\n\ntext",
      [
        ["heading", "One two", [1]],
        ["paragraph", "text", [3]],
      ],
    ],
    [
      "a nested list",
      "- a\n  - b\n    c\n\n  d\n1. e",
      [
        ["item", "a", [1]],
        ["item", "b c", [2, 3]],
        ["item", "d", [5]],
        ["item", "e", [6]],
      ],
    ],
    ["a task", "- [x] done", [["item", "done", [1]]]],
    [
      "a quotation that goes on without its mark",
      "> a\nb\n>\n> > c",
      [
        ["quote", "a b", [1, 2]],
        ["quote", "c", [4]],
      ],
    ],
    [
      "a table",
      "| a | b |\n|---|---|\n| *c* | |\n| | `d\\|e` |\n\nend",
      [
        ["row", "a | b", [1]],
        ["row", "c |", [3]],
        ["row", "| d|e", [4]],
        ["paragraph", "end", [6]],
      ],
    ],
    ["fenced code", "~~~js\n\na  b\n\nc\n~~~", [["code", "a b c", [3, 5]]]],
    [
      "indented code",
      "text\n\n    a\n\n    b",
      [
        ["paragraph", "text", [1]],
        ["code", "a b", [3, 5]],
      ],
    ],
    ["code in a quotation", "> ```\n> a\n> ```", [["code", "a", [2]]]],
    ["inline code over lines", "x `a\na\na` y", [["paragraph", "x a a a y", [1, 2, 3]]]],
    ["inline code over lines in a list", "- `a b\n  c`", [["item", "a b c", [1, 2]]]],
    ["a break", "a\\\nb  \nc<br>d", [["paragraph", "a b c d", [1, 2, 3]]]],
    [
      "a link over lines",
      "[a\nb](https://example.org\n'title') c",
      [["paragraph", "a b c", [1, 2, 3]]],
    ],
    ["pictures side by side", "![a\nb](x.png)![c](y.png)", [["paragraph", "a b c", [1, 2]]]],
    ["a reference to a line end", "a &#10; b &#xA; c\nd", [["paragraph", "a b c d", [1, 2]]]],
    ["a reference taken back", "a \\&#10; b\nc", [["paragraph", "a &#10; b c", [1, 2]]]],
    [
      "an address in an open bracket",
      "[a b@example.com\nwww.example.com",
      [["paragraph", "[a b@example.com www.example.com", [1, 2]]],
    ],
    [
      "a bare address",
      "see\nhttps://example.org/ now",
      [["paragraph", "see https://example.org/ now", [1, 2]]],
    ],
    [
      "a footnote",
      "a[^1]\n\n[^1]: b\n    c",
      [
        ["paragraph", "a", [1]],
        ["paragraph", "b c", [3, 4]],
      ],
    ],
    ["HTML", "<div>\na <b>b</b>\n</div>", [["paragraph", "a b", [2]]]],
    [
      "HTML in a quotation",
      "> <p>\n> a",
      [["quote", "a", [2]]].map(([, ...rest]) => ["paragraph", ...rest]) as never,
    ],
    ["inline HTML", "a <b>b</b>\n<i\nclass='x'>c</i>", [["paragraph", "a b c", [1, 3]]]],
    ["struck-out text", "a ~~b~~", [["paragraph", "a b", [1]]]],
  ])("%s", (_, source, blocks) => {
    expect(blocksOf(source)).toEqual(blocks);
  });

  test.each([
    ["a comment", "<!-- a\n\nb -->"],
    ["a definition", "[a]: https://example.org"],
    ["a rule", "***"],
    ["a script", "<script>\nlet a;\n\nlet b;\n</script>"],
    ["nothing", ""],
  ])("%s is no text", (_, source) => {
    expect(blocksOf(source)).toEqual([]);
  });
});

test("headings have their level", () => {
  const { blocks } = readMarkdown("text\n\n# a\n\n## b\n\n###### c");
  expect(blocks.map(({ level }) => level)).toEqual([undefined, 1, 2, 6]);
});
