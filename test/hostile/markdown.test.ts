import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutControls } from "../../src/corpus/controls.ts";
import { QUESTION, recall, remember } from "../../src/discord/components/message-state.ts";
import {
  escapeEnd,
  escapeLine,
  escapeMarkdown,
  escapeStart,
  labelOf,
  oneLine,
} from "../../src/discord/messages/markdown.ts";
import { text } from "../../src/discord/messages/payload.ts";
import { quoteExcerpt } from "../../src/discord/messages/quote.ts";
import { toJsonLine } from "../../src/terminal/json-lines.ts";
import { printable } from "../../src/terminal/printable.ts";
import { ENGLISH_WORDS } from "../../src/words/languages.ts";
import { holds, PATIENCE } from "./cases.ts";
import { expectPlain, UNSEEN, wordsOf } from "./shown.ts";
import { hostileText } from "./texts.ts";

const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

/** Nothing that turns the direction of text is left open at the end of a line. */
function expectClosed(shown: string): void {
  for (const line of shown.split("\n")) {
    const innermost =
      /[\u202a\u202b\u202d\u202e][^\u202a-\u202e\u2066-\u2069]*\u202c|[\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]*\u2069/;
    let rest = line;
    while (innermost.test(rest)) rest = rest.replace(innermost, "");
    expect(rest).not.toMatch(BIDI);
  }
}

describe("A text from outside", { timeout: PATIENCE }, () => {
  test("shows as it stands, whole or cut", () => {
    holds("escaped", fc.tuple(hostileText, fc.integer({ min: 1, max: 80 })), ([words, max]) => {
      const whole = text(escapeMarkdown(words)).content;
      expectPlain(whole);
      expectClosed(whole);
      expect(whole).not.toMatch(UNSEEN);
      const seen = withoutControls(words).replace(new RegExp(BIDI, "g"), "").replace(/\s+/g, "");
      expect(wordsOf(whole).replace(new RegExp(BIDI, "g"), "")).toBe(seen);
      for (const cut of [escapeStart(words, max), escapeEnd(words, max), escapeLine(words, max)]) {
        expect(cut.length).toBeLessThanOrEqual(max);
        expectPlain(text(cut).content);
      }
      expectPlain(text(`-# ${escapeLine(words, max)}`).content, { kinds: ["subtext"] });
    });
  });

  test("is quoted with its highlights in bold, and nothing else", () => {
    const highlighted = hostileText.chain((words) =>
      fc.tuple(
        fc.constant(words),
        fc
          .uniqueArray(fc.integer({ min: 0, max: words.length }), { maxLength: 6 })
          .map((edges) => edges.toSorted((a, b) => a - b))
          .map((edges) =>
            edges.flatMap((edge, i) => (i % 2 ? [[edges[i - 1]!, edge] as const] : [])),
          ),
      ),
    );
    holds("quoted", highlighted, ([words, highlights]) => {
      const quote = text(quoteExcerpt(words, highlights)).content;
      expectPlain(quote, { kinds: ["blockQuote", "strong"] });
      expectClosed(quote);
    });
  });

  test("is one line with nothing in it that steers, where it must be one", () => {
    holds("oneLine", hostileText, (words) => {
      const line = oneLine(words);
      expect(line).not.toMatch(/\p{Cc}|\p{Cs}|[\u2028\u2029]/u);
      expect(line).not.toMatch(BIDI);
      expect(oneLine(line)).toBe(line);
      const label = labelOf(words, 100);
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(100);
    });
  });

  test("steers no terminal, and no program that reads JSON Lines", () => {
    holds("printed", hostileText, (words) => {
      const printed = printable(words);
      expect(printed).not.toMatch(UNSEEN);
      expectClosed(printed);
      const json = toJsonLine({ [words]: words });
      expect(json).not.toMatch(/\p{Cc}/u);
      expect(json).not.toMatch(BIDI);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [words]: words })));
    });
  });

  test("that is a question comes back from its message exactly", () => {
    holds("remembered", hostileText, (words) => {
      const question = oneLine(words);
      const display = { type: 10, data: remember(QUESTION, question, ENGLISH_WORDS) };
      const message = { components: [{ type: 17, components: [display] }] };
      expect(recall(message as never, QUESTION)).toBe(question);
    });
  });
});
