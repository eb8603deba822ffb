import { describe, expect, test } from "vitest";
import {
  clip,
  escapeEnd,
  escapeLine,
  escapeMarkdown,
  escapeStart,
  oneLine,
  unescapeMarkdown,
} from "../../../src/discord/messages/markdown.ts";

const PIECES = ["\\", "*", "_", "~", "`", "|", "<", ">", "#", "-", "+", ".", "[", "]", ":", "@"];
const ALPHABET = [...PIECES, "a", "0", " ", "\n", "é", "字", "👩‍🚀", "\u{1F600}", "\uD800"];

/** The same texts on every run (mulberry32). */
function* randomTexts(count: number): Generator<string> {
  let seed = 1;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? "";
  for (let i = 0; i < count; i++) {
    yield Array.from({ length: Math.floor(random() * 40) }, pick).join("");
  }
}

test("What was escaped comes back exactly, whatever it was", () => {
  for (const text of randomTexts(5000)) {
    expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
  }
});

test("A text escaped in two pieces is the same as in one", () => {
  for (const text of randomTexts(1000)) {
    for (const at of [0, 1, text.length >> 1]) {
      const pieces = escapeMarkdown(text.slice(0, at)) + escapeMarkdown(text.slice(at));
      expect(pieces).toBe(escapeMarkdown(text));
    }
  }
});

test("No character that begins Markdown is left without its backslash", () => {
  for (const text of randomTexts(1000)) {
    const bare = escapeMarkdown(text).replace(/\\./gs, "");
    expect(PIECES.filter((piece) => bare.includes(piece))).toEqual([]);
  }
});

describe("Escaping disarms", () => {
  test.each([
    ["a heading", "# Big", "\\# Big"],
    ["a list", "- one", "\\- one"],
    ["a numbered list", "1. one", "1\\. one"],
    ["a quotation", "> said", "\\> said"],
    ["subtext", "-# small", "\\-\\# small"],
    ["a masked link", "[a](https://b.c)", "\\[a\\](https\\://b\\.c)"],
    ["a spoiler", "||x||", "\\|\\|x\\|\\|"],
    ["code", "```js\nx```", "\\`\\`\\`js\nx\\`\\`\\`"],
    ["a timestamp", "<t:0:R>", "\\<t\\:0\\:R\\>"],
    ["a custom emoji", "<a:b:1>", "\\<a\\:b\\:1\\>"],
    ["a shortcode", ":smile:", "\\:smile\\:"],
    ["a user", "<@1> <@!1>", "\\<\\@1\\> \\<\\@!1\\>"],
    ["a role and a channel", "<@&1> <#1>", "\\<\\@&1\\> \\<\\#1\\>"],
    ["a command", "</ask:1>", "\\</ask\\:1\\>"],
    ["everyone", "@everyone @here", "\\@everyone \\@here"],
    ["what was escaped already", "\\*a\\*", "\\\\\\*a\\\\\\*"],
  ])("%s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("Cutting", () => {
  test("leaves alone what fits to the last unit", () => {
    expect([clip("abc", 3), escapeStart("a*c", 4), escapeEnd("a*c", 4)]).toEqual([
      "abc",
      "a\\*c",
      "a\\*c",
    ]);
  });

  test("counts what escaping adds, and its own mark", () => {
    expect(escapeStart("a*c", 3)).toBe("a…");
    expect(escapeEnd("a*c", 3)).toBe("…c");
  });

  test("never parts a character or an escape from its backslash", () => {
    for (const text of randomTexts(1000)) {
      for (const max of [1, 2, 7, 20]) {
        for (const cut of [escapeStart(text, max), escapeEnd(text, max)]) {
          expect(cut.length).toBeLessThanOrEqual(max);
          const kept = unescapeMarkdown(cut.replace(/^…|…$/, ""));
          expect(text.includes(kept)).toBe(true);
          expect(escapeMarkdown(kept)).toBe(cut.replace(/^…|…$/, ""));
        }
      }
    }
  });

  test("makes one line of many", () => {
    expect(escapeLine(" # a\n\n- b ", 20)).toBe("\\# a \\- b");
    expect(oneLine("\t a\u00a0 b\n")).toBe("a b");
  });
});
