import { expect, test } from "vitest";
import { MAX_MESSAGE_TEXT } from "../../../src/discord/limits.ts";
import { ENTRIES_ON_PAGE, renderHistory } from "../../../src/discord/messages/history.ts";
import { shownLength } from "../../../src/discord/messages/payload.ts";
import type { HistoryEntry, Outcome } from "../../../src/store/history.ts";
import { LANGUAGES } from "../../../src/words/languages.ts";
import { wording } from "../../../src/words/wording.ts";
import { textsOf } from "../shown.ts";

const ID = "9".repeat(20);
const TITLE = "*[<@everyone>](https://example.org)\u202E _".repeat(5);
const changed = { count: 99_999, titles: Array.from({ length: 10 }, () => TITLE) };
const READ: Outcome = {
  result: "read",
  articles: 99_999,
  problems: 99_999,
  changes: { added: changed, changed, removed: changed },
};

const entry = (outcome: Outcome): HistoryEntry => ({
  id: 99_999_999,
  at: Date.UTC(2_100, 0),
  occasion: "member",
  member: ID,
  server: ID,
  place: { channel: ID, message: ID },
  outcome,
  undo: null,
});

const VIEWING = {
  server: ID,
  undoable: new Set([99_999_999]),
  notes: [wording("tending.undone", { title: TITLE }), wording("tending.notInHistory")],
};

test.each([
  ["changed as much as there is", READ],
  [
    "were changes of an article with as long a title",
    { result: "undone", what: "restored", file: TITLE, title: TITLE },
  ],
  ["failed for as long a reason", { result: "failed", reason: "_".repeat(200) }],
] as const)(
  "A page of entries that %s fits a message, and holds no markup of theirs",
  (_, outcome) => {
    const entries = Array.from({ length: ENTRIES_ON_PAGE }, () => entry(outcome));
    for (const words of Object.values(LANGUAGES)) {
      const viewing = { ...VIEWING, words };
      const payload = renderHistory({ entries, page: 99_998, pages: 99_999 }, viewing);
      expect(shownLength(payload)).toBeLessThan(MAX_MESSAGE_TEXT);
      const told = textsOf(payload as never).join("\n");
      expect(told.replaceAll(`<@${ID}>`, "")).not.toMatch(/(?<!\\)<@|(?<!\\)\[\\<|\u202E/);
    }
  },
);
