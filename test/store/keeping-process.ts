import { dirname } from "node:path";
import { Database } from "../../src/store/database/database.ts";
import { GapTable } from "../../src/store/embedded/gap-table.ts";
import { VoteTable } from "../../src/store/embedded/vote-table.ts";
import { Gaps } from "../../src/store/gaps.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { Votes } from "../../src/store/votes.ts";

/*
 * Keeps one vote on a passage and one question after another, for ever, and says the number of each once
 * both are told to be stored. The votes are of a member each, and the questions of one.
 *
 *     node --import tsx keeping-process.ts FILE SERVER PASSAGE
 */
const [file = "", server = "", passage = ""] = process.argv.slice(2);
const hash = await KeyedHash.open(dirname(file));
const database = await Database.open(file);
const votes = new Votes(new VoteTable(database), { hash, now: Date.now });
const gaps = new Gaps(new GapTable(database), { hash, mostDays: 30, now: Date.now });

for (let number = 1; ; number++) {
  const [member, question] = [`${process.pid}`, `Question ${number} of ${process.pid}?`];
  await Promise.all([
    votes.cast({ server, member: `${member} ${number}`, question: "Q", passage, isHelpful: true }),
    gaps.record({ server, member, question, reason: "nothing" }),
  ]);
  process.stdout.write(`${number}\n`);
}
