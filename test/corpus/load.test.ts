import { linkSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load.ts";
import { UserError } from "../../src/errors.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { englishProblem } from "./english-problem.ts";

const GOOD = "# Good\n\nThe ferry leaves at seven.\n";
const MEBIBYTE = 1024 ** 2;

describe("bad input is data", () => {
  /** A folder with every kind of it, and one good article. */
  function folderOfBadInput(): string {
    const outside = temporaryFolder({ "secret.md": "# Secret\n\nNot for members.\n" });
    const folder = temporaryFolder({
      "good.md": GOOD,
      "too-large.txt": Buffer.alloc(5 * MEBIBYTE + 1, "a "),
      "latin-1.txt": Buffer.from("Gr\xfc\xdfe\n\nText.", "latin1"),
      "utf-16.txt": Buffer.from("A title\n\nText.", "utf16le"),
      "nul.md": "A title\n\nText\0 with a NUL byte.",
      "broken.md": "---\ntitle: [\n---\n\nText.",
      "wrong.md": "---\npublished: 2021-13\n---\n\nText.",
      "empty.txt": "",
      "blank.html": "<html><body> \n</body></html>",
      "only-title.md": "# Title\n\n## Heading\n",
      "only-front-matter.md": "---\ntitle: A title\n---\n",
      "same.md": "# One\n\nText.",
      "same.txt": "Two\n\nText.",
    });
    symlinkSync(join(outside, "secret.md"), join(folder, "out.md"));
    linkSync(join(outside, "secret.md"), join(folder, "hard-link.md"));
    symlinkSync(outside, join(folder, "out-folder"));
    symlinkSync(join(folder, "nowhere.md"), join(folder, "dangling.md"));
    symlinkSync(join(folder, "loop-b.md"), join(folder, "loop-a.md"));
    symlinkSync(join(folder, "loop-a.md"), join(folder, "loop-b.md"));
    return folder;
  }

  test("each is reported with file, reason and remedy, and the rest loads", async () => {
    const { documents, problems } = await loadCorpus(folderOfBadInput());
    expect(documents.map(({ file }) => file)).toEqual(["good.md", "same.md"]);
    const save = "Save it as UTF-8 text.";
    const write = "Write the article, or remove the file.";
    const check = "Check that the file exists and that the bot may read it; the log has the cause.";
    const copy = "Put a copy in its place.";
    const reported = problems.map(englishProblem).map(Object.values);
    expect(reported.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1))).toEqual([
      ["blank.html", "It holds no text", write],
      [
        "broken.md",
        "The front matter is not valid YAML in line 2, “title: [”",
        "Close the quotation mark or bracket that is opened there or above.",
      ],
      ["dangling.md", "It cannot be read (ENOENT)", check],
      ["empty.txt", "It holds no text", write],
      [
        "hard-link.md",
        "It is a hard link, and the same file has a name outside the corpus folder",
        copy,
      ],
      ["latin-1.txt", "Its bytes are not valid UTF-8", save],
      ["loop-a.md", "It cannot be read (ELOOP)", check],
      ["loop-b.md", "It cannot be read (ELOOP)", check],
      ["nul.md", "It holds NUL bytes, so it is not a text file", save],
      ["only-front-matter.md", "It holds no text", write],
      ["only-title.md", "It holds no text", write],
      ["out-folder", "It is a link that leads out of the corpus folder", copy],
      ["out.md", "It is a link that leads out of the corpus folder", copy],
      ["same.txt", "Its id “same” is that of same.md", "Rename one of the two files."],
      [
        "too-large.txt",
        "It is 5.0 MiB long, and an article may have 5 MiB",
        "Divide it into several files, or remove it.",
      ],
      ["utf-16.txt", "It holds NUL bytes, so it is not a text file", save],
      [
        "wrong.md",
        'The front matter cannot be used (published: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2021-13")',
        "Write what is expected there, or leave the key out.",
      ],
    ]);
  });

  test("and what was thrown is kept for the log", async () => {
    const { problems } = await loadCorpus(folderOfBadInput());
    const dangling = problems.find(({ file }) => file === "dangling.md");
    expect(dangling!.cause).toMatchObject({ code: "ENOENT" });
    const broken = problems.find(({ file }) => file === "broken.md");
    expect(broken!.cause).toMatchObject({ name: "YAMLParseError" });
  });

  test("a file that goes away while the folder is read is one of them", async () => {
    const folder = temporaryFolder({ "a.md": GOOD, "b.md": GOOD });
    const { documents, problems } = await loadCorpus(folder, {
      onProgress: (done) => done === 1 && rmSync(join(folder, "b.md")),
    });
    expect(documents.map(({ file }) => file)).toEqual(["a.md"]);
    expect(problems.map(englishProblem)).toMatchObject([
      { file: "b.md", reason: "It cannot be read (ENOENT)" },
    ]);
  });

  test("a file of 5 MiB is large enough to be read", async () => {
    const text = "Words of an article. ".repeat(5 * MEBIBYTE).slice(0, 5 * MEBIBYTE);
    const { documents, problems } = await loadCorpus(temporaryFolder({ "large.txt": text }));
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
  });
});

describe("which files are articles", () => {
  test("those of the four formats in every folder, whatever their case", async () => {
    const folder = temporaryFolder({
      "a.md": GOOD,
      "b.TXT": "Title\n\nText.",
      "news/c.html": "<p>Text.</p>",
      "news/2021/d.HTM": "<p>Text.</p>",
      "folder.md/e.md": GOOD,
    });
    const { documents, ignored, problems } = await loadCorpus(folder);
    expect(documents.map(({ file }) => file).toSorted()).toEqual([
      "a.md",
      "b.TXT",
      "folder.md/e.md",
      "news/2021/d.HTM",
      "news/c.html",
    ]);
    expect([ignored, problems]).toEqual([[], []]);
  });

  test("and no hidden ones, READMEs or others, which are passed over", async () => {
    const folder = temporaryFolder({
      "a.md": GOOD,
      ".hidden.md": GOOD,
      ".git/b.md": GOOD,
      "README.md": GOOD,
      "readme-first.txt": "x\n\ny",
      "news/Readme.html": "x",
      "news/README.pdf": "x",
      "news/.lock.odt": "x",
      "news/old.DOC": "x",
      "c.epub": "x",
      "d.markdown": "x",
      "no-extension": "x",
      md: "x",
    });
    mkdirSync(join(folder, "readme-folder"));
    const { documents, ignored, otherFormats, problems } = await loadCorpus(folder);
    expect(documents.map(({ file }) => file)).toEqual(["a.md"]);
    expect(otherFormats).toEqual(["c.epub", "d.markdown", "news/old.DOC"]);
    expect(ignored.toSorted()).toEqual([
      ".git",
      ".hidden.md",
      "README.md",
      "c.epub",
      "d.markdown",
      "md",
      "news/.lock.odt",
      "news/README.pdf",
      "news/Readme.html",
      "news/old.DOC",
      "no-extension",
      "readme-first.txt",
    ]);
    expect(problems).toEqual([]);
  });

  test("and files with several names in the folder, once for each", async () => {
    const folder = temporaryFolder({ "news/a.md": GOOD });
    linkSync(join(folder, "news/a.md"), join(folder, "again.md"));
    const { documents, problems } = await loadCorpus(folder);
    expect(documents.map(({ id }) => id).toSorted()).toEqual(["again", "news-a"]);
    expect(problems).toEqual([]);
  });

  test("and links to files inside the folder, but not to folders, so that no loop is followed", async () => {
    const folder = temporaryFolder({ "news/a.md": GOOD, "b.epub": "x" });
    symlinkSync(join("news", "a.md"), join(folder, "again.md"));
    symlinkSync("..", join(folder, "news", "up"));
    symlinkSync(join(folder, "news"), join(folder, "news.md"));
    symlinkSync("/etc/hostname", join(folder, "host"));
    symlinkSync("/nowhere", join(folder, "nowhere"));
    const { documents, ignored, problems } = await loadCorpus(folder);
    expect(documents.map(({ id }) => id).toSorted()).toEqual(["again", "news-a"]);
    expect(ignored.toSorted()).toEqual(["b.epub", "host", "news.md", "news/up", "nowhere"]);
    expect(problems).toEqual([]);
  });

  test("also where the folder itself is a link", async () => {
    const folder = temporaryFolder({ "real/a.md": GOOD });
    symlinkSync(join(folder, "real"), join(folder, "link"));
    expect((await loadCorpus(join(folder, "link"))).documents).toHaveLength(1);
  });
});

describe("a folder without articles is an error that says how to add some", () => {
  const HOW =
    "Put articles there as .txt, .md, .html, .pdf or .docx files, or set CORPUS_DIR to the folder that holds them.";
  const messageOf = (folder: string) =>
    loadCorpus(folder).then(
      () => "",
      (error) => (error instanceof UserError ? error.message : "no UserError"),
    );

  test.each<[string, (folder: string) => string, string]>([
    ["is missing", (folder) => join(folder, "missing"), "does not exist"],
    ["is a file", (folder) => join(folder, "file.md"), "is not a folder"],
    ["lies below a file", (folder) => join(folder, "file.md", "x"), "does not exist"],
    ["is empty", (folder) => join(folder, "empty"), "holds no articles"],
    ["holds only what is passed over", (folder) => join(folder, "others"), "holds no articles"],
  ])("when it %s", async (_, at, reason) => {
    const folder = temporaryFolder({ "file.md": GOOD, "others/README.md": GOOD });
    mkdirSync(join(folder, "empty"));
    expect(await messageOf(at(folder))).toBe(`The corpus folder ${at(folder)} ${reason}. ${HOW}`);
  });

  test("when none of its files can be used, and it names them", async () => {
    const folder = temporaryFolder({ "a.md": "", "b.txt": "\0" });
    expect(await messageOf(folder)).toBe(
      `The corpus folder ${folder} holds no articles. None of its files could be used ` +
        `(a.md: It holds no text; b.txt: It holds NUL bytes, so it is not a text file). ${HOW}`,
    );
  });

  test("when all of its files are of other formats, and it says what to do with them", async () => {
    const folder = temporaryFolder({ "a.odt": "x", "b.epub": "x" });
    expect(await messageOf(folder)).toBe(
      `The corpus folder ${folder} holds no articles. These files are of other formats: ` +
        `a.odt, b.epub. Convert them to .txt, .md, .html, .pdf or .docx. ${HOW}`,
    );
  });

  test("when it goes away while it is read", async () => {
    const folder = temporaryFolder({ "x/a.md": GOOD, "x/b.md": GOOD });
    const onProgress = () => rmSync(join(folder, "x"), { recursive: true, force: true });
    await expect(loadCorpus(join(folder, "x"), { onProgress })).rejects.toThrow("does not exist");
  });
});

describe("names", () => {
  test.each([
    ["with spaces – and a dash.md", "with-spaces-and-a-dash", "With spaces – and a dash"],
    ["Café_crème.md", "café_crème", "Café crème"],
    ["罚款.md", "罚款", "罚款"],
    ["--.md", expect.stringMatching(/^[\da-f]{8}$/), "--.md"],
    [
      `${"long-name-".repeat(20)}.md`,
      expect.stringMatching(/^long-name[a-z-]*[a-z]-[\da-f]{8}$/),
      `Long ${"name long ".repeat(19)}name`,
    ],
  ])(
    "%s: the file's name makes the id, and the title where it has none",
    async (file, id, title) => {
      const { documents } = await loadCorpus(
        temporaryFolder({ [file]: "Text without a title.\n" }),
      );
      expect(documents).toMatchObject([{ file, id, title }]);
    },
  );
});

test("articles stand newest first, and undated ones last by title", async () => {
  const dated = (published: string) => `---\npublished: ${published}\n---\n\nText.`;
  const { documents, passages } = await loadCorpus(
    temporaryFolder({
      "old.md": dated("2019"),
      "new.md": dated("2021-08-17"),
      "month.md": dated("2021-08"),
      "1.txt": "Zebras\n\nText.",
      "2.txt": "Ants\n\nText.",
      "3.txt": "Émile\n\nText.",
      "4.txt": "Bees\n\nDec 16\n\nText.",
    }),
  );
  const order = ["new.md", "month.md", "old.md", "2.txt", "4.txt", "3.txt", "1.txt"];
  expect(documents.map(({ file }) => file)).toEqual(order);
  expect(passages.map(({ document }) => document.file)).toEqual(order);
});

test("what is known of an article comes from its file", async () => {
  const { documents } = await loadCorpus(
    temporaryFolder({
      "a.md": `---
title: A title
publisher: A publisher
author: An author
published: 2021-08
source: 001.txt
retold: true
tags: [x, y]
aliases: [z]
questions: [What is it?]
content_note: A note.
support: A number.
url: https://example.org
language: de
---

Text.`,
    }),
  );
  const [{ blocks, fingerprint, fileHash, textHash, ...known }] = documents as [
    (typeof documents)[0],
  ];
  expect(known).toEqual({
    id: "a",
    file: "a.md",
    unit: "line",
    title: "A title",
    publisher: "A publisher",
    author: "An author",
    published: "2021-08",
    dateline: null,
    source: "001.txt",
    retold: true,
    tags: ["x", "y"],
    hints: ["z", "What is it?"],
    questions: ["What is it?"],
    headings: [],
    contentNote: "A note.",
    sectionNotes: [],
    support: "A number.",
    url: "https://example.org",
    language: "de",
  });
  expect(blocks).toHaveLength(1);
  expect(fingerprint).not.toBe("");
  expect(fingerprint).toBe(fileHash);
  expect(textHash).not.toBe(fileHash);
});

test("synonyms.txt at the top of the folder is no article", async () => {
  const files = { "a.md": GOOD, "synonyms.txt": "ferry, boat\n", "sub/synonyms.txt": GOOD };
  const { documents, synonyms, problems } = await loadCorpus(temporaryFolder(files));
  expect(documents.map(({ file }) => file).toSorted()).toEqual(["a.md", "sub/synonyms.txt"]);
  expect(synonyms).toBe("ferry, boat\n");
  expect(problems).toEqual([]);
});

test("synonyms that are no text are a problem, and the articles load", async () => {
  const files = { "a.md": GOOD, "synonyms.txt": Uint8Array.of(0xff, 0x00, 0xff) };
  const { documents, synonyms, problems } = await loadCorpus(temporaryFolder(files));
  expect(documents).toHaveLength(1);
  expect(synonyms).toBe("");
  expect(problems.map(({ file }) => file)).toEqual(["synonyms.txt"]);
});

test("synonyms behind a link that leads out of the folder are a problem, and are not read", async () => {
  const folder = temporaryFolder({ "a.md": GOOD });
  const outside = temporaryFolder({ "synonyms.txt": "ferry, boat" });
  symlinkSync(join(outside, "synonyms.txt"), join(folder, "synonyms.txt"));
  const { synonyms, problems } = await loadCorpus(folder);
  expect(synonyms).toBe("");
  expect(problems).toMatchObject([{ file: "synonyms.txt", reason: { key: "problems.leadsOut" } }]);
});

test("a fingerprint changes with every byte, and with nothing else", async () => {
  const folder = temporaryFolder({ "a.md": "Text.", "b.md": "Text.", "c.md": "Text.\n" });
  const [a, b, c] = (await loadCorpus(folder)).documents.map(({ fingerprint }) => fingerprint);
  expect(a).toBe(b);
  expect(c).not.toBe(a);
});

test("hashes of passages are unique in a corpus of like articles", async () => {
  const files = Array.from({ length: 50 }, (_, i) => [`${i}.md`, GOOD] as const);
  const { passages } = await loadCorpus(temporaryFolder(Object.fromEntries(files)));
  expect(new Set(passages.map(({ hash }) => hash)).size).toBe(50);
});

test("progress is told after each file, also after those that fail", async () => {
  const folder = temporaryFolder({ "a.md": GOOD, "b.md": "", "c.md": GOOD });
  const seen: [number, number][] = [];
  await loadCorpus(folder, { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test("loading changes no file", async () => {
  const folder = temporaryFolder({ "a.md": GOOD });
  const before = (await loadCorpus(folder)).documents[0]!.fingerprint;
  writeInto(folder, "b.md", GOOD);
  expect((await loadCorpus(folder)).documents[0]!.fingerprint).toBe(before);
});

describe("words of like meaning", () => {
  test("come from synonyms.txt at the top of the folder, which is no article", async () => {
    const { synonyms, documents } = await loadCorpus(
      temporaryFolder({
        "a.md": GOOD,
        "synonyms.txt": Buffer.from("\uFEFFferry, boat\r\n", "utf16le"),
        "news/synonyms.txt": "Synonyms\n\nAn article about words.",
      }),
    );
    expect(synonyms).toBe("ferry, boat\n");
    expect(documents.map(({ file }) => file).toSorted()).toEqual(["a.md", "news/synonyms.txt"]);
  });

  test("are none without it, and a problem where it cannot be used", async () => {
    expect((await loadCorpus(temporaryFolder({ "a.md": GOOD }))).synonyms).toBe("");
    const bad = await loadCorpus(temporaryFolder({ "a.md": GOOD, "synonyms.txt": "a\0b" }));
    expect(bad.synonyms).toBe("");
    expect(bad.problems).toMatchObject([
      { file: "synonyms.txt", reason: { key: "problems.holdsNul" } },
    ]);
  });
});
