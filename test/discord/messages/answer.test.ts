import { describe, expect, test } from "vitest";
import {
  HITS_SHOWN,
  LONGEST_QUESTION,
  renderAnswer,
  renderNotFound,
} from "../../../src/discord/messages/answer.ts";
import { renderWidened } from "../../../src/discord/messages/context.ts";
import { shownLength } from "../../../src/discord/messages/payload.ts";
import { renderSources } from "../../../src/discord/messages/sources.ts";
import { readMessage } from "../../../src/playground/discord/rules/message.ts";
import { documentOf, passageOf, specials } from "../fixtures.ts";

const OWNER = "1200000000000000001";
const OWNER_36 = "947ohxli5hxd";
const viewing = { owner: OWNER, isPrivate: false, sourceUrl: null };

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
};

describe("An answer", () => {
  test("says of a passage without a word of the question that its meaning found it", () => {
    const excerpt = { ...hit.excerpt, highlights: [], matchedBy: "meaning" as const };
    const shown = [{ ...hit, excerpt }];
    const page = { question: "Costs?", hashes: ["abcdef"], at: 0, shown, scope: null };
    const written = JSON.stringify(renderAnswer(page, viewing));
    expect(written).toContain("-# Found by its meaning: it says this in other words than you.");
    expect(JSON.stringify(renderAnswer({ ...page, shown: [hit] }, viewing))).not.toContain(
      "meaning",
    );
  });

  test("is the question, its hits with all that belongs to them, and buttons", () => {
    const page = { question: "What *fine*?", hashes: ["abcdef"], at: 0, shown: [hit], scope: null };
    expect(renderAnswer(page, viewing)).toEqual({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          components: [
            { type: 10, id: 101, content: "### What \\*fine\\*?" },
            { type: 10, content: "-# Content note: Money\\." },
            { type: 10, content: ">>> A **fine** of three crowns\\." },
            {
              type: 10,
              content:
                "**The fine** · Gazette · 2021\nSums · news/fine\\.md, lines 3–4\n-# Ask a bank\\.",
            },
            {
              type: 1,
              components: [
                {
                  type: 2,
                  style: 2,
                  label: "Show more around it",
                  custom_id: `1|wide|${OWNER_36}|0|abcdef|`,
                },
                { type: 2, style: 2, label: "Read the article", custom_id: "1|open|abcdef|" },
              ],
            },
            {
              type: 1,
              components: [{ type: 2, style: 4, label: "Delete", custom_id: `1|del|${OWNER_36}` }],
            },
          ],
        },
      ],
    });
  });

  test("is a message Discord takes, whatever its articles and question hold", () => {
    const document = documentOf({
      file: `${specials(80)}/${specials(200)}.md`,
      title: specials(200),
      publisher: specials(200),
      contentNote: specials(1000),
      support: specials(1000),
      url: `https://example.org/${"a".repeat(400)}`,
      retold: true,
    });
    const passage = passageOf({ document, heading: specials(300), lines: [99_998, 99_999] });
    const highlights = Array.from({ length: 150 }, (_, at) => [2 * at, 2 * at + 1] as const);
    const shown = Array.from({ length: HITS_SHOWN }, (_, index) => ({
      passage: { ...passage, hash: `hash_${index}` },
      excerpt: { start: 0, text: specials(300), highlights, matchedBy: "meaning" as const },
    }));
    const hashes = Array.from({ length: 10 }, (_, index) => `hash_${index}`);
    const question = specials(LONGEST_QUESTION);
    const owner = "18446744073709551615";
    const page = { question, hashes, at: 3, shown, scope: "aZ0_-9xY" };
    const longest = { ...viewing, owner };
    for (const payload of [renderAnswer(page, longest), renderSources(page, longest)]) {
      expect(shownLength(payload)).toBeLessThanOrEqual(4000);
      expect(() => readMessage(payload, [], [])).not.toThrow();
    }
  });
});

describe("A widened hit", () => {
  const state = { owner: OWNER, at: 4, hashes: ["aaaaaa", "abcdef"], scope: null };

  test("stands between its neighbours, and leads back to its page", () => {
    const before = passageOf({ text: "Before it.", lines: [1, 2] });
    const after = passageOf({ text: "After it.", lines: [6, 9], heading: "Next *part*" });
    const payload = renderWidened("What?", { ...hit, before, after }, state, viewing);
    const [container] = payload.components as { components: { content?: string }[] }[];
    expect(container?.components.map(({ content }) => content)).toEqual([
      "### What?",
      "-# Content note: Money\\.",
      "Before it\\.",
      "**Sums**",
      ">>> A **fine** of three crowns\\.",
      "**Next \\*part\\***",
      "After it\\.",
      [
        "**The fine** · Gazette · 2021",
        "Sums · news/fine\\.md, lines 1–9",
        "-# The marked passage: lines 3–4",
        "-# Ask a bank\\.",
      ].join("\n"),
      undefined,
    ]);
    expect(JSON.stringify(payload)).toContain(`1|page|${OWNER_36}|3|aaaaaaabcdef|`);
  });

  test("is a message Discord takes, however long everything is", () => {
    const document = documentOf({
      file: specials(255),
      title: specials(200),
      publisher: specials(200),
      contentNote: specials(1000),
      support: specials(1000),
    });
    const passage = passageOf({ document, heading: specials(300), text: specials(1200) });
    const wide = { ...hit, passage, before: passage, after: passage };
    const payload = renderWidened(specials(LONGEST_QUESTION), wide, state, viewing);
    expect(shownLength(payload)).toBeLessThanOrEqual(4000);
    expect(() => readMessage(payload, [], [])).not.toThrow();
  });
});

describe("No answer", () => {
  const answer = {
    question: "What?",
    isSmallTalk: false,
    grade: "nothing" as const,
    found: false,
    hits: [],
    nearest: [],
    suggestion: null,
  };

  test("offers to ask a suggestion, and the nearest articles", () => {
    const nearest = [documentOf({ publisher: "Gazette" })];
    const payload = renderNotFound({ ...answer, nearest, suggestion: "Wh_t?" }, null, viewing);
    expect(payload.components).toEqual([
      {
        type: 17,
        components: [
          { type: 10, id: 101, content: "### What?" },
          { type: 10, content: "I found nothing in the articles that answers this." },
          { type: 10, id: 102, content: "Did you mean **Wh\\_t?**?" },
          { type: 10, content: "The nearest articles:\n- **The fine** · Gazette" },
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: "1|pick",
                placeholder: "Open an article",
                options: [{ label: "The fine", value: "fine", description: "Gazette" }],
              },
            ],
          },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: "Ask that", custom_id: `1|try|${OWNER_36}|` },
              { type: 2, style: 4, label: "Delete", custom_id: `1|del|${OWNER_36}` },
            ],
          },
        ],
      },
    ]);
  });

  test("says that it looked in one article, and suggests nothing too long to ask", () => {
    const suggestion = "a".repeat(LONGEST_QUESTION + 1);
    const payload = renderNotFound({ ...answer, suggestion }, "aZ0_-9xY", viewing);
    expect(JSON.stringify(payload)).toContain("I found nothing in this article that answers this.");
    expect(JSON.stringify(payload)).not.toContain("Did you mean");
  });

  test("is a message Discord takes at its longest", () => {
    const nearest = ["a", "b", "c"].map((id) => {
      return documentOf({ id: id.repeat(80), title: specials(200), publisher: specials(200) });
    });
    const suggestion = specials(LONGEST_QUESTION);
    const question = specials(LONGEST_QUESTION);
    const payload = renderNotFound({ ...answer, question, nearest, suggestion }, null, viewing);
    expect(shownLength(payload)).toBeLessThanOrEqual(4000);
    expect(() => readMessage(payload, [], [])).not.toThrow();
  });
});
