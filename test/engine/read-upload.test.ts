import { zipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CorpusProblem } from "../../src/corpus/document.ts";
import type { UnderstoodUpload } from "../../src/corpus/upload.ts";
import { readUpload } from "../../src/engine/read-upload.ts";
import { FileReader } from "../../src/engine/threads/file-reader.ts";
import { ENGLISH_WORDS } from "../../src/words/languages.ts";
import { sayWording } from "../../src/words/wording.ts";
import { writeDocx } from "../corpus/written-docx.ts";
import { typeset, writePdf, writePdfBomb } from "../corpus/written-pdf.ts";

const WORDS = "The council bought a windmill for nine crowns, and paid at once.";
const PAGE = `<!doctype html><html lang="da"><title>Mill</title><nav>Home</nav><p>${WORDS}</p></html>`;

const read = async (name: string, content: string | Uint8Array) =>
  (await readUpload(name, Buffer.from(content))) as UnderstoodUpload;

describe("what an uploaded file is", () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ["a PDF", "report.txt", writePdf(typeset([WORDS])), "report.pdf"],
    ["a Word file", "Minutes.PDF", writeDocx([{ text: WORDS }]), "Minutes.docx"],
    ["HTML", "page.docx", PAGE, "page.html"],
    ["a piece of HTML", "piece.htm", `Mill\n<p>${WORDS}</p>`, "piece.html"],
    ["Markdown that begins with HTML", "a.markdown", `<p>Mill</p>\n\n${WORDS}`, "a.md"],
    ["Markdown by its front matter", "a.txt", `---\ntitle: Mill\n---\n\n${WORDS}`, "a.md"],
    ["Markdown by its heading", "notes", `# Mill\n\n${WORDS}`, "notes.md"],
    ["plain text", "report.v2", `Mill\n\n${WORDS}`, "report.v2.txt"],
    ["plain text that tells of PDFs", "a.txt", `Mill\n\n%PDF-1.7 ${WORDS}`, "a.txt"],
    ["a name that leads elsewhere", "../../x", `Mill\n\n${WORDS}`, "x.txt"],
    ["a name that runs backwards", "gpj\u202etxt.pdf", `Mill\n\n${WORDS}`, "gpjtxt.txt"],
  ])("is told by its content: %s", async (_, name, content, expected) => {
    expect((await read(name, content)).name).toBe(expected);
  });

  test("is said with all that was understood, and none of its text", async () => {
    const upload = await read("page", PAGE);
    expect(upload).toMatchObject({
      document: { title: "Mill", language: "da", unit: "line", published: null },
      passages: 1,
      folded: [{ lines: [1, 1], reason: expect.stringContaining("navigation") }],
    });
    expect(JSON.stringify(upload)).not.toContain("windmill");
  });

  test("and whether its text is that of another, whatever the format", async () => {
    const text = await read("a.txt", `Mill\n\n${WORDS}`);
    const copies = [
      await read("b.pdf", writePdf(typeset([WORDS]), { title: "Another" })),
      await read("c.docx", writeDocx([{ text: WORDS }])),
      await read("d.html", PAGE),
      await read("e.txt", `Mill\r\n\r\n${WORDS.replace(" windmill", "\r\nwindmill")}\r\n\r\n`),
    ];
    for (const { document } of copies) expect(document.textHash).toBe(text.document.textHash);
    const other = await read("a.txt", `Mill\n\n${WORDS.replace("nine", "ten")}`);
    expect(other.document.textHash).not.toBe(text.document.textHash);
  });
});

describe("what cannot be an article", () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["nothing", "a.txt", "", /no text/],
    ["a page of nothing but its menu", "a.html", "<html><nav>Home</nav></html>", /no text/],
    ["a scan", "scan.pdf", writePdf([[]]), /no text/],
    ["a picture", "a.txt", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), /format/],
    ["an archive of something else", "a.docx", zipSync({ "a.txt": Buffer.from(WORDS) }), /format/],
    ["half a Word file", "a.docx", writeDocx([{ text: WORDS }]).subarray(0, 400), /damaged/],
    ["RTF", "a.doc", `{\\rtf1 ${WORDS}}`, /format/],
    ["wrong front matter", "a.md", "---\ntitle: [\n---\n\nText.\n", /YAML/],
  ])("is told with what to do: %s", async (_, name, content, reason) => {
    const upload = await readUpload(name, Buffer.from(content));
    expect(upload).toMatchObject({ problem: { file: name } });
    const { problem } = upload as { problem: CorpusProblem };
    expect(sayWording(ENGLISH_WORDS, problem.reason)).toMatch(reason);
    expect(sayWording(ENGLISH_WORDS, problem.remedy)).not.toBe("");
  });
});

describe("a file that takes too much", () => {
  const readerWith = (...limits: ConstructorParameters<typeof FileReader>) => {
    const reader = new FileReader(...limits);
    onTestFinished(() => reader.close());
    return reader;
  };
  const bomb = () => {
    const more = { "word/media.xml": Buffer.alloc(40 * 1024 ** 2, " ") };
    return writeDocx([{ text: WORDS }], { more });
  };

  test.each([
    ["memory", { memoryLimitMib: 100 }],
    ["time", { stallLimitMs: 1_000 }],
  ])("of %s, ends its own thread alone", async (what, limits) => {
    const reader = readerWith(limits);
    const [bombed, next] = await Promise.all([
      reader.upload("bomb.pdf", writePdfBomb(400)),
      reader.upload("a.txt", Buffer.from(`Mill\n\n${WORDS}`)),
    ]);
    expect(bombed).toMatchObject({ problem: { reason: { values: { what } } } });
    expect(next).toMatchObject({ name: "a.txt", document: { title: "Mill" } });
  });

  test("is not unpacked where it says so itself", async () => {
    expect(await readerWith().upload("bomb.docx", bomb())).toMatchObject({
      problem: { reason: { key: "problems.tooMuchMarkup" } },
    });
  });
});
