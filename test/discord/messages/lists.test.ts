import { describe, expect, test } from "vitest";
import type { CorpusProblem } from "../../../src/corpus/document.ts";
import { COMMANDS } from "../../../src/discord/commands/commands.ts";
import { LONGEST_FILTER, renderArticles } from "../../../src/discord/messages/article-list.ts";
import {
  renderProgress,
  renderRefresh,
  renderStatus,
} from "../../../src/discord/messages/corpus.ts";
import { renderHelp } from "../../../src/discord/messages/help.ts";
import { renderNotice } from "../../../src/discord/messages/notice.ts";
import { type Payload, shownLength } from "../../../src/discord/messages/payload.ts";
import { renderPrivacy } from "../../../src/discord/messages/privacy.ts";
import type { Snapshot } from "../../../src/library/snapshot.ts";
import type { Refresh } from "../../../src/library.ts";
import { readMessage } from "../../../src/playground/discord/rules/message.ts";
import type { ModelStatus } from "../../../src/search/semantic-scorer.ts";
import { ENGLISH_WORDS, TRANSLATIONS } from "../../../src/words/languages.ts";
import { wording } from "../../../src/words/wording.ts";
import { documentOf, specials } from "../fixtures.ts";

const viewing = {
  owner: "18446744073709551615",
  isPrivate: false,
  canVote: false,
  sourceUrl: null,
  words: ENGLISH_WORDS,
};
const MANY = Array.from({ length: 60 }, (_, index) =>
  documentOf({
    id: `${index}`.padStart(80, "x"),
    file: `${index}${specials(250)}`,
    title: `${index}${specials(198)}`,
    publisher: specials(200),
  }),
);
const problem: CorpusProblem = {
  file: specials(250),
  reason: wording("problems.cannotBeRead", { code: specials(400) }),
  remedy: wording("remedies.writeHeading", { headings: specials(400) }),
};
const snapshot = {
  corpus: { documents: MANY, passageCount: 0 },
  problems: Array(50).fill(problem),
  otherFormats: Array(50).fill(specials(250)),
  loadedAt: new Date(1_700_000_000_500),
  tookMs: 1234.5,
} as unknown as Snapshot;
const refresh: Refresh = {
  added: MANY,
  changed: MANY,
  removed: MANY,
  problems: snapshot.problems,
  snapshot,
};

const LONGEST_MODEL = {
  name: `models/${specials(500)}`,
  status: { state: "reading", done: 1_000_000, total: 2_000_000 },
} as const;

const LONGEST_NOTICE = {
  ...{ privacyUrl: `https://${"a".repeat(500)}`, historyDays: 9_999 },
  ...{ votes: true, gapsDays: 365 },
};

describe("At its longest, Discord takes", () => {
  test.each([
    [
      "a list of articles",
      renderArticles({ documents: MANY, filter: specials(LONGEST_FILTER), page: 3 }, viewing),
    ],
    ["a notice", renderNotice(specials(5000))],
  ])("%s", (_, payload) => expectTaken(payload));

  describe.each([ENGLISH_WORDS, ...Object.values(TRANSLATIONS)])("in $locale", (words) => {
    const links = { supportUrl: `https://${"a".repeat(500)}`, privacyUrl: null };

    const LONGEST_STATUS = {
      snapshot,
      model: LONGEST_MODEL,
      held: { lost: 9_999, of: 10_000 },
      passedOver: 9_999,
    };

    test.each([
      ["a refresh", renderRefresh(refresh, words)],
      ["a status", renderStatus(LONGEST_STATUS, words)],
      ["the help", renderHelp(COMMANDS, links, LONGEST_MODEL, words)],
      ["what is stored", renderPrivacy(LONGEST_NOTICE, words)],
    ])("%s", (_, payload) => expectTaken(payload));
  });

  function expectTaken(payload: Payload) {
    expect(shownLength(payload)).toBeLessThanOrEqual(4000);
    expect(() => readMessage(payload, [], [])).not.toThrow();
  }
});

test("Progress is a bar and how many of how many", () => {
  const bar = (done: number, total: number) =>
    JSON.stringify(renderProgress(done, total, ENGLISH_WORDS));
  expect(bar(0, 8)).toContain(`${"░".repeat(20)} 0 of 8`);
  expect(bar(4, 8)).toContain(`${"█".repeat(10)}${"░".repeat(10)} 4 of 8`);
  expect(bar(8, 8)).toContain(`${"█".repeat(20)} 8 of 8`);
});

test("A status tells sizes, age, and which files of other formats were not read", () => {
  const otherFormats = ["report.odt", ..."abcdef"].map((file) => file.padEnd(5, ".rtf"));
  const corpus = { ...snapshot.corpus, documents: [documentOf()] };
  const ok = { ...snapshot, corpus, problems: [], otherFormats };
  expect(
    renderStatus({ snapshot: ok as unknown as Snapshot, model: null }, ENGLISH_WORDS).components,
  ).toEqual([
    {
      type: 17,
      components: [
        { type: 10, content: "### The articles I answer from" },
        { type: 10, content: "1 article with 0 passages, read <t:1700000000:R> in 1.2 s." },
        {
          type: 10,
          content: "Sentence model: off; nothing leaves the machine I run on but my answers.",
        },
        {
          type: 10,
          content:
            "**Of other formats, and so not read.** Convert them to .txt, .md, .html, .pdf or .docx.\n" +
            "- report\\.odt\n- a\\.rtf\n- b\\.rtf\n- c\\.rtf\n- d\\.rtf\n- and 2 more",
        },
      ],
    },
  ]);
});

test("The reason of a problem is shown whole, and fewer are named where they are long", () => {
  const whole: CorpusProblem = {
    file: "a.md",
    reason: wording("problems.cannotBeRead", { code: "x".repeat(375) }),
    remedy: wording("remedies.writeHeading", { headings: "y".repeat(60) }),
  };
  const many = { ...snapshot, problems: Array(9).fill(whole) };
  const shown = JSON.stringify(
    renderStatus({ snapshot: many as unknown as Snapshot, model: null }, ENGLISH_WORDS),
  );
  expect(shown.match(/\(x{375}\)\. Write [^…]+? \(y{60}\), or use content/g)).toHaveLength(2);
  expect(shown).toContain("- and 7 more");
});

test("Without a place to report to, help names the moderators", () => {
  const help = JSON.stringify(
    renderHelp(COMMANDS, { supportUrl: null, privacyUrl: null }, null, ENGLISH_WORDS),
  );
  expect(help).toContain("Tell a moderator of this server");
});

describe("Of the sentence model", () => {
  const named = (status: ModelStatus) => ({ name: "/srv/models/bge-small", status });
  const failed = { state: "failed", reason: "/srv/models lacks it", cause: null, isBug: false };

  test.each<[string, ModelStatus, string]>([
    ["that it starts", { state: "starting" }, "is starting; until then I answer by words"],
    [
      "how far it has read",
      { state: "reading", done: 1200, total: 3400 },
      "1,200 of 3,400 sentences and passages",
    ],
    ["that it is on", { state: "ready" }, "on, bge\\\\-small; nothing leaves"],
    ["that it failed", failed as ModelStatus, "so I answer by words; the log says why"],
  ])("a status says %s, without its folder", (_, status, expected) => {
    const shown = JSON.stringify(renderStatus({ snapshot, model: named(status) }, ENGLISH_WORDS));
    expect(shown).toContain(expected);
    expect(shown).not.toContain("srv");
  });

  test("help names one that is in use, and says in every case that nothing leaves the machine", () => {
    const links = { supportUrl: null, privacyUrl: null };
    const help = (model: ReturnType<typeof named> | null) =>
      JSON.stringify(renderHelp(COMMANDS, links, model, ENGLISH_WORDS));
    expect(help(named({ state: "ready" }))).toContain("A sentence model (bge\\\\-small)");
    for (const model of [null, named({ state: "starting" })])
      expect(help(model)).toContain("no sentence model is in use");
    for (const model of [null, named({ state: "ready" })])
      expect(help(model)).toContain("nothing leaves the machine I run on but my answers");
  });
});
