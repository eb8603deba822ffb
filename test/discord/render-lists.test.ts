import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/discord/commands.ts";
import { shownLength } from "../../src/discord/payload.ts";
import { LONGEST_FILTER, renderArticles } from "../../src/discord/render-articles.ts";
import { renderProgress, renderRefresh, renderStatus } from "../../src/discord/render-corpus.ts";
import { renderHelp } from "../../src/discord/render-help.ts";
import { renderNotice } from "../../src/discord/render-notice.ts";
import type { Refresh, Snapshot } from "../../src/library.ts";
import { readMessage } from "../../src/playground/rules/message.ts";
import { documentOf, specials } from "./fixtures.ts";

const viewing = { owner: "18446744073709551615", isPrivate: false, sourceUrl: null };
const MANY = Array.from({ length: 60 }, (_, index) =>
  documentOf({
    id: `${index}`.padStart(80, "x"),
    file: `${index}${specials(250)}`,
    title: `${index}${specials(198)}`,
    publisher: specials(200),
  }),
);
const problem = { file: specials(250), reason: specials(400), remedy: specials(400) };
const corpus = { documents: MANY, passages: [], problems: Array(50).fill(problem), ignored: ["a"] };
const snapshot = {
  corpus,
  loadedAt: new Date(1_700_000_000_500),
  tookMs: 1234.5,
} as unknown as Snapshot;
const refresh: Refresh = {
  added: MANY,
  changed: MANY,
  removed: MANY,
  problems: corpus.problems,
  snapshot,
};

describe("At its longest, Discord takes", () => {
  test.each([
    [
      "a list of articles",
      renderArticles({ documents: MANY, filter: specials(LONGEST_FILTER), page: 3 }, viewing),
    ],
    ["a refresh", renderRefresh(refresh)],
    ["a status", renderStatus(snapshot)],
    ["a notice", renderNotice(specials(5000))],
    [
      "the help",
      renderHelp(COMMANDS, { supportUrl: `https://${"a".repeat(500)}`, privacyUrl: null }),
    ],
  ])("%s", (_, payload) => {
    expect(shownLength(payload)).toBeLessThanOrEqual(4000);
    expect(() => readMessage(payload, [], [])).not.toThrow();
  });
});

test("Progress is a bar and how many of how many", () => {
  const bar = (done: number, total: number) => JSON.stringify(renderProgress(done, total));
  expect(bar(0, 8)).toContain(`${"░".repeat(20)} 0 of 8`);
  expect(bar(4, 8)).toContain(`${"█".repeat(10)}${"░".repeat(10)} 4 of 8`);
  expect(bar(8, 8)).toContain(`${"█".repeat(20)} 8 of 8`);
});

test("A status tells sizes, age and what was passed over", () => {
  const ok = { ...snapshot, corpus: { ...corpus, documents: [documentOf()], problems: [] } };
  expect(renderStatus(ok as unknown as Snapshot).components).toEqual([
    {
      type: 17,
      components: [
        { type: 10, content: "### The articles I answer from" },
        { type: 10, content: "1 article with 0 passages, read <t:1700000000:R> in 1.2 s." },
        { type: 10, content: "-# 1 other file in the folder passed over" },
      ],
    },
  ]);
});

test("Without a place to report to, help names the moderators", () => {
  const help = JSON.stringify(renderHelp(COMMANDS, { supportUrl: null, privacyUrl: null }));
  expect(help).toContain("Tell a moderator of this server");
});
