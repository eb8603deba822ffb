import { expect, test } from "vitest";
import { citationMarkdown } from "../../../src/discord/messages/citation.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { documentOf } from "../fixtures.ts";

const SOURCE_URL = "https://example.org/{file}?plain=1#L{first}-L{last}";
const options = { sourceUrl: null, maxFile: 100, words: ENGLISH_WORDS };

test("Without an address a citation is file and lines", () => {
  expect(citationMarkdown(documentOf(), [3, 14], options)).toBe("news/fine\\.md, lines 3–14");
});

test("The template makes a link, each part of the path encoded", () => {
  const document = documentOf({ file: "a b/Fünf (5)?#.md", url: "https://own.example/" });
  const expected =
    "[a b/Fünf (5)?\\#\\.md, lines 3–14](https://example.org/a%20b/F%C3%BCnf%20%285%29%3F%23.md?plain=1#L3-L14)";
  expect(citationMarkdown(document, [3, 14], { ...options, sourceUrl: SOURCE_URL })).toBe(expected);
});

test("Without a template the article's own address makes the link", () => {
  const document = documentOf({ url: "https://own.example/a_(b) c" });
  expect(citationMarkdown(document, [1, 1], options)).toContain(
    "](https://own.example/a_%28b%29%20c)",
  );
});

test("An address that is too long makes no link, and none is made where there is no room", () => {
  const document = documentOf({ url: `https://own.example/${"a".repeat(512)}` });
  expect(citationMarkdown(document, [1, 2], options)).toBe("news/fine\\.md, lines 1–2");
  const withoutLink = { ...options, sourceUrl: SOURCE_URL, withoutLink: true };
  expect(citationMarkdown(documentOf(), [1, 2], withoutLink)).toBe("news/fine\\.md, lines 1–2");
});

test("A placeholder in a file's name is not filled", () => {
  const document = documentOf({ file: "{first}.md" });
  expect(citationMarkdown(document, [1, 2], { ...options, sourceUrl: SOURCE_URL })).toContain(
    "(https://example.org/%7Bfirst%7D.md?plain=1#L1-L2)",
  );
});

test.each([
  ["page", "pages 3–4", "#page=3"],
  ["paragraph", "paragraphs 3–4", ""],
] as const)("A link to a %s has no lines", (unit, place, fragment) => {
  const document = documentOf({ file: "a.x", unit });
  expect(citationMarkdown(document, [3, 4], options)).toBe(`a\\.x, ${place}`);
  expect(citationMarkdown(document, [3, 4], { ...options, sourceUrl: SOURCE_URL })).toBe(
    `[a\\.x, ${place}](https://example.org/a.x?plain=1${fragment})`,
  );
});
