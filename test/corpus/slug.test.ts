import { describe, expect, test } from "vitest";
import { LONGEST_SLUG, slugOf } from "../../src/corpus/slug.ts";

test.each([
  ["News/2021 08 – Fine.md", "news-2021-08-fine"],
  ["a.b.c.txt", "a-b-c"],
  ["snake_case.md", "snake_case"],
  ["  spaced  .md", "spaced"],
  ["Café.md", "café"],
  ["Cafe\u0301.md", "café"],
  ["阿里巴巴/罚款.txt", "阿里巴巴-罚款"],
  ["hindi/हिन्दी.md", "hindi-हिन्दी"],
  ["no-extension", "no-extension"],
  ["folder.d/file.html", "folder-d-file"],
])("%s is called %s", (path, slug) => {
  expect(slugOf(path)).toBe(slug);
});

describe("a name that is too long", () => {
  const long = `${"a".repeat(200)}.md`;

  test("keeps its beginning and ends in a digest of the path", () => {
    expect(slugOf(long)).toMatch(/^a{20,}-[\da-f]{8}$/);
    expect(slugOf(long)).toBe(slugOf(long));
  });

  test("differs from another that begins alike", () => {
    expect(slugOf(long)).not.toBe(slugOf(`${"a".repeat(201)}.md`));
  });

  test.each(["a", "阿", "😀x", "𠮷"])(
    "has at most 80 characters where it is made of %s",
    (letter) => {
      expect(slugOf(`${letter.repeat(200)}.md`).length).toBeLessThanOrEqual(LONGEST_SLUG);
    },
  );

  test("may have exactly 80", () => {
    expect(slugOf(`${"b".repeat(80)}.md`)).toBe("b".repeat(80));
  });
});

test("a name without letters is called by its digest", () => {
  expect(slugOf("😀😀.md")).toMatch(/^[\da-f]{8}$/);
  expect(slugOf("😀😀.md")).not.toBe(slugOf("😀.md"));
});
