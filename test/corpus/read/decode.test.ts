import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/corpus/read/decode.ts";
import { UserError } from "../../../src/errors.ts";

const TEXT = "Grüße, 你好 😀\n";

test.each<[string, Buffer]>([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
  ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
  ["UTF-16 BE with a mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
])("%s is read, and the mark is no part of it", (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});

test.each([
  ["a\r\nb", "a\nb"],
  ["a\rb", "a b"],
  ["a\r\r\nb", "a \nb"],
  ["a\n\rb", "a\n b"],
])("the line ends of %j become those of %j", (written, read) => {
  expect(decodeText(Buffer.from(written))).toBe(read);
});

describe("bytes that are no text", () => {
  test.each<[string, Buffer, RegExp]>([
    ["Latin-1", Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), /not valid UTF-8/],
    ["UTF-16 LE without a mark", Buffer.from("plain", "utf16le"), /NUL bytes/],
    ["UTF-16 BE without a mark", Buffer.from("plain", "utf16le").swap16(), /NUL bytes/],
    ["half a character of UTF-16", Buffer.from([0xff, 0xfe, 0x41]), /not valid UTF-16LE/],
    ["half a pair of UTF-16", Buffer.from([0xff, 0xfe, 0x3d, 0xd8]), /not valid UTF-16LE/],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /NUL bytes/],
    ["a NUL byte", Buffer.from("a\0b"), /NUL bytes/],
    ["a character cut off", Buffer.from("你").subarray(0, 2), /not valid UTF-8/],
  ])("%s is refused with a reason", (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(UserError);
    expect(() => decodeText(bytes)).toThrow(reason);
  });
});
