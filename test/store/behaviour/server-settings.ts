import { expect, test } from "vitest";
import { DAY_MS } from "../../../src/store/days.ts";
import { DEFAULT_CHOICES } from "../../../src/store/server-choices.ts";
import type { OpenStores } from "../opened-stores.ts";

const HERE = "1400000000000000001";
const THERE = "1400000000000000002";

/** What holds for the choices of servers wherever they are kept. */
export function testServerSettings(open: OpenStores): void {
  test("What was chosen for a server is there after a restart, and for no other server", async () => {
    const { settings, again } = await open();
    expect(await settings.of(HERE)).toEqual(DEFAULT_CHOICES);
    await settings.change(HERE, { privateAnswers: true, moderatorRoles: [THERE] });
    const chosen = await settings.change(HERE, { gapsDays: 30 });
    expect(chosen).toEqual({
      ...DEFAULT_CHOICES,
      privateAnswers: true,
      moderatorRoles: [THERE],
      gapsDays: 30,
    });
    const later = (await again()).settings;
    expect(await later.of(HERE)).toEqual(chosen);
    expect(await later.of(THERE)).toEqual(DEFAULT_CHOICES);
    expect(await later.of(null)).toEqual(DEFAULT_CHOICES);
  });

  test("Choices that are made at the same time all hold, and one can be taken back", async () => {
    const { settings } = await open();
    await Promise.all([
      settings.change(HERE, { language: "de" }),
      settings.change(HERE, { cooldownSeconds: 10 }),
      settings.change(HERE, { votes: false }),
      settings.change(THERE, { votes: false }),
    ]);
    await settings.change(HERE, { language: null });
    expect(await settings.of(HERE)).toEqual({
      ...DEFAULT_CHOICES,
      cooldownSeconds: 10,
      votes: false,
    });
    await settings.reset(HERE);
    expect(await settings.of(HERE)).toEqual(DEFAULT_CHOICES);
    expect(await settings.of(THERE)).toEqual({ ...DEFAULT_CHOICES, votes: false });
  });

  test("The choices of a server that the bot left go after 30 days, and stay where it came back", async () => {
    let now = 0;
    const { settings, again } = await open({ now: () => now });
    for (const server of [HERE, THERE]) await settings.change(server, { votes: false });
    await settings.leave(HERE);
    await settings.leave(THERE);
    now = 20 * DAY_MS;
    await settings.leave(HERE);
    await settings.enter(THERE);
    now = 30 * DAY_MS - 1;
    await settings.removeOld();
    expect(await settings.servers()).toEqual([
      { server: HERE, hasLeft: true },
      { server: THERE, hasLeft: false },
    ]);
    now = 30 * DAY_MS;
    await settings.removeOld();
    expect(await settings.servers()).toEqual([{ server: THERE, hasLeft: false }]);
    expect(await (await again()).settings.of(HERE)).toEqual(DEFAULT_CHOICES);
  });

  test("With a server that the bot left long ago goes all that is kept of it, and nothing of another", async () => {
    let now = 30 * DAY_MS;
    const { settings, votes, gaps, counts, history, stored } = await open({ now: () => now });
    for (const server of [HERE, THERE]) {
      await settings.change(server, { gapsDays: 30 });
      const asked = { server, member: "1200000000000000001", question: "One?" };
      await votes.cast({ ...asked, passage: "abcdef", isHelpful: true });
      await gaps.record({ ...asked, reason: "nothing" });
      counts.count(server, "answers", "ferry");
      const asker = { occasion: "start", member: null, server: null, place: null } as const;
      await history.record({
        ...asker,
        outcome: { result: "failed", reason: "Gone" },
        own: server,
      });
    }
    await counts.close();
    const times = async (id: string) => (await stored()).split(id).length;
    const before = await times(THERE);
    await settings.leave(HERE);
    now += 30 * DAY_MS;
    await settings.removeOld();
    expect(await times(HERE)).toBe(1);
    expect(await times(THERE)).toBe(before);
  });

  test("The servers with a channel of the log are listed with all they chose, but not those the bot left", async () => {
    const { settings } = await open();
    await settings.change(HERE, { logChannel: "7", language: "de" });
    await settings.change(THERE, { logChannel: "8" });
    await settings.change("3", { language: "de" });
    const here = { server: HERE, choices: { ...DEFAULT_CHOICES, logChannel: "7", language: "de" } };
    expect(await settings.withLogChannel()).toMatchObject([here, { server: THERE }]);
    await settings.leave(THERE);
    expect(await settings.withLogChannel()).toEqual([here]);
  });
}
