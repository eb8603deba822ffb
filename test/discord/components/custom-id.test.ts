import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as actions from "../../../src/discord/components/actions.ts";
import { actionOf, type CustomIdFormat } from "../../../src/discord/components/custom-id.ts";
import { createSigner } from "../../../src/discord/components/signer.ts";

const { SHOW, SHARE, DELETE, OPEN_AT } = actions;
const LARGEST_SNOWFLAKE = "18446744073709551615";
const KEY = "aZ0_-9xY";
const ONE = "AAAAAAAAAAE";
const signer = createSigner("token.of.tests");

/** For every field there is, the value that takes the most room. */
const LONGEST = {
  owner: LARGEST_SNOWFLAKE,
  server: LARGEST_SNOWFLAKE,
  member: LARGEST_SNOWFLAKE,
  hash: "a-_Z90",
  sha256: "f".repeat(64),
  at: 7,
  hashes: Array.from({ length: 8 }, (_, index) => `a-_Z9${index}`),
  grade: "answers" as const,
  article: KEY,
  message: LARGEST_SNOWFLAKE,
  page: 99_999,
  from: 99_999,
  what: "mentions" as const,
  to: "off" as const,
  gap: 99_999_999,
  step: "yes" as const,
  choice: "yes" as const,
  entry: 99_999_999,
  part: "about" as const,
  version: KEY,
};

const FORMATS = Object.values(actions) as readonly CustomIdFormat<unknown>[];

test.each(FORMATS)("The longest id of $action fits Discord's 100 characters, signed", (format) => {
  const id = signer.sign(format.encode(LONGEST));
  expect(id.length).toBeLessThanOrEqual(100);
  const state = format.decode(signer.verified(id) ?? "");
  expect(LONGEST).toMatchObject(state as object);
  expect(actionOf(id)).toBe(format.action);
});

test("No two formats have the same action", () => {
  expect(new Set(FORMATS.map(({ action }) => action)).size).toBe(FORMATS.length);
});

test("The comment beside the formats lists how long they get", () => {
  const file = new URL("../../../src/discord/components/actions.ts", import.meta.url);
  const lines = readFileSync(file, "utf8").matchAll(/^ \* {5}([a-z][a-z, ]*[a-z]) +(\d+)/gm);
  const listed = [...lines].flatMap(([, names = "", length]) =>
    names.split(", ").map((name) => [name, Number(length)]),
  );
  const longest = FORMATS.map((format) => {
    return [format.action, signer.sign(format.encode(LONGEST)).length];
  });
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(longest));
});

test.each([
  [SHOW, { ...LONGEST, hashes: ["abcdef"], grade: "near", message: null }],
  [SHARE, { hash: "abcdef", grade: "near", message: null }],
  [DELETE, { owner: "100000000000000001" }],
  [DELETE, { owner: "0" }],
  [OPEN_AT, { hash: "------" }],
])("%o comes back as %o", (format, state) => {
  expect(state).toMatchObject(format.decode(format.encode(state as never)) ?? { not: "read" });
});

test("A state that does not fit is refused", () => {
  const { hashes } = LONGEST;
  expect(() => SHOW.encode({ ...LONGEST, hashes: [...hashes, ...hashes] })).toThrow(RangeError);
});

describe("An id is not read", () => {
  test.each([
    ["of another version", `2|del|${ONE}`],
    ["of another action", `4|show|${ONE}`],
    ["with a field too few", "4|del"],
    ["with a field too many", `4|del|${ONE}|d`],
    ["with a character that base64url lacks", "4|del|AAAAAAAAA=E"],
    ["with an owner that is empty", "4|del|"],
    ["that is empty", ""],
    ["that is too long for a snowflake", `4|del|${ONE}A`],
    ["that is too short for a snowflake", "4|del|A"],
  ])("%s", (_, id) => {
    expect(DELETE.decode(id)).toBeNull();
  });

  test.each(["", "abcde", "abcdefg", "abc|ef", "ab def", "abcdef".repeat(9)])(
    "with the hashes %j",
    (hashes) => {
      expect(SHOW.decode(`4|show|${ONE}|0|${hashes}|a|`)).toBeNull();
    },
  );

  test.each(["-1", "1.5", "1e3", "100000", " 1"])("with the position %j", (at) => {
    expect(SHOW.decode(`4|show|${ONE}|${at}|abcdef|a|`)).toBeNull();
  });
});

test("The action of another version's id is unknown", () => {
  expect([actionOf("2|show|x"), actionOf(""), actionOf("show")]).toEqual([null, null, null]);
});
