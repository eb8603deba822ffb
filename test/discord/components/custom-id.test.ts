import { describe, expect, test } from "vitest";
import {
  ASK_AGAIN,
  DELETE,
  JUMP,
  LIST,
  OPEN_AT,
  PAGE,
  READ,
  WIDEN,
} from "../../../src/discord/components/actions.ts";
import { actionOf } from "../../../src/discord/components/custom-id.ts";

const LARGEST_SNOWFLAKE = "18446744073709551615";
const KEY = "aZ0_-9xY";
const hits = {
  owner: LARGEST_SNOWFLAKE,
  at: 9,
  hashes: Array.from({ length: 10 }, (_, index) => `a-_Z9${index}`),
  scope: KEY,
};

test.each([
  [PAGE, hits],
  [WIDEN, hits],
  [PAGE, { ...hits, hashes: ["abcdef"], scope: null }],
  [ASK_AGAIN, { owner: LARGEST_SNOWFLAKE, scope: KEY }],
  [DELETE, { owner: "100000000000000001" }],
  [OPEN_AT, { hash: "a|c".replace("|", "-").padEnd(6, "x"), scope: null }],
  [READ, { owner: LARGEST_SNOWFLAKE, article: KEY, page: 99_999 }],
  [JUMP, { owner: LARGEST_SNOWFLAKE, article: KEY, page: 1 }],
  [LIST, { owner: LARGEST_SNOWFLAKE, page: 99_999 }],
])("%o comes back as %o", (format, state) => {
  const id = format.encode(state as never);
  expect(id.length).toBeLessThanOrEqual(100);
  expect(format.decode(id)).toEqual(state);
  expect(actionOf(id)).toBe(format.action);
});

test("The longest id there is fits Discord's 100 characters", () => {
  expect(PAGE.encode(hits)).toHaveLength(92);
  expect(() => PAGE.encode({ ...hits, hashes: [...hits.hashes, ...hits.hashes] })).toThrow(
    RangeError,
  );
});

describe("An id is not read", () => {
  test.each([
    ["of another version", "2|del|abc"],
    ["of another action", "1|page|abc"],
    ["with a field too few", "1|del"],
    ["with a field too many", "1|del|abc|d"],
    ["with a letter that base 36 lacks", "1|del|ABC"],
    ["with a number that is none", "1|del|"],
    ["that is empty", ""],
    ["that is too long for a snowflake", "1|del|12345678901234"],
  ])("%s", (_, id) => {
    expect(DELETE.decode(id)).toBeNull();
  });

  test.each(["", "abcde", "abcdefg", "abc|ef", "ab def", "abcdef".repeat(11)])(
    "with the hashes %j",
    (hashes) => {
      expect(PAGE.decode(`1|page|abc|0|${hashes}|`)).toBeNull();
    },
  );

  test.each(["-1", "1.5", "1e3", "100000", " 1"])("with the position %j", (at) => {
    expect(PAGE.decode(`1|page|abc|${at}|abcdef|`)).toBeNull();
  });
});

test("The action of another version's id is unknown", () => {
  expect([actionOf("2|page|x"), actionOf(""), actionOf("page")]).toEqual([null, null, null]);
});
