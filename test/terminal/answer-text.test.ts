import { expect, test } from "vitest";
import type { Answer } from "../../src/search/answer.ts";
import { answerToJson } from "../../src/terminal/answer-json.ts";
import { renderAnswer } from "../../src/terminal/answer-text.ts";
import type { Paint } from "../../src/terminal/style.ts";
import { documentWith } from "../document-with.ts";

/** Shows where paint would go. */
const TAGS: Paint = (style, text) => `<${style}>${text}</${style}>`;
const PLAIN: Paint = (_, text) => text;

const document = documentWith({
  title: "A \u001b[31mtitle",
  file: "news/a.md",
  publisher: "Gazette",
  published: "2021-08",
  contentNote: "Describes a wreck.",
  support: "Call 0800.",
});
const ANSWER: Answer = {
  question: "What?",
  isSmallTalk: false,
  grade: "answers",
  found: true,
  hits: [
    {
      rank: 1,
      score: 2.5,
      passage: {
        hash: "abcdef",
        document,
        ordinal: 0,
        heading: "The \u009bend",
        spans: [],
        text: "One two.",
        sentences: [],
        lines: [3, 4],
      },
      excerpt: { start: 0, text: "One\ntwo.", highlights: [[0, 3]], matchedBy: "words" },
    },
  ],
  others: [],
  nearest: [document],
  suggestion: null,
};

test("a hit shows note, excerpt, origin, citation and support", () => {
  expect(renderAnswer(ANSWER, TAGS)).toBe(
    [
      " 1  <yellow>Note: Describes a wreck.</yellow>",
      "    “<bold>One</bold>",
      "    two.”",
      "    <dim>A title · Gazette · August 2021 · The  end</dim>",
      "    <cyan>news/a.md, lines 3–4</cyan>",
      "    <yellow>Call 0800.</yellow>",
    ].join("\n"),
  );
});

test("a hit shows the note of its section, and support only where a note applies", () => {
  const noted = {
    ...document,
    contentNote: null,
    sectionNotes: [
      { note: "Tells of a storm.", headings: ["The storm"] },
      { note: "Tells of losses.", headings: ["The storm", "The list"] },
    ],
  };
  const answerIn = (heading: string | null) => {
    const hits = ANSWER.hits.map((hit) => ({
      ...hit,
      passage: { ...hit.passage, document: noted, heading },
    }));
    const answer = { ...ANSWER, hits };
    const [json] = answerToJson(answer, 0).hits;
    return { text: renderAnswer(answer, PLAIN), note: json?.content_note, help: json?.support };
  };
  const storm = answerIn("The storm");
  expect(storm.text).toMatch(/^ 1 {2}Note: Tells of a storm\. Tells of losses\.\n/);
  expect(storm.text).toMatch(/Call 0800\.$/);
  expect(storm).toMatchObject({ note: "Tells of a storm. Tells of losses.", help: "Call 0800." });
  for (const heading of [null, "The end"]) {
    const other = answerIn(heading);
    expect(other.text).not.toMatch(/Note|0800/);
    expect(other).toMatchObject({ note: null, help: null });
  }
});

test("of what is only near, one passage is shown, and said to be no answer", () => {
  const hits = [...ANSWER.hits, { ...ANSWER.hits[0]!, rank: 2 }];
  const text = renderAnswer({ ...ANSWER, grade: "near", hits }, PLAIN);
  expect(text).toMatch(/^Nothing here answers this directly\. Nearest:\n\n 1 {2}/);
  expect(text).not.toMatch(/^ 2 {2}/m);
});

test("small talk is told what can be asked", () => {
  const answer = {
    ...ANSWER,
    isSmallTalk: true,
    grade: "nothing" as const,
    found: false,
    hits: [],
  };
  expect(renderAnswer({ ...answer, suggestion: null }, PLAIN)).toMatch(/Ask what they may say/);
});

test("a refusal names the nearest articles, and what might have been meant", () => {
  const refused = {
    ...ANSWER,
    isSmallTalk: false,
    grade: "nothing" as const,
    found: false,
    hits: [],
    suggestion: "What \u001b[1mnow?",
  };
  expect(renderAnswer(refused, PLAIN)).toBe(
    "The corpus does not answer this.\n\nThe nearest articles:\n    A title news/a.md\n\nDid you mean: What now?",
  );
  expect(renderAnswer({ ...refused, nearest: [], suggestion: null }, PLAIN)).toBe(
    "The corpus does not answer this.",
  );
});

test("as JSON an answer has its keys, and null for what is unknown", () => {
  const bare = documentWith();
  const [hit] = ANSWER.hits;
  const passage = { ...hit!.passage, document: bare, heading: null };
  const json = answerToJson({ ...ANSWER, hits: [{ ...hit!, passage }], nearest: [bare] }, 1.23456);
  expect(json).toEqual({
    question: "What?",
    grade: "answers",
    found: true,
    hits: [
      {
        rank: 1,
        score: 2.5,
        file: "article.md",
        lines: [3, 4],
        place: { unit: "line", first: 3, last: 4 },
        title: "An article",
        article: "article",
        publisher: null,
        published: null,
        dateline: null,
        source: null,
        retold: false,
        heading: null,
        content_note: null,
        support: null,
        passage: "One two.",
        excerpt: "One\ntwo.",
        highlights: [[0, 3]],
        matched_by: "words",
      },
    ],
    nearest: [{ article: "article", title: "An article", file: "article.md" }],
    suggestion: null,
    took_ms: 1.235,
  });
});
