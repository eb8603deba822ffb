import { expect, test } from "vitest";
import { DAY_MS, dayOf } from "../../../src/store/days.ts";
import { VOTES_DAYS, type Vote } from "../../../src/store/votes.ts";
import type { OpenStores } from "../opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";
const ONE = "1200000000000000001";
const OTHER = "1200000000000000002";

const voteOf = (member: string, isHelpful: boolean, changed: Partial<Vote> = {}): Vote => ({
  ...{ server: HERE, member, question: "When does the ferry leave?", passage: "abcdef", isHelpful },
  ...changed,
});

/** What holds for votes wherever they are kept. */
export function testVotes(open: OpenStores): void {
  test("A vote counts once a person, is changed by the other one, and taken back by the same", async () => {
    const { votes } = await open();
    expect(await votes.cast(voteOf(ONE, true))).toEqual({ helpful: 1, unhelpful: 0, own: true });
    expect(await votes.cast(voteOf(OTHER, true))).toEqual({ helpful: 2, unhelpful: 0, own: true });
    expect(await votes.cast(voteOf(ONE, false))).toEqual({ helpful: 1, unhelpful: 1, own: false });
    expect(await votes.cast(voteOf(ONE, false))).toEqual({ helpful: 1, unhelpful: 0, own: null });
    expect(await votes.cast(voteOf(ONE, true))).toEqual({ helpful: 2, unhelpful: 0, own: true });
  });

  test("The same question and passage are the same answer, in one server", async () => {
    const { votes } = await open();
    await votes.cast(voteOf(ONE, true));
    const again = voteOf(OTHER, true, { question: "  when does THE ferry leave" });
    expect(await votes.cast(again)).toMatchObject({ helpful: 2 });
    for (const other of [{ server: THERE }, { passage: "ghijkl" }, { question: "And now?" }]) {
      expect(await votes.cast(voteOf(ONE, true, other))).toMatchObject({ helpful: 1 });
    }
  });

  test("Votes that many cast at the same time all count", async () => {
    const { votes, again } = await open();
    const others = (await again()).votes;
    const voters = Array.from({ length: 20 }, (_, i) => `120000000000000000${i}`);
    const cast = (member: string, i: number) =>
      (i % 2 ? votes : others).cast(voteOf(member, i < 15));
    await Promise.all(voters.map(cast));
    expect(await votes.cast(voteOf(ONE.repeat(2), true))).toMatchObject({
      ...{ helpful: 16, unhelpful: 5 },
    });
  });

  test("Nothing that is kept tells who voted on what, nor which votes are one person's", async () => {
    const { votes, stored } = await open();
    await votes.cast(voteOf(ONE, true));
    await votes.cast(voteOf(ONE, true, { passage: "ghijkl" }));
    const text = await stored();
    expect(text).not.toMatch(new RegExp(`${ONE}|ferry|abcdef`, "i"));
    const voters = Array.from(text.matchAll(/"voter":"([\w-]+)"/g), ([, voter]) => voter);
    expect([voters.length, new Set(voters).size]).toEqual([2, 2]);
  });

  test("The votes of a server are counted by the days on which they were given", async () => {
    let day = 20_000;
    const { votes } = await open({ now: () => day * DAY_MS });
    await votes.cast(voteOf(ONE, true));
    await votes.cast(voteOf(ONE, true, { server: THERE }));
    day += 6;
    await votes.cast(voteOf(OTHER, false));
    const from = 20_000 * DAY_MS;
    expect(await votes.between(HERE, from, day * DAY_MS)).toEqual({ helpful: 1, unhelpful: 1 });
    expect(await votes.between(HERE, from, (day - 1) * DAY_MS)).toMatchObject({ unhelpful: 0 });
    expect(await votes.between(HERE, from + DAY_MS, day * DAY_MS)).toMatchObject({ helpful: 0 });
  });

  test("A person's votes are deleted in every server, and those of others stay", async () => {
    const { votes } = await open();
    for (const server of [HERE, THERE]) await votes.cast(voteOf(ONE, true, { server }));
    await votes.cast(voteOf(OTHER, true));
    expect(await votes.forget(ONE)).toBe(2);
    expect(await votes.forget(ONE)).toBe(0);
    expect(await votes.cast(voteOf(ONE, true))).toMatchObject({ helpful: 2 });
  });

  test("A vote goes after a year", async () => {
    let now = 0;
    const { votes } = await open({ now: () => now });
    await votes.cast(voteOf(ONE, true));
    now = VOTES_DAYS * DAY_MS - 1;
    await votes.removeOld();
    expect(await votes.cast(voteOf(OTHER, true))).toMatchObject({ helpful: 2 });
    now += 1;
    await votes.removeOld();
    expect(await votes.cast(voteOf(ONE, false))).toMatchObject({ helpful: 1, unhelpful: 1 });
  });

  test("Of more votes than a server may have, the oldest go, and no other server's", async () => {
    let day = 20_000;
    const { votes, kept } = await open({ now: () => day * DAY_MS });
    for (const passage of ["first", "second", "third"]) {
      await votes.cast(voteOf(ONE, true, { passage }));
      await votes.cast(voteOf(OTHER, false, { passage }));
      day++;
    }
    await votes.cast(voteOf(ONE, true, { server: THERE }));
    await kept.votes.removeOld(0, 3);
    const from = 20_000 * DAY_MS;
    const { helpful, unhelpful } = await votes.between(HERE, from, day * DAY_MS);
    expect(helpful + unhelpful).toBe(3);
    const newest = { helpful: 1, unhelpful: 1 };
    expect(await votes.between(HERE, from + 2 * DAY_MS, day * DAY_MS)).toEqual(newest);
    expect(await kept.votes.between(THERE, 0, dayOf(day * DAY_MS))).toMatchObject({ helpful: 1 });
  });

  test("A vote is known again after the next start", async () => {
    const { votes, again } = await open();
    await votes.cast(voteOf(ONE, true));
    const later = await again();
    expect(await later.votes.cast(voteOf(ONE, true))).toMatchObject({ helpful: 0, own: null });
  });
}
