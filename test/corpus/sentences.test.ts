import { describe, expect, test } from "vitest";
import { sentenceStarts, sentencesOf } from "../../src/corpus/sentences.ts";

const cut = (text: string) => sentencesOf(text).map((range) => text.slice(...range));

describe("sentences", () => {
  test.each<[string, string, string[]]>([
    ["end with their marks", "One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["keep no space behind them", "One.  Two. ", ["One.", "Two."]],
    ["never cross a line", "One\ntwo.\n\nThree.", ["One", "two.", "Three."]],
    ["of Chinese need no space", "聚芯是公司。阿里也是。", ["聚芯是公司。", "阿里也是。"]],
    ["are none in white space", " \n ", []],
  ])("%s", (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test("of a long line are those of its parts", () => {
    const sentences = Array.from({ length: 400 }, (_, i) => `Sentence number ${i} is here.`);
    expect(cut(sentences.join(" "))).toEqual(sentences);
  });

  test("of one line of a mebibyte are cut in a moment", () => {
    const text = "A word and another. ".repeat(52_000);
    const start = performance.now();
    expect(sentenceStarts(text)).toHaveLength(52_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test.each([
    ["without an end", "word ".repeat(3000)],
    ["with pairs of surrogates", "🦊".repeat(3000)],
  ])("of a long line %s lose nothing", (_, text) => {
    const starts = sentenceStarts(text);
    expect(starts[0]).toBe(0);
    expect(starts.map((start, i) => text.slice(start, starts[i + 1])).join("")).toBe(text);
  });
});
