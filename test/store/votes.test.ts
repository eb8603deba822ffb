import { expect, test } from "vitest";
import { testVotes } from "./behaviour/votes.ts";
import { openEmbedded, openStores } from "./opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

testVotes(openEmbedded);

test("A person's votes are deleted among thousands of others", async () => {
  const { votes, database } = await openStores();
  const sql = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
    INSERT INTO votes SELECT ?, 'answer', i, 1, 99999 FROM n`;
  await database.write({ sql, values: [HERE] }, { sql, values: [THERE] });
  const vote = { question: "When does the ferry leave?", passage: "abcdef", isHelpful: true };
  for (const server of [HERE, THERE]) await votes.cast({ ...vote, server, member: ONE });
  await votes.cast({ ...vote, server: HERE, member: OTHER });
  expect(await votes.forget(ONE)).toBe(2);
  const [counted] = await database.read({ sql: "SELECT count(*) AS count FROM votes" });
  expect(counted).toEqual({ count: 5001 });
});
