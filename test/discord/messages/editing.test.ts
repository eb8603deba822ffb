import { expect, test } from "vitest";
import { MAX_MESSAGE_TEXT } from "../../../src/discord/limits.ts";
import { renderEditing, renderNotTaken } from "../../../src/discord/messages/editing.ts";
import { shownLength } from "../../../src/discord/messages/payload.ts";
import { renderAskRemoval, renderDone } from "../../../src/discord/messages/tending.ts";
import { LANGUAGES } from "../../../src/words/languages.ts";
import { wording } from "../../../src/words/wording.ts";
import { documentWith } from "../../document-with.ts";
import { textsOf } from "../shown.ts";

const LONG = "*[<@everyone>](https://example.org)\u202E _".repeat(100);
const document = documentWith({
  file: LONG,
  title: LONG,
  publisher: LONG,
  published: "2025-12-16",
  tags: [LONG, LONG],
  contentNote: LONG,
  support: LONG,
  hints: [LONG, LONG],
  questions: [LONG],
});
const NOTES = [
  wording("editing.saved"),
  wording("tending.notInHistory"),
  wording("tending.notRead", { reason: LONG }),
];
const FILLED = { content_note: LONG, support: LONG, aliases: LONG, questions: LONG };

test.each(Object.entries(LANGUAGES))(
  "In %s, what is said of an article fits a message however long it is, and holds no markup of its own",
  (_, words) => {
    const sent = { part: "notes", document, filled: FILLED } as const;
    const payloads = [
      renderEditing(document, NOTES, words),
      renderNotTaken(sent, wording("editing.unusable", { reason: LONG }), words),
      renderNotTaken(sent, wording("editing.meanwhile"), words),
      renderAskRemoval(document, { binDays: 3_650 }, words),
      renderDone(wording("tending.restoredAs", { title: LONG, file: LONG }), NOTES, words),
    ];
    for (const payload of payloads) {
      expect(shownLength(payload)).toBeLessThan(MAX_MESSAGE_TEXT);
      const told = textsOf(payload as never).join("\n");
      expect(told).not.toMatch(/(?<!\\)<@|(?<!\\)\[\\<|\u202E/);
    }
  },
);
