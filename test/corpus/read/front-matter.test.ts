import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "../../../src/corpus/read/front-matter.ts";
import { ReadError } from "../../../src/corpus/read/read-error.ts";
import { UserError } from "../../../src/errors.ts";
import { inEnglish } from "../../../src/words/english-words.ts";

test("every key is read", () => {
  expect(
    parseFrontMatter(`
title: "The fine: what is behind it"
publisher: Deep News
author: Shen Lu
published: 2021-08-17
source: 004_0eb.txt
retold: true
tags: [alibaba, antitrust]
content_note: Describes an assault.
content_notes:
  The  party: Describes drinking.
  1984: Describes a wreck.
support: "Call 0800."
url: https://example.org/fine
language: en-GB
mood: sombre
`),
  ).toEqual({
    title: "The fine: what is behind it",
    publisher: "Deep News",
    author: "Shen Lu",
    published: "2021-08-17",
    source: "004_0eb.txt",
    retold: true,
    tags: ["alibaba", "antitrust"],
    contentNote: "Describes an assault.",
    sectionNotes: new Map([
      ["1984", "Describes a wreck."],
      ["The party", "Describes drinking."],
    ]),
    support: "Call 0800.",
    url: "https://example.org/fine",
    language: "en-GB",
  });
});

test.each(["", "# a comment", "unknown: 1"])("%j says nothing", (yaml) => {
  expect(parseFrontMatter(yaml)).toEqual({});
});

test.each<[string, object]>([
  ["published: 2021", { published: "2021" }],
  ['published: "2021-08"', { published: "2021-08" }],
  ["published: 2021-08-17T10:00:00Z", { published: "2021-08-17" }],
  ["title: 1984", { title: "1984" }],
  ["tags: a, b c ,, d,", { tags: ["a", "b c", "d"] }],
  ["tags: [2021, ' x ']", { tags: ["2021", "x"] }],
  ["tags:\n  - a\n  - b", { tags: ["a", "b"] }],
  ["author: [Shen Lu, Zeyi Yang]", { author: "Shen Lu, Zeyi Yang" }],
  ['title: "two\\nlines  of it"', { title: "two lines of it" }],
  ["title: >\n  folded\n  lines\n", { title: "folded lines" }],
  ["retold: false", { retold: false }],
])("%j gives %j", (yaml, metadata) => {
  expect(parseFrontMatter(yaml)).toEqual(metadata);
});

describe("what cannot be used is refused with key, expectation and value", () => {
  test.each([
    ["published: 2021-13", 'published: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2021-13"'],
    ["published: 2021-02-30", 'published: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2021-02-30"'],
    ["published: last May", 'published: expected YYYY, YYYY-MM or YYYY-MM-DD, got "last May"'],
    ["published: 21", "published: expected YYYY, YYYY-MM or YYYY-MM-DD, got 21"],
    ["title:", "title: expected text, got null"],
    ["title: [a]", 'title: expected text, got ["a"]'],
    ["title: { a: b }", 'title: expected text, got {"a":"b"}'],
    ["title: true", "title: expected text, got true"],
    ['publisher: " "', 'publisher: expected text, got " "'],
    ["author: {}", "author: expected a name, or a list of names, got {}"],
    ["retold: maybe", 'retold: expected true or false, got "maybe"'],
    ["tags: 5", "tags: expected a list, or words with commas between them, got 5"],
    ["tags: [[a]]", 'tags: expected a list, or words with commas between them, got [["a"]]'],
    [
      "url: ftp://example.org",
      'url: expected an address with http or https, got "ftp://example.org"',
    ],
    ["url: javascript:alert(1)", "url: expected an address with http or https"],
    ["language: 5", "language: expected a language tag such as en, got 5"],
    [
      "content_notes: Describes.",
      "content_notes: expected the heading of a section and its note on",
    ],
    ["content_notes: { Party: [a] }", 'content_notes: Party: expected text, got ["a"]'],
    [
      `support: ${"x".repeat(201)}`,
      "support: expected at most 200 characters, because it is never",
    ],
    ["- a", 'expected a key and a value on each line, got ["a"]'],
    ["just text", 'expected a key and a value on each line, got "just text"'],
    ["title: a\nretold: 1\ntags: 2", "retold: expected true or false, got 1; tags: expected"],
    [
      "title: *x*",
      "not valid YAML, because an alias in it, which begins with *, stands for nothing",
    ],
  ])("%j", (yaml, message) => {
    expect(() => parseFrontMatter(yaml)).toThrow(UserError);
    expect(() => parseFrontMatter(yaml)).toThrow(message);
  });

  test.each([
    ["published: 2020\ntitle: The fine: a story", 3, "Put the value into quotation marks, as in"],
    ["title: @home", 2, "Put the value into quotation marks, as in"],
    ['title: "a" and b', 2, "Put the value into quotation marks, as in"],
    ["title: %a", 2, "Put the value into quotation marks, as in"],
    ["title: a\n  author: b", 2, "begin each key at the start of its line."],
    ["title: a\ntitle: b", 3, "Keep one of the lines with this key."],
    ['title: "a', 2, "Close the quotation mark or bracket that is opened there or above."],
    ["tags: [a, b", 2, "Close the quotation mark or bracket that is opened there or above."],
    ["title: a\njust words", 3, "Write a key, a colon and a space before each value."],
    ["title:a\nauthor: b", 2, "Write a key, a colon and a space before each value."],
    ["tags:\n\t- a", 3, "Indent with spaces, not with tabs."],
    ['title: "\\q"', 2, "Write two backslashes for one"],
  ])("%j is wrong in line %i of the file, and the advice fits", (yaml, line, remedy) => {
    const written = yaml.split("\n")[line - 2]?.trim();
    const error = errorFor(yaml);
    expect(error.message).toBe(`The front matter is not valid YAML in line ${line}, “${written}”`);
    expect(inEnglish(error.remedy)).toContain(remedy);
  });

  test("and a long value is quoted in part", () => {
    expect(() => parseFrontMatter(`retold: ${"x".repeat(5000)}`)).toThrow(/^.{0,200}$/);
  });
});

function errorFor(yaml: string): ReadError {
  try {
    parseFrontMatter(yaml);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error("Expected an error");
}
