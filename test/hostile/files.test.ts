import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/corpus/document.ts";
import { divideIntoPassages } from "../../src/corpus/passage.ts";
import { packParts, unpackParts } from "../../src/corpus/read/docx/docx-parts.ts";
import { ReadError } from "../../src/corpus/read/read-error.ts";
import { readDocument, readDocumentInSteps } from "../../src/corpus/read-document.ts";
import { writeDocx } from "../corpus/written-docx.ts";
import { typeset, writePdf } from "../corpus/written-pdf.ts";
import { holds, holdsFor, PATIENCE } from "./cases.ts";
import { hostileText } from "./texts.ts";

/** Reads a file as a refresh does; null where it cannot be read, which must be said in words. */
function read(file: string, bytes: Uint8Array): Document | null {
  try {
    return readDocument(file, bytes);
  } catch (error) {
    return expectTold(error);
  }
}

function expectTold(error: unknown): null {
  expect(error).toBeInstanceOf(ReadError);
  expect((error as ReadError).message).not.toBe("");
  return null;
}

/** What everything after reading relies on. */
function expectSound(document: Document): void {
  expect(document.title).not.toBe("");
  expect(document.title).not.toMatch(/\n/);
  expect(document.support?.length ?? 0).toBeLessThanOrEqual(200);
  if (document.url !== null) expect(document.url).toMatch(/^https?:/i);
  for (const passage of divideIntoPassages(document)) {
    expect(passage.hash).toMatch(/^[\w-]{6}$/);
    expect(passage.text.length).toBeLessThanOrEqual(1_200);
    const [first, last] = passage.lines;
    expect(first).toBeGreaterThanOrEqual(1);
    expect(last).toBeGreaterThanOrEqual(first);
  }
}

const readSoundly = (file: string, text: string): void => {
  const document = read(file, Buffer.from(text));
  if (document) expectSound(document);
};

const KEYS = [
  ...[
    "title",
    "publisher",
    "author",
    "published",
    "source",
    "retold",
    "tags",
    "aliases",
    "questions",
  ],
  ...["content_note", "content_notes", "support", "url", "language"],
  ...["constructor", "__proto__", "toString", "hasOwnProperty"],
];

const scalar = fc.oneof(
  hostileText,
  hostileText.map((words) => JSON.stringify(words)),
  hostileText.map((words) => `'${words.replaceAll("'", "''")}'`),
  fc.constantFrom(
    "true",
    "null",
    "1984",
    "2021-02-30",
    "en",
    "constructor",
    "__proto__",
    "*a",
    "&a x",
  ),
  fc.constantFrom(
    "[a, [b, {c: d}]]",
    "{a: b, __proto__: c}",
    "|\n  a\n  b",
    ">-\n  a",
    "!!js/function x",
  ),
  fc.constantFrom("https://example.org/a", "javascript:alert(1)", "file:///etc/passwd"),
);

const frontMatter = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), hostileText), scalar), { maxLength: 8 })
  .map((lines) => lines.map(([key, value]) => `${key}: ${value}`).join("\n"));

/** Aliases that would grow to a billion entries, and more keys than anybody writes. */
const BOMB = Array.from("bcdefghi", (name, i) => {
  const above = `*${String.fromCharCode(name.charCodeAt(0) - 1)}`;
  return `${name}: &${name} [${Array(10)
    .fill(i === 0 ? "x" : above)
    .join(", ")}]`;
}).join("\n");
const MANY_KEYS = Array.from({ length: 2_000 }, (_, i) => `k${i}: ${i}`).join("\n");

const block = fc.oneof(
  hostileText,
  fc
    .tuple(
      fc.constantFrom("# ", "## ", "- ", "> ", "1. ", "    ", "| ", "<p>", "<h2>"),
      hostileText,
    )
    .map(([mark, words]) => mark + words),
  fc
    .tuple(
      fc.constantFrom("p", "h1", "ul", "li", "table", "td", "script", "title", "blockquote"),
      hostileText,
    )
    .map(([tag, words]) => `<${tag} lang="constructor">${words}</${tag}>`),
  fc.constantFrom(
    "```js",
    "|a|b|\n|-|-|\n|1|2|",
    "***",
    "[x]: https://evil.example",
    "<html lang=__proto__>",
  ),
);
const body = fc
  .array(block, { maxLength: 8 })
  .chain((blocks) => fc.constantFrom("\n", "\n\n").map((between) => blocks.join(between)));

const extension = fc.constantFrom(".txt", ".md", ".html");

describe("A file is read, or named with what is wrong,", { timeout: PATIENCE }, () => {
  test("whatever its front matter", () => {
    holds(
      "frontMatter",
      frontMatter,
      (yaml) => readSoundly("a.md", `---\n${yaml}\n---\n\nA paragraph of the article.\n`),
      [BOMB, MANY_KEYS],
    );
  });

  test("whatever its bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0xef, 0xbb, 0xbf, ...tail])),
      fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0xff, 0xfe, ...tail])),
    );
    holds("bytes", fc.tuple(extension, bytes), ([end, content]) => {
      const document = read(`a${end}`, content);
      if (document) expectSound(document);
    });
  });

  test("whatever its markup", () => {
    holds("files", fc.tuple(extension, body), ([end, text]) => readSoundly(`a${end}`, text));
  });

  const paragraphs = ["# A heading", "A paragraph of the article. ".repeat(9), "• An item"];
  const table = [[["a"], ["b"]]];
  const wordFile = writeDocx([
    { text: "A heading", style: "Heading1" },
    table,
    { text: "A paragraph.", footnote: "A note." },
  ]);
  const whole = {
    ".pdf": writePdf(typeset(paragraphs), { title: "A title" }),
    // Without compression, damage reaches the markup.
    ".docx": packParts(unpackParts(wordFile)),
  };

  test.each(Object.entries(whole))("whatever is damaged in a %s", async (end, bytes) => {
    const place = fc.nat({ max: bytes.length - 1 });
    const damage = fc.record({
      changes: fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 12 }),
      length: fc.option(place, { nil: bytes.length, freq: 3 }),
    });
    await holdsFor("damaged", damage, async ({ changes, length }) => {
      const damaged = Buffer.from(bytes);
      for (const [at, byte] of changes) damaged[at] = byte;
      const { signal } = new AbortController();
      const reading = readDocumentInSteps(`a${end}`, damaged.subarray(0, length), signal);
      const document = await reading.catch(expectTold);
      if (document) expectSound(document);
    });
  });
});
