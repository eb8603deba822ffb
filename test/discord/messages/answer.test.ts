import { describe, expect, test } from "vitest";
import { ALL_ARTICLES } from "../../../src/discord/components/scope.ts";
import { ACCENT } from "../../../src/discord/messages/accent.ts";
import { renderAnswer } from "../../../src/discord/messages/answer.ts";
import { renderWidened } from "../../../src/discord/messages/context.ts";
import { type HitsPage, renderHits } from "../../../src/discord/messages/hits.ts";
import { LONGEST_QUESTION, renderNotFound } from "../../../src/discord/messages/not-found.ts";
import type { Payload } from "../../../src/discord/messages/payload.ts";
import { ENGLISH_WORDS } from "../../../src/words/languages.ts";
import { documentOf, passageOf } from "../fixtures.ts";

const OWNER = "1200000000000000001";
const OWNER_ID = "EKdBpGJ4AAE";
const viewing = {
  owner: OWNER,
  isPrivate: false,
  canVote: false,
  sourceUrl: null,
  words: ENGLISH_WORDS,
};

const hit = {
  passage: passageOf({
    heading: "Sums",
    document: documentOf({
      published: "2021",
      publisher: "Gazette",
      contentNote: "Money.",
      support: "Ask a bank.",
    }),
  }),
  excerpt: {
    start: 0,
    text: "A fine of three crowns.",
    highlights: [[2, 6]] as [number, number][],
    matchedBy: "words" as const,
  },
  before: null,
  after: null,
};

const state = {
  at: 0,
  hashes: ["abcdef", "bcdefg"],
  grade: "answers" as const,
  message: null,
};
const other = passageOf({ hash: "bcdefg", heading: "Other *sums*", text: "Another passage." });
const page: HitsPage = {
  question: "What *fine*?",
  scope: ALL_ARTICLES,
  addressee: null,
  kept: null,
  state,
  shown: hit,
  others: [{ at: 1, passage: other }],
};

const contentsOf = ({ components: [container] }: Payload) =>
  (container as { components: { content?: string }[] }).components.map(({ content }) => content);

describe("An answer", () => {
  test("has the notes of the sections that it shows, and support only with a note", () => {
    const document = documentOf({
      support: "Ask a bank.",
      sectionNotes: [{ note: "Money.", headings: ["Sums"] }],
    });
    const [sums, other] = ["Sums", "Other"].map((heading) => passageOf({ document, heading }));
    const shownOf = (render: typeof renderHits, shown: Partial<typeof hit>) =>
      JSON.stringify(render({ ...page, shown: { ...hit, ...shown } }, viewing));
    const noted = expect.stringMatching(/Content note: Money.*Ask a bank/);
    expect(shownOf(renderHits, { passage: sums! })).toEqual(noted);
    expect(shownOf(renderHits, { passage: other! })).not.toMatch(/Content note|Ask a bank/);
    const beside = { passage: other!, before: sums! as never };
    expect(shownOf(renderWidened, beside)).toEqual(noted);
    expect(shownOf(renderHits, beside)).not.toMatch(/Content note|Ask a bank/);
  });

  test("says of a passage without a word of the question that its meaning found it", () => {
    const excerpt = { ...hit.excerpt, highlights: [], matchedBy: "meaning" as const };
    const byMeaning = { ...page, shown: { ...hit, excerpt } };
    expect(JSON.stringify(renderHits(byMeaning, viewing))).toContain(
      "lines 3–4 · found by its meaning",
    );
    expect(JSON.stringify(renderHits(page, viewing))).not.toContain("meaning");
  });

  test("is the question, one hit with all that belongs to it, the others, and three buttons", () => {
    const id = (action: string) => `4|${action}|${OWNER_ID}|0|abcdefbcdefg|a|`;
    expect(renderHits(page, viewing)).toEqual({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: ACCENT.answers,
          components: [
            { type: 10, id: 101, content: "**What \\*fine\\*?**" },
            { type: 10, content: "-# Content note: Money\\." },
            { type: 10, content: ">>> A **fine** of three crowns\\." },
            {
              type: 10,
              content:
                "**The fine** · Gazette · 2021\n-# Sums · news/fine\\.md, lines 3–4\n-# Ask a bank\\.",
            },
            {
              type: 1,
              components: [
                {
                  type: 3,
                  custom_id: id("pick"),
                  placeholder: "1 more: The fine, Other *sums*",
                  options: [
                    {
                      label: "The fine, Other *sums*",
                      value: "1",
                      description: "Another passage.",
                    },
                  ],
                },
              ],
            },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: "Context", custom_id: id("wide") },
                { type: 2, style: 2, label: "Article", custom_id: "4|open|abcdef" },
                { type: 2, style: 2, label: "Delete", custom_id: `4|del|${OWNER_ID}` },
              ],
            },
          ],
        },
      ],
    });
  });

  test("that is only near says so, has no menu, and another colour", () => {
    const near = renderAnswer(
      {
        question: "What fine?",
        isSmallTalk: false,
        grade: "near",
        found: true,
        hits: [{ ...hit, rank: 1, score: 1 }],
        others: [hit.passage],
        nearest: [],
        suggestion: null,
      },
      { scope: ALL_ARTICLES, documents: [] },
      viewing,
    );
    expect(contentsOf(near).slice(0, 2)).toEqual([
      "**What fine?**",
      "Nothing here answers this directly. Nearest:",
    ]);
    expect(JSON.stringify(near)).not.toContain('"type":3');
    expect(near.components).toMatchObject([{ accent_color: ACCENT.near }]);
  });
});

describe("A widened hit", () => {
  test("stands between its neighbours, and leads back to its answer", () => {
    const before = passageOf({ text: "Before it.", lines: [1, 2] });
    const after = passageOf({ text: "After it.", lines: [6, 9], heading: "Next *part*" });
    const payload = renderWidened({ ...page, shown: { ...hit, before, after } }, viewing);
    expect(contentsOf(payload)).toEqual([
      "**What \\*fine\\*?**",
      "-# Content note: Money\\.",
      "Before it\\.",
      "**Sums**",
      ">>> A **fine** of three crowns\\.",
      "**Next \\*part\\***",
      "After it\\.",
      [
        "**The fine** · Gazette · 2021",
        "-# Sums · news/fine\\.md, lines 1–9 · marked: lines 3–4",
        "-# Ask a bank\\.",
      ].join("\n"),
      undefined,
    ]);
    expect(JSON.stringify(payload)).toContain(`4|show|${OWNER_ID}|0|abcdefbcdefg|a|`);
  });
});

describe("No answer", () => {
  const answer = {
    question: "What?",
    isSmallTalk: false,
    grade: "nothing" as const,
    found: false,
    hits: [],
    others: [],
    nearest: [],
    suggestion: null,
  };

  test("offers to ask a suggestion, and the nearest articles", () => {
    const nearest = [documentOf({ publisher: "Gazette" })];
    const payload = renderNotFound(
      { ...answer, nearest, suggestion: "Wh_t?" },
      ALL_ARTICLES,
      viewing,
    );
    expect(payload.components).toEqual([
      {
        type: 17,
        accent_color: ACCENT.nothing,
        components: [
          { type: 10, id: 101, content: "**What?**" },
          { type: 10, content: "I found nothing in the articles that answers this." },
          { type: 10, id: 102, content: "Did you mean **Wh\\_t?**?" },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: "4|book",
                placeholder: "The nearest articles",
                options: [{ label: "The fine", value: "fine", description: "Gazette" }],
              },
            ],
          },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: "Ask that", custom_id: `4|try|${OWNER_ID}` },
              { type: 2, style: 2, label: "Delete", custom_id: `4|del|${OWNER_ID}` },
            ],
          },
        ],
      },
    ]);
  });

  test("says that it looked in one article, and suggests nothing too long to ask", () => {
    const suggestion = "a".repeat(LONGEST_QUESTION + 1);
    const scope = { ...ALL_ARTICLES, article: "The fine" };
    const payload = renderNotFound({ ...answer, suggestion }, scope, viewing);
    expect(JSON.stringify(payload)).toContain("I found nothing in this article that answers this.");
    expect(JSON.stringify(payload)).not.toContain("Did you mean");
  });
});
