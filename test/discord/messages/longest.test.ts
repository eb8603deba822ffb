import { describe, expect, test } from "vitest";
import { type Block, isArticleText, wholeOf } from "../../../src/corpus/document.ts";
import { FURNITURE, FURNITURE_ELEMENTS } from "../../../src/corpus/furniture.ts";
import { RUNNING_HEADS } from "../../../src/corpus/read/pdf/running-heads.ts";
import type { Addable } from "../../../src/discord/adding/examine.ts";
import type { Scope } from "../../../src/discord/components/scope.ts";
import type { GapGroup } from "../../../src/discord/gaps/gap-groups.ts";
import {
  renderAdded,
  renderAdding,
  renderAgain,
  renderPreview,
  renderTwin,
} from "../../../src/discord/messages/adding.ts";
import { renderArticle } from "../../../src/discord/messages/article.ts";
import { LONGEST_FILTER, renderArticles } from "../../../src/discord/messages/article-list.ts";
import { FOLD_OVERHEAD, pagesOf } from "../../../src/discord/messages/article-pages.ts";
import { renderWidened } from "../../../src/discord/messages/context.ts";
import { renderGap, renderGaps } from "../../../src/discord/messages/gaps.ts";
import { renderGone } from "../../../src/discord/messages/gone.ts";
import { type HitsPage, renderHits, renderShared } from "../../../src/discord/messages/hits.ts";
import { keptLine } from "../../../src/discord/messages/kept-line.ts";
import { escapeMarkdown } from "../../../src/discord/messages/markdown.ts";
import { pageWith } from "../../../src/discord/messages/marked.ts";
import {
  LONGEST_QUESTION,
  renderNotFound,
  renderSmallTalk,
} from "../../../src/discord/messages/not-found.ts";
import { type Payload, shownLength } from "../../../src/discord/messages/payload.ts";
import type { Viewing } from "../../../src/discord/messages/viewing.ts";
import { readMessage } from "../../../src/playground/discord/rules/message.ts";
import type { Answer } from "../../../src/search/answer.ts";
import { ENGLISH } from "../../../src/words/en/english.ts";
import { LANGUAGES } from "../../../src/words/languages.ts";
import { wording } from "../../../src/words/wording.ts";
import { documentOf, passageOf, specials } from "../fixtures.ts";
import { labelsOf, textOf, textsOf } from "../shown.ts";

const OWNER = "18446744073709551615";
const LINK = `https://discord.com/channels/${OWNER}/${OWNER}/${OWNER}`;
const REASONS = [
  ...FURNITURE.map(({ reason }) => reason),
  ...FURNITURE_ELEMENTS.values(),
  RUNNING_HEADS,
];
/** Five buttons of so many characters stand side by side on a phone, or break once. */
const LONGEST_LABEL = 18;
/** Of the words below an answer, in Latin letters: with the two votes they break once on a phone, at most. */
const LONGEST_ROW = 28;

const document = documentOf({
  file: `${specials(80)}/${specials(200)}.md`,
  title: specials(200),
  publisher: specials(200),
  published: "2021-09-28",
  contentNote: specials(1000),
  support: specials(200),
  url: `https://example.org/${"a".repeat(400)}`,
  retold: true,
});
const MANY = Array.from({ length: 1_200 }, (_, index) => ({
  ...document,
  id: `${index}`.padStart(80, "x"),
  title: `${index}${specials(195)}`,
}));
const scope: Scope = {
  article: specials(100),
  publisher: specials(100),
  tag: specials(100),
  since: "2021-08-15",
  until: "2021-08-16",
};
const passage = passageOf({
  document,
  hash: "hash_7",
  heading: specials(300),
  text: specials(1200),
  lines: [99_998, 99_999],
});
const highlights = Array.from({ length: 150 }, (_, at) => [2 * at, 2 * at + 1] as const);
const hits: HitsPage = {
  question: specials(LONGEST_QUESTION),
  scope,
  addressee: { kind: "named", words: specials(32) },
  kept: null,
  state: {
    at: 7,
    hashes: Array.from({ length: 8 }, (_, index) => `hash_${index}`),
    grade: "near",
    message: OWNER,
  },
  shown: {
    passage,
    excerpt: { start: 0, text: specials(300), highlights, matchedBy: "meaning" },
    before: passageOf({ document, heading: specials(299) }),
    after: passageOf({ document, heading: specials(298) }),
  },
  others: Array.from({ length: 7 }, (_, at) => ({ at, passage })),
};
const nothing: Answer = {
  question: `"${specials(LONGEST_QUESTION - 2)}"`,
  isSmallTalk: false,
  grade: "nothing",
  found: false,
  hits: [],
  others: [],
  nearest: MANY.slice(0, 3),
  suggestion: specials(LONGEST_QUESTION),
};

const gap: GapGroup = {
  id: 99_999_999,
  question: specials(LONGEST_QUESTION),
  others: Array.from({ length: 500 }, () => specials(LONGEST_QUESTION)),
  askers: 99_999,
  reasons: { nothing: 99_999, near: 99_999, unhelpful: 99_999 },
  rows: [99_999_999],
};
const gaps = {
  groups: Array.from({ length: 15 }, (_, id) => ({ ...gap, id })),
  notes: [
    wording("gaps.answered", { question: specials(LONGEST_QUESTION), title: specials(200) }),
    wording("tending.notRead", { reason: specials(1_000) }),
  ],
};

const pending = { sha256: "f".repeat(64), server: OWNER, member: OWNER };
const addable: Addable = {
  upload: {
    name: `${"ü".repeat(90)}.docx`,
    document: { ...document, language: "zh-Hant-TW", unit: "paragraph" },
    passages: 99_999,
    folded: Array.from({ length: 40 }, () => ({
      lines: [99_998, 99_999] as const,
      reason: specials(1000),
    })),
  },
  namesake: document,
};

const KINDS = ["heading", "paragraph", "item", "quote", "code", "row"] as const;
const blocks: Block[] = Array.from({ length: 120 }, (_, index) => ({
  kind: KINDS[index % KINDS.length]!,
  text: specials(1 + ((index * 37) % 900)),
  lineStarts: [{ offset: 0, line: index + 99_800 }],
  ...(index % 10 === 9 && { furniture: `${index} ${specials(200)}` }),
}));
const book = documentOf({
  ...document,
  blocks,
  sectionNotes: [{ note: specials(900), headings: blocks.map(({ text }) => text) }],
});
const pages = pagesOf(book);
const openingAt = (at: number) => ({
  ...{ document: book, pages, at, from: 0, isInServer: true },
  marked: [wholeOf(blocks[1]!)],
});

describe.each(Object.entries(LANGUAGES))("In %s, Discord takes at its longest", (_, words) => {
  const viewing: Viewing = {
    owner: OWNER,
    isPrivate: false,
    canVote: true,
    sourceUrl: null,
    words,
  };
  const privately = { ...viewing, isPrivate: true };

  test.each<[string, (seen: Viewing) => Payload]>([
    ["an answer", (seen) => renderHits({ ...hits, kept: keptLine(365, words) }, seen)],
    ["a shared answer", (seen) => renderShared(hits, seen, LINK)],
    [
      "an answer in its context",
      (seen) => renderWidened({ ...hits, kept: keptLine(365, words) }, seen),
    ],
    ["an answer that is gone", (seen) => renderGone(hits, seen)],
    ["that nothing answers", (seen) => renderNotFound(nothing, scope, seen, keptLine(365, words))],
    ["what to say to a hello", (seen) => renderSmallTalk(MANY, seen)],
    ["a list of gaps", () => renderGaps({ ...gaps, page: 2, days: 365 }, words)],
    ["a gap", () => renderGap({ group: gap, articles: MANY, page: 99_999 }, words)],
    [
      "a list of articles",
      (seen) =>
        renderArticles({ documents: MANY, filter: specials(LONGEST_FILTER), page: 3 }, seen),
    ],
  ])("%s", (_, render) => {
    for (const seen of [viewing, privately]) expectTaken(render(seen));
  });

  test("an answer whose buttons are as low as in English", () => {
    for (const seen of [viewing, privately]) {
      expect(widthOf(labelsOf(renderHits(hits, seen)))).toBeLessThanOrEqual(LONGEST_ROW);
    }
  });

  test.each<[string, () => Payload]>([
    ["what was understood of a file", () => renderPreview(addable, { pending, until: 0 }, words)],
    ["that a file is being added", () => renderAdding(pending, words)],
    ["that a file was not added", () => renderAgain(pending, words)],
    ["that there is one like it", () => renderTwin(specials(1000), document, words)],
    ["that it was added", () => renderAdded({ document, passages: 99_999, notes: [] }, words)],
  ])("%s", (_, render) => expectTaken(render()));

  test("each page of an article, with its line of support whole", () => {
    for (const at of pages.keys()) {
      for (const seen of [viewing, privately]) {
        const payload = renderArticle(openingAt(at), seen);
        expectTaken(payload);
        expect(textOf(payload)).toContain(escapeMarkdown(specials(200)));
      }
    }
  });

  test("each page of an article in which words were found all over", () => {
    const places = blocks.filter(isArticleText).map((block) =>
      Array.from({ length: Math.ceil(block.text.length / 4) }, (_, i) => {
        return { block, start: 4 * i, end: Math.min(4 * i + 3, block.text.length) };
      }),
    );
    const related = MANY.slice(0, 5);
    for (const shown of places.keys()) {
      const found = { sought: specials(100), places, shown };
      const at = pageWith(pages, places[shown]!);
      const payload = renderArticle(openingAt(at), privately, { related, found });
      expectTaken(payload);
      expect(textOf(payload)).toContain("__**");
      expect(textOf(payload)).toContain(escapeMarkdown(specials(200)));
    }
  });

  test("a line that says what is left out, in the room that pages keep for it, and any known reason whole", () => {
    const lineFor = (furniture: string) => {
      const lineStarts = [99_998, 99_999].map((line, offset) => ({ offset, line }));
      const folded: Block = { kind: "paragraph", text: "..", lineStarts, furniture };
      const document = documentOf({ blocks: [folded] });
      const opening = { ...openingAt(0), document, pages: pagesOf(document), marked: [] };
      return textsOf(renderArticle(opening, viewing))[1]!;
    };
    expect(lineFor(specials(200)).length).toBeLessThanOrEqual(FOLD_OVERHEAD);
    for (const reason of REASONS) expect(lineFor(reason)).not.toContain("…");
  });
});

test("Why something is left out is known to the catalogue, in the words of the corpus", () => {
  expect(Object.values(ENGLISH.furniture)).toEqual(REASONS);
});

/** In Latin letters, of which those of Chinese, Japanese and Korean are as wide as two. */
const widthOf = (labels: readonly string[]): number =>
  labels.join("").replace(/[\u1100-\uffff]/g, "xx").length;

function expectTaken(payload: Payload): void {
  expect(shownLength(payload)).toBeLessThanOrEqual(4000);
  expect(() => readMessage(payload, [], [])).not.toThrow();
  for (const label of labelsOf(payload)) expect(label.length).toBeLessThanOrEqual(LONGEST_LABEL);
}
