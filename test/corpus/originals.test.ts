import { describe, expect, test } from "vitest";
import { type Document, linesOf, wholeOf } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { folderFromEnvironment } from "../owner-data.ts";

const folder = folderFromEnvironment("TEST_ARTICLES_DIR");

/** What stands at the top of each original, by the beginning of its file's name. */
const HEADS: Readonly<Record<string, Partial<Document>>> = {
  "000": {
    title: "Alibaba Fires Employees Who Leaked Sex Assault Case, Invests In “Common Prosperity”",
  },
  "001": {
    title: "Alibaba's rape allegation is a milestone in China’s #MeToo movement",
    contentNote: "This story contains mention of and details regarding sexual assault.",
  },
  "002": { title: "Chinese Big Tech's #MeToo moment", publisher: "Protocol China" },
  "003": {
    title: "Alibaba Intensifies Anti-Corruption Crackdown with Key Dismissal",
    publisher: "Deep News",
    dateline: "Dec 16",
  },
  "004": { title: "The truth behind Alibaba’s fine" },
};
const FURNITURE: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  "000": [[38, 61]],
  "001": [[64, 130]],
  "002": [
    [12, 12],
    [39, 41],
    [68, 68],
  ],
  "003": [[20, 69]],
  "004": [],
};
const HEADINGS: Readonly<Record<string, readonly number[]>> = {
  "000": [],
  "001": [39],
  "002": [14, 16, 33, 43, 51, 57, 62, 64],
  "003": [],
  "004": [],
};
/** What might be taken for furniture, a heading or part of the head, and is text. */
const STAYS: readonly (readonly [file: string, line: number, beginning: string])[] = [
  ["000", 9, "[…] But Alibaba had little choice"],
  ["000", 35, "Winnie the Pooh, sitting in front of a plate"],
  ["001", 3, "A scandal brings toxic business drinking culture"],
  ["001", 5, "Two men pictured"],
  ["001", 7, "Alibaba needs to tread carefully"],
  ["001", 9, "Photo: Qilai Shen"],
  ["001", 59, "If you or a loved one needs help:"],
  ["001", 61, "Call RAINN's sexual assault hotline at 1-800-656-4673"],
  ["002", 1, "Man below Alibaba logo"],
  ["002", 2, "Photo: Guang Niu"],
  ["002", 8, "Good morning."],
  ["003", 6, "Alibaba has taken decisive action"],
  ["003", 18, "The case follows recent"],
  ["004", 3, "After Alibaba Group was recently fined"],
  ["004", 15, "The timing is right."],
];
const BULLETS = [22, 23, 27, 28, 29, 35, 36, 45, 46, 47, 48, 49, 53, 54, 55, 59, 60];

describe.skipIf(!folder)("the owner's original", async () => {
  const corpus = folder ? await loadCorpus(folder) : undefined;
  const articles = Object.keys(HEADS).map((number) => ({
    number,
    document: corpus?.documents.find(({ file }) => file.startsWith(number)) as Document,
  }));
  const firstLine = (block: Document["blocks"][number]) => block.lineStarts[0]!.line;
  const documentOf = (number: string) =>
    articles.find((article) => article.number === number)!.document;

  test("files are five, and none has a problem", () => {
    expect(corpus!.documents).toHaveLength(5);
    expect(corpus!.problems).toEqual([]);
  });

  test.each(articles)(
    "$number is read with its title, publisher, date and note",
    ({ number, document }) => {
      const { title, publisher, published, dateline, contentNote, author } = document;
      expect({ title, publisher, published, dateline, contentNote, author }).toEqual({
        publisher: null,
        published: null,
        dateline: null,
        contentNote: null,
        author: null,
        ...HEADS[number],
      });
    },
  );

  test.each(articles)(
    "$number has its page furniture folded away, and no more",
    ({ number, document }) => {
      const runs: [number, number][] = [];
      for (const [i, block] of document.blocks.entries()) {
        if (!block.furniture) continue;
        const [first, last] = linesOf(wholeOf(block));
        if (document.blocks[i - 1]?.furniture) runs.at(-1)![1] = last;
        else runs.push([first, last]);
      }
      expect(runs).toEqual(FURNITURE[number]);
    },
  );

  test.each(articles)("$number has its headings", ({ number, document }) => {
    const headings = document.blocks.filter(
      ({ kind, furniture }) => kind === "heading" && !furniture,
    );
    expect(headings.map(firstLine)).toEqual(HEADINGS[number]);
  });

  test.each(STAYS)("%s keeps line %d: %s", (number, line, beginning) => {
    const block = documentOf(number).blocks.find((one) => firstLine(one) === line)!;
    expect(block.text.startsWith(beginning)).toBe(true);
    expect(block.furniture).toBeUndefined();
    expect(block.kind).not.toBe("heading");
    const holding = corpus!.passages.filter(
      ({ document, lines: [first, last], text }) =>
        document === documentOf(number) &&
        first <= line &&
        line <= last &&
        text.includes(beginning),
    );
    expect(holding).toHaveLength(1);
  });

  test("002 keeps every bullet as an item", () => {
    const items = documentOf("002").blocks.filter(({ kind }) => kind === "item");
    expect(items.map(firstLine)).toEqual(BULLETS);
    expect(items.every(({ text }) => /^[\p{L}\p{N}]/u.test(text))).toBe(true);
  });

  test("files have no year, so all five stand undated and by title", () => {
    const titles = corpus!.documents.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, "en")));
  });
});
