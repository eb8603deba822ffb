import { expect, test } from "vitest";
import { DAY_MS } from "../../src/store/days.ts";
import { VOTES_DAYS, type Vote } from "../../src/store/votes.ts";
import { newFile, openStores } from "./opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

const voteOf = (member: string, isHelpful: boolean, changed: Partial<Vote> = {}): Vote => ({
  ...{ server: HERE, member, question: "When does the ferry leave?", passage: "abcdef", isHelpful },
  ...changed,
});

test("A vote counts once a person, is changed by the other one, and taken back by the same", async () => {
  const { votes } = await openStores();
  expect(await votes.cast(voteOf(ONE, true))).toEqual({ helpful: 1, unhelpful: 0, own: true });
  expect(await votes.cast(voteOf(OTHER, true))).toEqual({ helpful: 2, unhelpful: 0, own: true });
  expect(await votes.cast(voteOf(ONE, false))).toEqual({ helpful: 1, unhelpful: 1, own: false });
  expect(await votes.cast(voteOf(ONE, false))).toEqual({ helpful: 1, unhelpful: 0, own: null });
  expect(await votes.cast(voteOf(ONE, true))).toEqual({ helpful: 2, unhelpful: 0, own: true });
});

test("The same question and passage are the same answer, in one server", async () => {
  const { votes } = await openStores();
  await votes.cast(voteOf(ONE, true));
  const again = voteOf(OTHER, true, { question: "  when does THE ferry leave" });
  expect(await votes.cast(again)).toMatchObject({ helpful: 2 });
  for (const other of [{ server: THERE }, { passage: "ghijkl" }, { question: "And now?" }]) {
    expect(await votes.cast(voteOf(ONE, true, other))).toMatchObject({ helpful: 1 });
  }
});

test("Nothing that is kept tells who voted on what, nor which votes are one person's", async () => {
  const { votes, database } = await openStores();
  await votes.cast(voteOf(ONE, true));
  await votes.cast(voteOf(ONE, true, { passage: "ghijkl" }));
  const rows = await database.read({ sql: "SELECT * FROM votes" });
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${ONE}|ferry|abcdef`, "i"));
  expect(rows[0]!.voter).not.toBe(rows[1]!.voter);
});

test("The votes of a server are counted by the days on which they were given", async () => {
  let day = 20_000;
  const { votes } = await openStores(newFile(), () => day * DAY_MS);
  await votes.cast(voteOf(ONE, true));
  await votes.cast(voteOf(ONE, true, { server: THERE }));
  day += 6;
  await votes.cast(voteOf(OTHER, false));
  const from = 20_000 * DAY_MS;
  expect(await votes.between(HERE, from, day * DAY_MS)).toEqual({ helpful: 1, unhelpful: 1 });
  expect(await votes.between(HERE, from, (day - 1) * DAY_MS)).toMatchObject({ unhelpful: 0 });
  expect(await votes.between(HERE, from + DAY_MS, day * DAY_MS)).toMatchObject({ helpful: 0 });
});

test("A person's votes are deleted in every server, among thousands of others", async () => {
  const { votes, database } = await openStores();
  const sql = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
    INSERT INTO votes SELECT ?, 'answer', i, 1, 99999 FROM n`;
  await database.write({ sql, values: [HERE] }, { sql, values: [THERE] });
  for (const server of [HERE, THERE]) await votes.cast(voteOf(ONE, true, { server }));
  await votes.cast(voteOf(OTHER, true));
  expect(await votes.forget(ONE)).toBe(2);
  expect(await votes.forget(ONE)).toBe(0);
  expect(await votes.cast(voteOf(ONE, true))).toMatchObject({ helpful: 2 });
  const [counted] = await database.read({ sql: "SELECT count(*) AS count FROM votes" });
  expect(counted).toEqual({ count: 5002 });
});

test("A vote goes after a year", async () => {
  let now = 0;
  const { votes } = await openStores(newFile(), () => now);
  await votes.cast(voteOf(ONE, true));
  now = VOTES_DAYS * DAY_MS - 1;
  await votes.removeOld();
  expect(await votes.cast(voteOf(OTHER, true))).toMatchObject({ helpful: 2 });
  now += 1;
  await votes.removeOld();
  expect(await votes.cast(voteOf(ONE, false))).toMatchObject({ helpful: 1, unhelpful: 1 });
});

test("A vote is known again after the next start", async () => {
  const file = newFile();
  const { votes, database } = await openStores(file);
  await votes.cast(voteOf(ONE, true));
  await database.close();
  const later = await openStores(file);
  expect(await later.votes.cast(voteOf(ONE, true))).toMatchObject({ helpful: 0, own: null });
});
