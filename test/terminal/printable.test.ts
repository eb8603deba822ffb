import { describe, expect, test } from "vitest";
import { printable } from "../../src/terminal/printable.ts";

describe("what is printed cannot steer a terminal", () => {
  test.each([
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u001b]0;title\u0007text", "text"],
    ["a\u0000b\u0008c\u007fd", "a b c d"],
    ["a\tb\rc", "a b c"],
    ["lines\nstay", "lines\nstay"],
    ["naïve 你好 😀", "naïve 你好 😀"],
  ])("%j is printed as %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test("with any control character in it", () => {
    const all = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join("x");
    expect(printable(all).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
