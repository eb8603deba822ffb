import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load.ts";
import { folderFromEnvironment } from "../owner-data.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { decodeCrudely, wordsOf } from "./crude-reading.ts";
import { MADE_UP, MADE_UP_FILES } from "./made-up-files.ts";
import { findFaults } from "./proof.ts";
import { randomArticles } from "./random-articles.ts";
import { randomDocx, randomPdf } from "./random-files.ts";

const SHIPPED = new URL("../../corpus", import.meta.url).pathname;

/** How a file may be stored; none of it may move a citation. */
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  LF: (text) => Buffer.from(text),
  CRLF: (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
  "a byte order mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16 LE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16 BE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  "UTF-16 LE and CRLF": (text) => Buffer.from(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "utf16le"),
  "no final newline": (text) => Buffer.from(text.trimEnd()),
  "trailing white space": (text) => Buffer.from(`${text}\n \n\t\n`),
};

test("every citation of the shipped corpus holds", async () => {
  const corpus = await loadCorpus(SHIPPED);
  expect(corpus.documents).toHaveLength(5);
  expect(findFaults(SHIPPED, corpus)).toEqual([]);
});

describe("of the owner's texts", () => {
  const articles = folderFromEnvironment("TEST_ARTICLES_DIR");
  const data = folderFromEnvironment("TEST_DATA_DIR");

  test.skipIf(!articles)("every citation of the originals holds", async () => {
    const corpus = await loadCorpus(articles!);
    expect(corpus.passages.length).toBeGreaterThan(50);
    expect(findFaults(articles!, corpus)).toEqual([]);
  });

  test.skipIf(!data)("every citation of the question set's articles holds", async () => {
    const corpus = await loadCorpus(join(data!, "articles"));
    expect(corpus.passages.length).toBeGreaterThan(500);
    expect(findFaults(join(data!, "articles"), corpus)).toEqual([]);
  });
});

describe.each(Object.entries(ENCODINGS))("in files with %s", (_, encode) => {
  test.each(Object.entries(MADE_UP))("every citation of %s holds", async (file, text) => {
    const folder = temporaryFolder({ [file]: encode(text) });
    const corpus = await loadCorpus(folder);
    expect(corpus.problems).toEqual([]);
    expect(corpus.passages.length).toBeGreaterThan(0);
    expect(findFaults(folder, corpus)).toEqual([]);
  });
});

describe("of made-up PDFs and Word files", () => {
  test.each(Object.entries(MADE_UP_FILES))("every citation of %s holds", async (file, bytes) => {
    const folder = temporaryFolder({ [file]: bytes });
    const corpus = await loadCorpus(folder);
    expect(corpus.problems).toEqual([]);
    expect(corpus.passages.length).toBeGreaterThan(0);
    expect(findFaults(folder, corpus)).toEqual([]);
  });
});

test("a word that is longer than a passage is cited by its line, whole and in order", async () => {
  const words = ["x".repeat(3001), "鳳".repeat(2500), "😀".repeat(1500)];
  const folder = temporaryFolder({ "long.txt": `A title\n\nBefore.\n\n${words.join("\n\n")}\n` });
  const { passages } = await loadCorpus(folder);
  expect(passages.map(({ text }) => text.replace(/\s/g, "")).join("")).toBe(
    `Before.${words.join("")}`,
  );
  for (const { text, lines } of passages) {
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    const [first, last] = [text.at(0)!, text.at(-1)!];
    const lineOf = (letter: string) =>
      "B.".includes(letter) ? 3 : 5 + 2 * words.findIndex((word) => word.includes(letter));
    expect(lines).toEqual([lineOf(first), lineOf(last)]);
  }
});

describe("of random articles", () => {
  const seeds = Array.from({ length: 100 }, (_, i) => i + 1);

  test.each([".txt", ".md", ".html"])("every citation of a %s file holds", async (format) => {
    const encodings = Object.values(ENCODINGS);
    const files = seeds.flatMap((seed) =>
      randomArticles(seed)
        .filter(({ file }) => file.endsWith(format))
        .map(({ file, text }) => [file, encodings[seed % encodings.length]!(text)] as const),
    );
    const folder = temporaryFolder(Object.fromEntries(files));
    const corpus = await loadCorpus(folder);
    expect(corpus.problems).toEqual([]);
    expect(findFaults(folder, corpus)).toEqual([]);

    const misplaced = corpus.passages.filter(({ document, text, lines: [first, last] }) => {
      const lines = decodeCrudely(readFileSync(join(folder, document.file))).split(/\r?\n/);
      const words = wordsOf(text);
      // Every word occurs once, so no reading of markup is needed to see where it stands.
      const lineOf = (word: string) =>
        1 + lines.findIndex((line) => new RegExp(`(?<![a-zA-Z])${word}(?!\\d)`).test(line));
      const isElsewhere = (word: string, line: number) =>
        /^\p{L}+\d+$/u.test(word) && lineOf(word) !== line;
      return isElsewhere(words[0]!, first) || isElsewhere(words.at(-1)!, last);
    });
    expect(misplaced.map(({ document, text }) => [document.file, text])).toEqual([]);
  });

  test.each([
    [".pdf", randomPdf],
    [".docx", randomDocx],
  ])("every citation of a %s file holds", async (format, make) => {
    const files = seeds.map((seed) => [`${seed}${format}`, make(seed)] as const);
    const folder = temporaryFolder(Object.fromEntries(files));
    const corpus = await loadCorpus(folder);
    expect(corpus.problems).toEqual([]);
    expect(
      corpus.passages.filter(({ lines: [first, last] }) => first < last).length,
    ).toBeGreaterThan(20);
    expect(findFaults(folder, corpus)).toEqual([]);
  });

  test("a seed gives the same articles each time, and each seed others", () => {
    expect(randomArticles(1)).toEqual(randomArticles(1));
    expect(randomArticles(1)[0]!.text).not.toBe(randomArticles(2)[0]!.text);
  });
});
