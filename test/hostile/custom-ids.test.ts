import fc from "fast-check";
import { expect, test } from "vitest";
import * as actions from "../../src/discord/components/actions.ts";
import { actionOf, type CustomIdFormat } from "../../src/discord/components/custom-id.ts";
import { createSigner } from "../../src/discord/components/signer.ts";
import { holds, PATIENCE } from "./cases.ts";
import { hostileText } from "./texts.ts";

const FORMATS = Object.values(actions) as readonly CustomIdFormat<unknown>[];
const signer = createSigner("token.of.tests");

const hashOf = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."aZ09-_"), minLength: length, maxLength: length });
const snowflake = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);

const state = fc.record({
  owner: snowflake,
  at: fc.nat(7),
  hashes: fc.array(hashOf(6), { minLength: 1, maxLength: 8 }),
  hash: hashOf(6),
  grade: fc.constantFrom("answers", "near"),
  article: hashOf(8),
  message: fc.option(snowflake),
  page: fc.nat(99_999),
  from: fc.nat(99_999),
  sha256: fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((all) => Buffer.from(all).toString("hex")),
  server: snowflake,
  member: snowflake,
  what: fc.constantFrom("private", "mentions", "gaps", "votes"),
  to: fc.constantFrom("on", "off"),
  step: fc.constantFrom("ask", "yes", "no"),
  choice: fc.constantFrom("yes", "no"),
  part: fc.constantFrom("about", "notes"),
  version: hashOf(8),
  entry: fc.nat(99_999_999),
  gap: fc.nat(99_999_999),
});

test("What a button remembers comes back, within Discord's 100 characters", {
  timeout: PATIENCE,
}, () => {
  holds("anyState", fc.tuple(state, fc.constantFrom(...FORMATS)), ([remembered, format]) => {
    const id = signer.sign(format.encode(remembered));
    expect(id.length).toBeLessThanOrEqual(100);
    const read = format.decode(signer.verified(id)!);
    expect(remembered).toMatchObject(read as object);
  });
});

test("An id that somebody makes up is read as it would be written, or not at all", {
  timeout: PATIENCE,
}, () => {
  const pieces = fc.constantFrom(
    "4",
    "3",
    "show",
    "del",
    "read",
    "AAAAAAAAAAE",
    "abcdef",
    "0",
    "a",
    "",
  );
  const madeUp = fc.oneof(
    fc.array(fc.oneof(pieces, hostileText), { maxLength: 9 }).map((each) => each.join("|")),
    fc.array(pieces, { maxLength: 9 }).map((each) => `4|show|${each.join("|")}`),
    hostileText,
  );
  holds("madeUpId", madeUp, (id) => {
    expect(signer.verified(id)).toBeNull();
    for (const format of FORMATS) {
      const read = format.decode(id);
      if (read !== null) expect(format.decode(format.encode(read))).toEqual(read);
    }
    expect([null, id.split("|")[1]]).toContain(actionOf(id));
  });
});
