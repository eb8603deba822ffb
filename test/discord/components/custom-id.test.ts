import { describe, expect, test } from "vitest";
import {
  ASK_AGAIN,
  DELETE,
  JUMP,
  LIST,
  OPEN_AT,
  READ,
  SHARE,
  SHARE_PAGE,
  SHOW,
  WIDEN,
} from "../../../src/discord/components/actions.ts";
import { actionOf } from "../../../src/discord/components/custom-id.ts";

const LARGEST_SNOWFLAKE = "18446744073709551615";
const KEY = "aZ0_-9xY";
const hits = {
  owner: LARGEST_SNOWFLAKE,
  at: 7,
  hashes: Array.from({ length: 8 }, (_, index) => `a-_Z9${index}`),
  grade: "answers" as const,
  scope: KEY,
  message: LARGEST_SNOWFLAKE,
};

test.each([
  [SHOW, hits],
  [WIDEN, hits],
  [SHOW, { ...hits, hashes: ["abcdef"], grade: "near", scope: null, message: null }],
  [SHARE, { hash: "abcdef", grade: "near", message: LARGEST_SNOWFLAKE }],
  [ASK_AGAIN, { owner: LARGEST_SNOWFLAKE, scope: KEY }],
  [DELETE, { owner: "100000000000000001" }],
  [OPEN_AT, { hash: "a|c".replace("|", "-").padEnd(6, "x"), scope: null }],
  [READ, { owner: LARGEST_SNOWFLAKE, article: KEY, page: 99_999 }],
  [JUMP, { owner: LARGEST_SNOWFLAKE, article: KEY }],
  [SHARE_PAGE, { owner: LARGEST_SNOWFLAKE, article: KEY, page: 99_999, from: 99_999 }],
  [LIST, { owner: LARGEST_SNOWFLAKE, page: 99_999 }],
])("%o comes back as %o", (format, state) => {
  const id = format.encode(state as never);
  expect(id.length).toBeLessThanOrEqual(100);
  expect(format.decode(id)).toEqual(state);
  expect(actionOf(id)).toBe(format.action);
});

test("The longest id there is fits Discord's 100 characters", () => {
  expect(SHOW.encode(hits)).toHaveLength(96);
  expect(() => SHOW.encode({ ...hits, hashes: [...hits.hashes, ...hits.hashes] })).toThrow(
    RangeError,
  );
});

describe("An id is not read", () => {
  test.each([
    ["of another version", "1|del|abc"],
    ["of another action", "2|show|abc"],
    ["with a field too few", "2|del"],
    ["with a field too many", "2|del|abc|d"],
    ["with a letter that base 36 lacks", "2|del|ABC"],
    ["with a number that is none", "2|del|"],
    ["that is empty", ""],
    ["that is too long for a snowflake", "2|del|12345678901234"],
  ])("%s", (_, id) => {
    expect(DELETE.decode(id)).toBeNull();
  });

  test.each(["", "abcde", "abcdefg", "abc|ef", "ab def", "abcdef".repeat(9)])(
    "with the hashes %j",
    (hashes) => {
      expect(SHOW.decode(`2|show|abc|0|${hashes}|a||`)).toBeNull();
    },
  );

  test.each(["-1", "1.5", "1e3", "100000", " 1"])("with the position %j", (at) => {
    expect(SHOW.decode(`2|show|abc|${at}|abcdef|a||`)).toBeNull();
  });
});

test("The action of another version's id is unknown", () => {
  expect([actionOf("1|show|x"), actionOf(""), actionOf("show")]).toEqual([null, null, null]);
});
