import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../../src/corpus/read/docx/docx.ts";
import { ReadError } from "../../../src/corpus/read/read-error.ts";
import { inEnglish } from "../../../src/words/english-words.ts";
import { writeDocx } from "../written-docx.ts";

type Body = Parameters<typeof writeDocx>[0];

const blocksOf = async (...body: Body) =>
  (await readDocx(writeDocx(body))).blocks.map(({ kind, level, text, lineStarts }) => [
    level ? `${kind} ${level}` : kind,
    text,
    ...lineStarts.map(({ line }) => line),
  ]);

/** A file whose body is this piece of WordprocessingML. */
const withBody = (xml: string, head = "") =>
  writeDocx([], {
    more: {
      "word/document.xml": `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
    },
  });

describe("paragraphs", () => {
  test("are counted as Word counts them, without empty ones", async () => {
    const body: Body = [
      { text: "One & two." },
      { text: "" },
      { text: "  " },
      { text: "Decisions", style: "Heading1" },
      { text: "Three <b>.", style: "Quote" },
      { text: "Details", style: "Heading2" },
      { text: "apples", style: "ListParagraph" },
    ];
    expect(await blocksOf(...body)).toEqual([
      ["paragraph", "One & two.", 1],
      ["heading 1", "Decisions", 2],
      ["quote", "Three <b>.", 3],
      ["heading 2", "Details", 4],
      ["item", "apples", 5],
    ]);
  });

  test("of a table's row are one block, each with its number", async () => {
    const table = [
      [["Name"], ["Length"], ["Built"]],
      [[""], ["12 m"], ["in 1931", "and 1950"]],
      [["Pier"], [""], ["1970"]],
    ];
    expect(await blocksOf({ text: "A table:" }, table, { text: "After." })).toEqual([
      ["paragraph", "A table:", 1],
      ["row", "Name | Length | Built", 2, 3, 4],
      ["row", "12 m | in 1931 and 1950", 5, 6, 7],
      ["row", "Pier | | 1970", 8, 9],
      ["paragraph", "After.", 10],
    ]);
  });

  test("have their footnotes below them, which are cited as they are", async () => {
    expect(
      await blocksOf({ text: "A claim.", footnote: "Its source." }, { text: "Another." }),
    ).toEqual([
      ["paragraph", "A claim.", 1],
      ["paragraph", "Its source.", 1],
      ["paragraph", "Another.", 2],
    ]);
  });

  test("are as they were changed last, with their breaks as spaces", async () => {
    const xml =
      "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:br/><w:t>and</w:t><w:tab/><w:t>more</w:t></w:r></w:p>";
    const { blocks } = await readDocx(withBody(xml));
    expect(blocks.map(({ text }) => text)).toEqual(["new and more"]);
  });
});

describe("the title", () => {
  const BODY: Body = [{ text: "Minutes", style: "Title" }, { text: "The council met." }];

  test("is that of the file's properties, and nothing else of them is taken", async () => {
    const { metadata, blocks } = await readDocx(writeDocx(BODY, { title: "May & June" }));
    expect(metadata).toEqual({ title: "May & June" });
    expect(blocks).toHaveLength(2);
  });

  test.each([undefined, "", "Minutes", "Document1.docx"])(
    "is the first heading where they say %j, which still counts as a paragraph",
    async (title) => {
      const { metadata, blocks } = await readDocx(
        writeDocx(BODY, title === undefined ? {} : { title }),
      );
      expect(metadata).toEqual({ title: "Minutes" });
      expect(blocks).toMatchObject([{ text: "The council met.", lineStarts: [{ line: 2 }] }]);
    },
  );
});

test("The language is that of the styles, for all text", async () => {
  const languages = ["de-AT", "fr"].map((tag) => `<w:lang w:val="${tag}" w:eastAsia="ja"/>`);
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${languages[0]}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="a"><w:rPr>${languages[1]}</w:rPr></w:style></w:styles>`;
  const { metadata } = await readDocx(
    writeDocx([{ text: "Der Rat tagte." }], { more: { "word/styles.xml": styles } }),
  );
  expect(metadata).toEqual({ language: "de-AT" });
});

describe("A file that cannot be used says why, and what to do:", () => {
  const GOOD = writeDocx([{ text: "The council met." }]);
  const zeros = (mebibytes: number) => new Uint8Array(mebibytes * 1024 ** 2);
  const compoundFile = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), zeros(1)]);

  /** Says that a part is so long, in both of the places where an archive does. */
  function claiming(bytes: Buffer, from: number, to: number): Buffer {
    const copy = Buffer.from(bytes);
    for (let at = 0; at + 4 <= copy.length; at++) {
      if (copy.readUInt32LE(at) === from) copy.writeUInt32LE(to, at);
    }
    return copy;
  }

  test.each<[string, Uint8Array, string, string]>([
    ["one with a password", compoundFile, "password", "without a password"],
    ["an empty one", Buffer.alloc(0), "damaged", "save it as .docx again"],
    ["another format", Buffer.from("# A title"), "no Word file", "save it as .docx again"],
    ["one that is cut short", GOOD.subarray(0, 900), "damaged", "save it as .docx again"],
    ["another archive", zipSync({ "a.xml": Buffer.from("<a/>") }), "no Word file", "save it"],
    [
      "one that unpacks to too much",
      writeDocx([], { more: { "word/more.xml": zeros(21) } }),
      "more than 20 MiB",
      "Divide it",
    ],
    [
      "one that has too many parts",
      zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}`, zeros(0)]))),
      "more than 5000 parts",
      "Divide it",
    ],
    ["broken markup", withBody("<w:p><w:r>"), "damaged", "save it as .docx again"],
  ])("%s", async (_, bytes, reason, remedy) => {
    const error = await readDocx(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).message).toContain(reason);
    expect(inEnglish((error as ReadError).remedy)).toContain(remedy);
  });

  test("a part that is larger than it says is not unpacked any further", async () => {
    const bytes = writeDocx([{ text: "x" }], { more: { "word/more.xml": zeros(40) } });
    const lying = claiming(bytes, 40 * 1024 ** 2, 10);
    const before = process.memoryUsage.rss();
    await readDocx(lying).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 ** 2);
  });

  test("entities that stand for others are not unfolded", async () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    );
    const head = `<!DOCTYPE w:document [<!ENTITY e0 "lol">${entities.join("")}<!ENTITY f SYSTEM "file:///etc/hostname">]>`;
    const read = readDocx(withBody("<w:p><w:r><w:t>a &e9; &f; b</w:t></w:r></w:p>", head));
    const text = await read.then(
      ({ blocks }) => blocks[0]!.text,
      (error: unknown) => {
        expect(error).toBeInstanceOf(ReadError);
      },
    );
    expect((text ?? "").length).toBeLessThan(20);
  });
});
