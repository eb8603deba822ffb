import { expect, test } from "vitest";
import { withoutBidi, withoutControls, withPairedBidi } from "../../src/corpus/controls.ts";

const [LRE, RLO, PDF, RLI, PDI, RLM] = ["\u202a", "\u202e", "\u202c", "\u2067", "\u2069", "\u200f"];

test.each([
  ["a pair", `a${RLO}b${PDF}c`, `a${RLO}b${PDF}c`],
  ["a pair within a pair", `${RLI}a${LRE}b${PDF}${PDI}`, `${RLI}a${LRE}b${PDF}${PDI}`],
  ["a mark that turns nothing", `a${RLM}b`, `a${RLM}b`],
  ["what is never closed", `a${RLO}b`, "ab"],
  ["what closes nothing", `a${PDF}${PDI}b`, "ab"],
  ["what is closed on the next line", `a${RLO}b\nc${PDF}d`, "ab\ncd"],
  ["what an isolate closes with itself", `${RLI}a${RLO}b${PDI}c`, `${RLI}ab${PDI}c`],
  ["what is closed by the other's end", `${RLO}a${PDI}`, "a"],
])("Of %s, whole pairs on a line stay", (_, text, shown) => {
  expect(withPairedBidi(text)).toBe(shown);
});

test("A line among others has nothing that turns it, and keeps its marks", () => {
  expect(withoutBidi(`${RLI}a${PDI}${RLO}b${RLM}`)).toBe(`ab${RLM}`);
});

test("Control characters become spaces, one for one, and lines stay", () => {
  const text = "a\u0000b\tc\u009b\nd\ud800e😀";
  expect(withoutControls(text)).toBe("a b c \nd e😀");
  expect(withoutControls(text)).toHaveLength(text.length);
});
