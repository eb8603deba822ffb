import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { demoWorld } from "../../../src/playground/discord/state/world.ts";
import { ARTICLES } from "../articles.ts";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const TIDES = `---
title: Tide tables
publisher: Sea Journal
published: 2022-03-10
tags: [Tides, ferry]
questions: ["When is \\"high water\\" at the pier?"]
---

High water stands at the pier at noon; the ferry to Grey Point waits for it in spring.

## The spring tides

Spring tides lift the ferry over the sand bank, and low water leaves it lying on its side.
`;

/** In the second server, only who has a role sees the channel. */
const world = structuredClone(demoWorld);
const annex = world.servers.second!;
const INNER = "1500000000000000009";
annex.everyone &= ~PermissionFlagsBits.ViewChannel;
annex.roles.push({ id: INNER, name: "Inner", permissions: PermissionFlagsBits.ViewChannel });
annex.members = { secondMember: [INNER], moderator: [INNER], roleModerator: [] };

const stage = setStage({ LOG_LEVEL: "trace" }, { ...ARTICLES, "tides.md": TIDES }, { world });
const FERRY = "What does the ferry to Grey Point wait for?";
const UNANSWERED = "Who won the football championship of the lighthouse keepers in Peru?";
const LIGHTHOUSE = "Which granite lighthouse stands at Grey Point?";

type Values = Record<string, string | number | boolean>;

const ask = (question: string, values: Values = {}, persona = "member", place = "general") =>
  stage.discord
    .as(persona, place)
    .slash("ask", { question, ...values })
    .message();

async function offered(values: Values, focused: string) {
  const typing = stage.discord.as("member").autocomplete("ask", values, focused);
  await typing.acknowledged;
  return (typing.choices ?? []).map(({ name, value }) => ({ name, value: String(value) }));
}

const offeredNames = async (values: Values, focused: string) =>
  (await offered(values, focused)).map(({ name }) => name);

describe("While a question is typed", () => {
  test("what was typed comes first, and then questions that articles answer", async () => {
    const typed = " when is high wat";
    const [first, second, ...others] = await offered({ question: typed }, "question");
    expect(first).toEqual({ name: typed.trim(), value: typed });
    const question = "When is high water at the pier?";
    expect(second).toEqual({ name: question, value: question });
    expect(others.map(({ value }) => value)).not.toContain(typed.trim());
    const answer = await ask(second!.value);
    expect(textOf(answer)).toMatch(/>>> .*\*\*High water\*\*/);
    expect(isPrivate(answer)).toBe(false);
  });

  test.each([
    ["spring ti", "The spring tides"],
    ["how about ferry fa", "Ferry fares"],
  ])("%s is completed to %s", async (question, text) => {
    expect(await offeredNames({ question }, "question")).toContain(text);
  });

  test("a question is never offered twice, and nothing empty is", async () => {
    const names = await offeredNames({ question: "ferry FARES" }, "question");
    expect(names.filter((name) => name.toLowerCase() === "ferry fares")).toEqual(["ferry FARES"]);
    const first = await offeredNames({ question: " " }, "question");
    expect(first).toContain("When is high water at the pier?");
    expect(first.every((name) => name.trim() !== "")).toBe(true);
  });

  test("one that is longer than a choice is left as it is, and asked as a whole", async () => {
    const question = `${"and ".repeat(25)}what does a ferry ticket cost?`;
    expect(await offered({ question: "x".repeat(100) }, "question")).toHaveLength(1);
    expect(await offered({ question }, "question")).toEqual([]);
    expect(textOf(await ask(question))).toContain(`**${question}**`);
  });

  test("nothing of it is logged, at any level", async () => {
    await offered({ question: "unpublishable confession" }, "question");
    await stage.bot.logged("An interaction arrived");
    expect(stage.bot.stderr).not.toMatch(/unpublishable|confession/);
  });
});

describe("A question may be asked of some articles only", () => {
  test("whose publisher or tag is chosen while it is typed", async () => {
    const publishers = await offeredNames({ question: "x", publisher: "jour" }, "publisher");
    expect(publishers).toEqual(["Sea Journal"]);
    expect(await offeredNames({ question: "x", publisher: "" }, "publisher")).toEqual([
      "Sea Journal",
      "Harbour Gazette",
    ]);
    expect(await offeredNames({ question: "x", tag: "T" }, "tag")).toEqual(["Tides", "lighthouse"]);
  });

  test.each<[Values, string]>([
    [{ publisher: "SEA journal" }, "-# Only articles published by **Sea Journal**"],
    [{ tag: "tides", since: "2022" }, "-# Only articles tagged **Tides**, since **2022**"],
    [{ since: "2022-03-10" }, "-# Only articles since **2022\\-03\\-10**"],
    [{ article: "tides", until: "2022-03" }, "-# Only **Tide tables**, until **2022\\-03**"],
  ])("%o", async (values, line) => {
    const text = textOf(await ask(FERRY, values));
    expect(text).toContain(`**${FERRY}**\n${line}`);
    expect(text).toContain("tides\\.md");
  });

  test("and says so where they do not answer", async () => {
    const message = await ask(FERRY, { until: "2020", publisher: "Sea Journal" });
    expect(textOf(message)).toContain("Only articles published by **Sea Journal**, until **2020**");
    expect(textOf(message)).toContain("I found nothing in these articles that answers this.");
    expect(isPrivate(message)).toBe(true);
    const shared = await stage.discord
      .as("member")
      .press(message, buttonId(message, "Share"))
      .message();
    expect(textOf(shared)).toBe(textOf(message));
    expect(isPrivate(shared)).toBe(false);
  });

  test("which all of its buttons keep to", async () => {
    const member = stage.discord.as("member");
    const values = { publisher: "Harbour Gazette", since: "2019", private: true };
    const line = "-# Only articles published by **Harbour Gazette**, since **2019**";
    const first = await ask(LIGHTHOUSE, values);
    expect(menuOf(first).options.length).toBeGreaterThan(0);
    const second = await member.select(first, menuOf(first).custom_id, ["1"]).message();
    const wide = await member.press(second, buttonId(second, "Context")).message();
    const back = await member.press(wide, buttonId(wide, "Back")).message();
    const shared = await member.press(back, buttonId(back, "Share")).message();
    const stranger = stage.discord.as("secondMember");
    const opened = await stranger.press(shared, buttonId(shared, "Article")).message();
    expect(textOf(opened)).toContain("Page");
    for (const message of [first, second, wide, back, shared]) {
      expect(textOf(message)).toContain(`**${LIGHTHOUSE}**\n${line}`);
    }
  });

  test("and asks them again after they changed", async () => {
    const question = "What leaves it lying on its side?";
    const before = await ask(question, { tag: "ferry" });
    stage.corpus.write("tides.md", TIDES.replace("on its side", "on its side until night"));
    await stage.discord.as("moderator").slash("corpus refresh").message();
    const member = stage.discord.as("member");
    const gone = await member.press(before, buttonId(before, "Context")).message();
    expect(textOf(gone)).toContain("has changed since this was answered");
    const again = await member.press(gone, buttonId(gone, "Ask again")).message();
    expect(textOf(again)).toContain(`**${question}**\n-# Only articles tagged **ferry**`);
    expect(textOf(again)).toContain("until night");
  });

  test("but not once one of them is gone", async () => {
    const titled = (title: string) => `---\ntitle: ${title}\n---\n\nEels pass the weir by night.\n`;
    stage.corpus.write("eels.md", titled("Eels"));
    const moderator = stage.discord.as("moderator");
    await moderator.slash("corpus refresh").message();
    const asked = await ask("Who painted the ceiling of the chapel?", { article: "eels" });
    expect(textOf(asked)).toContain("Only **Eels**\nI found nothing in this article");
    stage.corpus.write("eels.md", titled("Eels of the weir"));
    await moderator.slash("corpus refresh").message();
    const member = stage.discord.as("member");
    const again = await member.press(asked, buttonId(asked, "Share")).message();
    expect(textOf(again)).toContain("That article is no longer here under that name");
  });

  test.each<[Values, string]>([
    [{ publisher: "Nobody's Post" }, "I know no publisher like that, or more than one"],
    [{ tag: "e" }, "I know no tag like that, or more than one"],
    [{ since: "last year" }, "“since” takes a year, a month or a day"],
    [{ until: "2021-02-30" }, "“until” takes a year, a month or a day"],
    [{ since: "2022", until: "2021-12" }, "Nothing is both since 2022 and until 2021\\-12"],
  ])("%o is refused", async (values, words) => {
    const message = await ask(FERRY, values);
    expect(textOf(message)).toContain(words);
    expect(isPrivate(message)).toBe(true);
  });
});

describe("A question", () => {
  test("may hold words that must stand together, which are marked", async () => {
    const question = "What is there “with the wreck of the steamer”?";
    expect(isPrivate(await ask(question))).toBe(true);
    const text = textOf(await ask("Who forgot “the wreck of the steamer”?"));
    expect(text).toContain(" the wreck of the steamer** Aurora");
  });

  test("says where nothing holds them, or what was left out", async () => {
    expect(textOf(await ask('Who forgot "wreck the steamer"?'))).toContain(
      "I looked only where the words in quotation marks stand just so.",
    );
    expect(textOf(await ask(`${UNANSWERED} -ferry`))).toContain("I left out what has a minus");
  });

  test("may say what to leave out, which its menu keeps to", async () => {
    const [all, some] = await Promise.all(
      [LIGHTHOUSE, `${LIGHTHOUSE} -tower -lamp -keepers`].map((question) => ask(question)),
    );
    expect(menuOf(all!).options.length).toBeGreaterThan(menuOf(some!).options.length);
    expect(textOf(some!)).toContain("\\-tower \\-lamp \\-keepers**");
  });

  test("must say what to find as well", async () => {
    const message = await ask("-ferry -boats");
    expect(textOf(message)).toContain("That says only what to leave out");
    expect(isPrivate(message)).toBe(true);
  });
});

describe("An answer for somebody", () => {
  const TOMAS = "1200000000000000002";
  /** What was allowed beyond nothing, in all that the bot sent. */
  const allowedMentions = () =>
    stage.discord.requests
      .map(({ body }) => (body as { data?: { allowed_mentions?: object } } | undefined)?.data)
      .map((data) => data?.allowed_mentions)
      .filter((allowed) => allowed && JSON.stringify(allowed) !== JSON.stringify({ parse: [] }));

  test("mentions that member, once, and never when it changes or is shared", async () => {
    const message = await ask(FERRY, { for: "secondMember" }, "moderator");
    expect(textOf(message)).toContain(`**${FERRY}**\n-# For <@${TOMAS}>`);
    expect(message.mentions.map(({ id }) => id)).toEqual([TOMAS]);
    const moderator = stage.discord.as("moderator");
    const wide = await moderator.press(message, buttonId(message, "Context")).message();
    expect(textOf(wide)).toContain(`-# For <@${TOMAS}>`);
    expect(wide.mentions).toEqual([]);
    const stranger = stage.discord.as("roleModerator");
    const copy = await stranger.press(wide, buttonId(wide, "Back")).message();
    expect(textOf(copy)).not.toContain("For");
    const shared = await stranger.press(copy, buttonId(copy, "Share")).message();
    expect(textOf(shared)).not.toContain("For");
    expect([...copy.mentions, ...shared.mentions].map(({ id }) => id)).not.toContain(TOMAS);
    expect(allowedMentions()).toEqual([{ parse: [], users: [TOMAS] }]);
  });

  test.each<[string, string, Values]>([
    ["is private", FERRY, { private: true }],
    ["is none", UNANSWERED, {}],
  ])("mentions nobody where it %s", async (_, question, values) => {
    const message = await ask(question, { ...values, for: "secondMember" });
    expect(message.mentions).toEqual([]);
    expect(textOf(message)).not.toContain("For");
  });

  test("names who only comes near, asks for themselves, or cannot see the channel", async () => {
    const near = await ask("How many whales ate the ferry timetable?", { for: "secondMember" });
    const own = await ask(FERRY, { for: "member" });
    const unseen = await ask(FERRY, { for: "roleModerator" }, "secondMember", "annex");
    const seen = await ask(FERRY, { for: "moderator" }, "secondMember", "annex");
    expect(textOf(near)).toContain("Nothing here answers this directly");
    expect(
      [near, own, unseen].map((message) => /^-# (?:For|Für) .*$/m.exec(textOf(message))?.[0]),
    ).toEqual(["-# For **Tomás**", "-# For **Mira**", "-# Für **Kofi**"]);
    expect([near, own, unseen].flatMap(({ mentions }) => mentions)).toEqual([]);
    expect(seen.mentions).toHaveLength(1);
    const member = stage.discord.as("member");
    const wide = await member.press(own, buttonId(own, "Context")).message();
    expect(textOf(wide)).toContain("-# For **Mira**");
  });

  test("is refused in direct messages", async () => {
    const message = await ask(FERRY, { for: "member" }, "member", "dm");
    expect(textOf(message)).toContain("Nobody else is here to be told");
  });

  test("mentions no more than five people an hour for one member", async () => {
    for (let i = 0; i < 5; i++) {
      const message = await ask(FERRY, { for: "secondMember" }, "owner");
      expect(message.mentions).toHaveLength(1);
    }
    const sixth = await ask(FERRY, { for: "secondMember" }, "owner");
    expect(textOf(sixth)).toMatch(/enough people mentioned.*in 60 minutes/);
    expect(isPrivate(sixth)).toBe(true);
    expect(labelsOf(await ask(FERRY, {}, "owner"))).toContain("Delete");
  });

  // Last, because the bot remembers who is one.
  test("is for no bot", async () => {
    const { gateway } = stage.discord;
    const send = gateway.dispatch.bind(gateway);
    gateway.dispatch = (event, sent) => {
      const changed = structuredClone(sent) as { data: { resolved: { users: object } } };
      for (const user of Object.values(changed.data.resolved.users)) user.bot = true;
      send(event, changed);
    };
    const asking = ask(FERRY, { for: "secondMember" });
    gateway.dispatch = send;
    const message = await asking;
    expect(textOf(message)).toContain("A bot cannot be told");
    expect(isPrivate(message)).toBe(true);
  });
});
