import { describe, expect, test } from "vitest";
import { type Block, isArticleText, textOf } from "../../../src/corpus/document.ts";
import { loadCorpus } from "../../../src/corpus/load.ts";
import { renderArticle } from "../../../src/discord/messages/article.ts";
import {
  isFold,
  linesOfPage,
  PAGE_ROOM,
  type Page,
  pagesOf,
} from "../../../src/discord/messages/article-pages.ts";
import { escapeMarkdown } from "../../../src/discord/messages/markdown.ts";
import { pageWith, piecesOf } from "../../../src/discord/messages/marked.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { documentOf, specials } from "../fixtures.ts";
import { menuOf } from "../shown.ts";

const block = (text: string, line: number, more: Partial<Block> = {}): Block => ({
  kind: "paragraph",
  text,
  lineStarts: [{ offset: 0, line }],
  ...more,
});
const viewing = {
  owner: "18446744073709551615",
  isPrivate: false,
  canVote: false,
  sourceUrl: null,
  words: ENGLISH_WORDS,
};

const wordsOn = (page: Page): string[] =>
  page.flatMap((item) => (isFold(item) ? [] : [textOf(item)]));

const { documents, passages } = await loadCorpus("corpus");

describe.each(documents.map((document) => [document.id, document] as const))(
  "%s",
  (_, document) => {
    const pages = pagesOf(document);

    test("is shown word for word, each block once and in order", () => {
      const wanted = document.blocks.filter(isArticleText).map(({ text }) => text);
      expect(wordsOn(pages.flat())).toEqual(wanted);
    });

    test("has no page that is too full or nearly empty between full ones", () => {
      for (const page of pages) {
        const size = escapeMarkdown(wordsOn(page).join("")).length;
        expect(size).toBeGreaterThan(0);
        expect(size).toBeLessThanOrEqual(PAGE_ROOM);
      }
    });

    test("marks each of its passages on the page where it begins", () => {
      const own = passages.filter((passage) => passage.document === document);
      expect(own.length).toBeGreaterThan(0);
      for (const passage of own) {
        const { spans: marked } = passage;
        const page = pages[pageWith(pages, marked)] ?? [];
        const pieces = page.flatMap((item) => (isFold(item) ? [] : piecesOf(item, marked)));
        const words = pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
        expect(words[0]).toBe(passage.text.split("\n")[0]);
        expect(linesOfPage(page)[0]).toBeLessThanOrEqual(passage.lines[0]);
      }
    });
  },
);

test("A passage is marked where it stands, though its words stand elsewhere too", async () => {
  const sentence = "The council heard the harbour master on the new pier for an hour. ";
  const text = `# Minutes

- Yes.
- ${sentence.repeat(3)}

## Afterwards

- ${sentence.repeat(3)}The mayor said Yes. and added nothing.
- Yes.
`;
  const corpus = await loadCorpus(temporaryFolder({ "minutes.md": text }));
  const pages = pagesOf(corpus.documents[0]!);
  for (const { spans, text } of corpus.passages) {
    const pieces = pages.flat().flatMap((item) => (isFold(item) ? [] : piecesOf(item, spans)));
    const marked = pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text);
    expect(marked.join("\n")).toBe(text);
  }
});

describe("Pages", () => {
  test("never end in a heading whose text begins on the next", () => {
    const blocks = [
      block("a".repeat(PAGE_ROOM - 200), 1),
      block("Heading", 3, { kind: "heading", level: 2 }),
      block("b".repeat(600), 5),
    ];
    const pages = pagesOf(documentOf({ blocks }));
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
    expect(pages.map(linesOfPage)).toEqual([
      [1, 1],
      [3, 5],
    ]);
  });

  test("are of about equal length, and none is short", () => {
    const pagesOfLength = (length: number) => {
      const blocks = Array.from({ length }, (_, index) => block("x".repeat(84), index + 1));
      return pagesOf(documentOf({ blocks })).map((page) => page.length);
    };
    const onOnePage = PAGE_ROOM / 100;
    expect(pagesOfLength(onOnePage)).toEqual([onOnePage]);
    expect(pagesOfLength(onOnePage + 1)).toEqual([13, 13]);
    expect(pagesOfLength(2 * onOnePage + 1)).toEqual([17, 17, 17]);
  });

  test("hold a heading and as long a block below it as there can be", () => {
    const blocks = [
      block("Heading", 1, { kind: "heading", level: 2 }),
      block("x".repeat(PAGE_ROOM - 100), 3),
      block("Heading", 5, { kind: "heading", level: 2 }),
      block("y".repeat(1000), 7),
    ];
    expect(pagesOf(documentOf({ blocks })).map(linesOfPage)).toEqual([
      [1, 3],
      [5, 7],
    ]);
  });

  test("part a block that is longer than a page between its sentences", () => {
    const sentence = `Word${" word".repeat(39)}. `;
    const text = sentence.repeat(30).trim();
    const pages = pagesOf(documentOf({ blocks: [block(text, 1)] }));
    const parts = wordsOn(pages.flat());
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join("")).toBe(text);
    for (const part of parts) expect(part.trim().endsWith(".")).toBe(true);
  });

  test("part a block without sentences anywhere", () => {
    const text = specials(9000);
    const pages = pagesOf(documentOf({ blocks: [block(text, 1)] }));
    expect(wordsOn(pages.flat()).join("")).toBe(text);
  });

  test("fold neighbouring furniture of one kind into one line", () => {
    const blocks = [
      block("Text.", 1),
      block("Ad", 3, { furniture: "an ad" }),
      block("Ad", 5, { furniture: "an ad" }),
      block("Sign up", 7, { furniture: "a form" }),
    ];
    const [page] = pagesOf(documentOf({ blocks }));
    expect(page?.slice(1)).toEqual([
      { lines: [3, 5], reason: "an ad" },
      { lines: [7, 7], reason: "a form" },
    ]);
  });

  test("offer the sections around them where there are more than a menu holds", () => {
    const blocks = Array.from({ length: 80 }, (_, index) => [
      block(`Section ${index}`, 2 * index + 1, { kind: "heading", level: 2 }),
      block("x".repeat(900), 2 * index + 2),
    ]).flat();
    const document = documentOf({ blocks });
    const pages = pagesOf(document);
    const opening = { document, from: 0, isInServer: true };
    for (const at of pages.keys()) {
      const payload = renderArticle({ ...opening, pages, at, marked: [] }, viewing);
      const { options } = menuOf(payload);
      expect(options).toHaveLength(25);
      expect(options.map(({ description }) => description)).toContain(`Page ${at + 1}`);
    }
  });
});
