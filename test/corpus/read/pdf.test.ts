import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/corpus/read/pdf/pdf.ts";
import { ReadError } from "../../../src/corpus/read/read-error.ts";
import { inEnglish } from "../../../src/words/english-words.ts";
import { type PdfExtras, typeset, type WrittenLine, writePdf } from "../written-pdf.ts";

const SENTENCE = "The keeper wrote down wind and water, every four hours of the day.";
const signal = new AbortController().signal;

const read = (pages: readonly (readonly WrittenLine[])[], extras?: PdfExtras) =>
  readPdf(writePdf(pages, extras), signal);

/** Lines below each other, 14 points apart, with their texts alone or with more of each. */
const lines = (...all: readonly (string | Partial<WrittenLine>)[]): WrittenLine[] =>
  all.map((line, i) => ({
    y: 700 - 14 * i,
    text: "",
    ...(typeof line === "string" ? { text: line } : line),
  }));

const blocksOf = async (...pages: readonly (readonly WrittenLine[])[]) =>
  (await read(pages)).blocks.map(({ kind, text, lineStarts }) => [
    kind,
    text,
    ...lineStarts.map(({ line }) => line),
  ]);

describe("lines become paragraphs", () => {
  const FULL = "The keeper of the light wrote down the wind and the water and the";

  test.each<[string, readonly (string | Partial<WrittenLine>)[], readonly string[]]>([
    ["that follow each other closely", [FULL, "ships."], [`${FULL} ships.`]],
    [
      "until there is a gap",
      [FULL, "ships.", { text: "Another.", y: 640 }],
      [`${FULL} ships.`, "Another."],
    ],
    [
      "until one is indented",
      [FULL, "ships that passed in the night", { text: `${FULL}`, x: 90 }, "sea."],
      [`${FULL} ships that passed in the night`, `${FULL} sea.`],
    ],
    [
      "until a sentence ends far from the margin",
      [FULL, "ships.", FULL, "sea."],
      [`${FULL} ships.`, `${FULL} sea.`],
    ],
    [
      "until letters are of another size",
      [FULL, "ships and", { text: "A caption.", size: 9 }],
      [`${FULL} ships and`, "A caption."],
    ],
    [
      "with signs of footnotes in their line",
      [{ text: "The pier" }, { text: "2", x: 120, y: 704, size: 7 }, { text: "is long.", y: 686 }],
      ["The pier2 is long."],
    ],
  ])("%s", async (_, written, paragraphs) => {
    const blocks = await blocksOf(lines(...written));
    expect(blocks).toEqual(paragraphs.map((text) => ["paragraph", text, 1]));
  });

  test("and go on in the next column, and on the next page, where a sentence does", async () => {
    const first = [
      { text: "One sentence that is not", y: 700 },
      { text: "over at the end of its", y: 686 },
      { text: "column, nor of", x: 320, y: 700 },
    ];
    const second = [{ text: "its page. Another paragraph ends.", y: 700 }];
    const third = [{ text: "A third one.", y: 700 }];
    expect(await blocksOf(first, second, third)).toEqual([
      [
        "paragraph",
        "One sentence that is not over at the end of its column, nor of its page. Another paragraph ends.",
        1,
        2,
      ],
      ["paragraph", "A third one.", 3],
    ]);
  });

  test("and list items, without their bullets", async () => {
    const list = lines(
      "• The first, which is",
      { text: "long", x: 84 },
      "• the second",
      "1. a number",
    );
    expect(await blocksOf(list)).toEqual([
      ["item", "The first, which is long", 1],
      ["item", "the second", 1],
      ["item", "1. a number", 1],
    ]);
  });

  test("and headings where letters are larger, by their sizes", async () => {
    const page = lines(
      { text: "Before.", y: 780 },
      { text: "Large", size: 20, y: 730 },
      { text: "Smaller", size: 15, y: 710 },
      ...lines(FULL, "ships.").map(({ text, y }) => ({ text, y: y - 20 })),
    );
    const { blocks } = await read([page]);
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ["paragraph", undefined, "Before."],
      ["heading", 1, "Large"],
      ["heading", 2, "Smaller"],
      ["paragraph", undefined, `${FULL} ships.`],
    ]);
  });

  test.each([
    [
      "a hyphen stays, with the rest of the word behind it",
      "the harbour-",
      "master",
      "the harbour-master",
    ],
    ["a dash stays apart", "the harbour –", "and pier", "the harbour – and pier"],
    ["a hyphen before a name stays apart", "north-", "Grey Point", "north- Grey Point"],
    ["Chinese needs no space", "港口的", "燈塔", "港口的燈塔"],
  ])("where a line ends, %s", async (_, above, below, text) => {
    expect(await blocksOf(lines(above, below))).toEqual([["paragraph", text, 1]]);
  });
});

describe("what repeats from page to page", () => {
  test("is furniture below the text, with the pages it stands on", async () => {
    const pages = typeset(Array(9).fill(SENTENCE.repeat(20)), { header: "Report of 2020" });
    expect(pages.length).toBeGreaterThan(3);
    const { blocks } = await read(pages);
    const repeated = blocks.filter(({ furniture }) => furniture !== undefined);
    expect(blocks.slice(-repeated.length)).toEqual(repeated);
    expect(repeated.map(({ text, lineStarts }) => [text, lineStarts[0]!.line])).toEqual(
      pages.flatMap((_, i) => [
        ["Report of 2020", i + 1],
        [`Page ${i + 1}`, i + 1],
      ]),
    );
    expect(new Set(repeated.map(({ furniture }) => furniture))).toEqual(
      new Set(["headers, footers and page numbers, which repeat from page to page"]),
    );
  });

  test("is furniture too where its words change, and its number is the page's", async () => {
    const pages = ["The pier 3", "The pier 4", "5", "Chapter 2: The lamp 6"].map((edge) => [
      { text: edge, y: 800 },
      { text: SENTENCE, y: 400 },
    ]);
    const { blocks } = await read([[{ text: "Built in 1871", y: 800 }], ...pages]);
    const repeated = blocks.filter(({ furniture }) => furniture !== undefined);
    expect(repeated.map(({ text }) => text)).toEqual([
      "The pier 3",
      "The pier 4",
      "5",
      "Chapter 2: The lamp 6",
    ]);
  });

  test("is the text's where it stands in the middle of pages, or on one page alone", async () => {
    const page = (edge: string) => [
      { text: edge, y: 800 },
      { text: SENTENCE, y: 400 },
    ];
    const { blocks } = await read([page("A title"), page("Another"), page("A third")]);
    expect(blocks.filter(({ furniture }) => furniture !== undefined)).toEqual([]);
    expect(blocks).toHaveLength(6);
  });
});

describe("the title", () => {
  const HEADED = lines({ text: "Harbour report", size: 20, y: 760 }, SENTENCE);

  test("is that of the file's properties", async () => {
    const { metadata, blocks } = await read([HEADED], { title: "The harbour, 2020" });
    expect(metadata).toEqual({ title: "The harbour, 2020" });
    expect(blocks[0]).toMatchObject({ kind: "heading", text: "Harbour report" });
  });

  test.each([
    undefined,
    "",
    "untitled",
    "Microsoft Word - harbour_final2.doc",
    "report.indd",
    "12-3",
  ])("is the first heading where they say %j", async (title) => {
    const { metadata, blocks } = await read([HEADED], title === undefined ? {} : { title });
    expect(metadata).toEqual({ title: "Harbour report" });
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE]);
  });

  test("stands beside the language", async () => {
    const languageOf = async (lang: string) =>
      (await read([HEADED], { root: `/Lang (${lang})` })).metadata.language;
    expect(await Promise.all(["de-AT", "x", ""].map(languageOf))).toEqual([
      "de-AT",
      undefined,
      undefined,
    ]);
  });

  test("is missing where there is neither", async () => {
    expect((await read([lines(SENTENCE)])).metadata).toEqual({});
  });
});

describe("A file that cannot be used says why, and what to do:", () => {
  const GOOD = writePdf([lines(SENTENCE)]);
  const LOCKED = {
    trailer: "/Encrypt 8 0 R /ID [<00> <00>]",
    objects: [
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`,
    ],
  };

  test.each<[string, Uint8Array, string, string]>([
    [
      "one with a password",
      writePdf([lines(SENTENCE)], LOCKED),
      "password",
      "without the password",
    ],
    [
      "a scan",
      writePdf([[], []]),
      "holds no text, perhaps only pictures",
      "text recognition (OCR)",
    ],
    ["an empty one", Buffer.alloc(0), "damaged", "save it as PDF again"],
    ["another format", Buffer.from("# A title"), "damaged, or is no PDF", "save it as PDF again"],
    ["one that is cut short", GOOD.subarray(0, 300), "damaged", "save it as PDF again"],
    ["one with too many pages", writePdf(Array(1_001).fill([])), "1001 pages", "Divide it"],
  ])("%s", async (_, bytes, reason, remedy) => {
    const error = await readPdf(bytes, signal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).message).toContain(reason);
    expect(inEnglish((error as ReadError).remedy)).toContain(remedy);
  });

  test("one that claims more pages than it has is read as far as it goes", async () => {
    const { blocks } = await read([lines(SENTENCE)], { count: 2_000_000_000 });
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE]);
  });

  test("nothing else of a file is looked at or run", async () => {
    const root = `/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true) >> /Names << /EmbeddedFiles << /Names [(secret.txt) << /Type /Filespec /F (secret.txt) /EF << /F 8 0 R >> >>] >> >>`;
    const attachment = deflateSync("hidden words").toString("latin1");
    const objects = [
      `<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${attachment.length} >>\nstream\n${attachment}\nendstream`,
    ];
    const { blocks } = await read([lines(SENTENCE)], { root, objects });
    expect(blocks.map(({ text }) => text)).toEqual([SENTENCE]);
    expect(globalThis).not.toHaveProperty("wasRun");
  });

  test("reading ends between two pages once it is no longer waited for", async () => {
    const reason = new Error("too late");
    await expect(readPdf(GOOD, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
