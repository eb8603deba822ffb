import { describe, expect, test } from "vitest";
import { buttonId, labelsOf, menuOf, textOf } from "../shown.ts";
import { isPrivate, setStage } from "../stage.ts";

const stage = setStage();
const CLAIM = "The granite lighthouse at Grey Point had whale oil in its storehouse.";
const LONG = [
  "Hello <@1200000000000000002>, I was away for a while and have **so much** to tell you all.",
  "My neighbour plays the trumpet at night, which I can bear.",
  "What I do not believe is that a ferry ticket costs three crowns!",
  "Someone told me that, see https://example.org/ferry, and I laughed and laughed.",
  "They also said that twelve humpback whales were counted off the coast, of all things.",
].join("\n");

const find = (content: string, place = "general") => {
  const member = stage.discord.as("member", place);
  const post = stage.discord.as(place === "dm" ? "member" : "secondMember", place).post(content);
  return member.messageCommand("Find sources", post).message();
};

describe("Find sources", () => {
  test.each(["general", "dm"])("shows privately what speaks to a message in %s", async (place) => {
    const message = await find(CLAIM, place);
    expect(isPrivate(message)).toBe(true);
    const text = textOf(message);
    expect(text).toContain("-# What the articles say to **The granite lighthouse");
    expect(text).toMatch(/>>> .*\*\*storehouse\*\*/);
    expect(text).toContain("Content note");
    expect(labelsOf(message)).toEqual(["Context", "Article", "Share"]);
    expect(menuOf(message).options.length).toBeGreaterThan(1);
  });

  test("looks a long message up by its sentences and names those that found something", async () => {
    const message = await find(LONG);
    const text = textOf(message);
    const titles = menuOf(message).options.map(({ label }) => label);
    expect(`${text}\n${titles}`).toContain("Ferry fares");
    expect(`${text}\n${titles}`).toContain("Whales off the coast");
    const [asked = ""] = text.split("\n");
    expect(asked).toContain("ferry ticket costs");
    expect(asked).toContain("twelve humpback whales");
    expect(asked).not.toContain("trumpet");
    expect(asked).not.toContain("example");
  });

  test("shows another passage in the same message, and its context", async () => {
    const member = stage.discord.as("member");
    const first = await find(CLAIM);
    const second = await member.select(first, menuOf(first).custom_id, ["1"]).message();
    expect([second.id, isPrivate(second)]).toEqual([first.id, true]);
    expect(textOf(second)).not.toBe(textOf(first));
    expect(textOf(second)).toContain("-# What the articles say to **The granite lighthouse");
    const wide = await member.press(second, buttonId(second, "Context")).message();
    expect(textOf(wide)).toMatch(/ · marked: lines? \d/);
    const back = await member.press(wide, buttonId(wide, "Back")).message();
    expect(back.components).toEqual(second.components);
  });

  test.each(["general", "dm"])("shares the chosen one in %s, and says who did", async (place) => {
    const member = stage.discord.as("member", place);
    const found = await find(CLAIM, place);
    const chosen = await member.select(found, menuOf(found).custom_id, ["1"]).message();
    const shared = await member.press(chosen, buttonId(chosen, "Share")).message();
    expect([shared.id === found.id, isPrivate(shared)]).toEqual([false, false]);
    expect(textOf(shared)).toMatch(
      /-# Shared by <@1200000000000000001> · \[the message it answers\]\(https:\/\/discord\.com\/channels\/(\d+|@me)\/\d+\/\d+\)/,
    );
    expect(textOf(shared).match(/>>> /g)).toHaveLength(1);
    expect(shared).toMatchObject({ mentions: [], mention_everyone: false });
    expect(labelsOf(shared)).toEqual(["Article", "Delete"]);
    const removal = member.press(shared, buttonId(shared, "Delete"));
    await removal.next(({ kind }) => kind === "delete");
  });

  test("opens the article of what was shared for whoever wants to read it", async () => {
    const found = await find(CLAIM);
    const member = stage.discord.as("member");
    const shared = await member.press(found, buttonId(found, "Share")).message();
    const reader = stage.discord.as("moderator");
    const opened = await reader.press(shared, buttonId(shared, "Article")).message();
    expect(isPrivate(opened)).toBe(true);
    expect(textOf(opened)).toMatch(/Page \d of \d/);
  });

  test("does not share for somebody who may not write there", async () => {
    const { demo } = stage.discord.parts.world.servers;
    const everyone = demo?.everyone ?? 0n;
    const found = await find(CLAIM);
    if (demo) demo.everyone = everyone & ~(1n << 11n);
    const refusal = await stage.discord
      .as("member")
      .press(found, buttonId(found, "Share"))
      .message();
    if (demo) demo.everyone = everyone;
    expect(textOf(refusal)).toBe("You may not send messages here\\.");
    expect(isPrivate(refusal)).toBe(true);
  });

  test("shows what people wrote as it stands, and pings nobody", async () => {
    const message = await find("@everyone *look* [here](https://x.y): Grey Point lighthouse");
    expect(textOf(message)).toContain("**\\@everyone \\*look\\* \\[here\\]");
    expect(message.mention_everyone).toBe(false);
  });

  test.each([
    ["without words", "<:wave:123456789012345678> !!! https://example.org", "has no words"],
    ["that nothing speaks to", "My neighbour plays the trumpet.", "nothing in the articles"],
  ])("answers a message %s plainly", async (_, content, words) => {
    const message = await find(content);
    expect(textOf(message)).toContain(words);
    expect(isPrivate(message)).toBe(true);
  });

  test("answers the longest message there can be in time", async () => {
    const sentence = "Nobody at Grey Point forgot ferry number one of the harbour. ";
    const content = sentence.repeat(33).slice(0, 2000);
    const member = stage.discord.as("member");
    const post = member.post(content);
    const exchange = member.messageCommand("Find sources", post);
    await exchange.message();
    expect(exchange.callback?.at).toBeLessThan(1_500);
  });
});

test("A passage that has changed is not shared, and the sentences can be asked again", async () => {
  const member = stage.discord.as("member");
  const found = await find("A ferry ticket costs three crowns.");
  stage.corpus.write("ferry-fares.md", "---\ntitle: Ferry fares\n---\n\nA ferry ticket is free.\n");
  await stage.discord.as("moderator").slash("corpus refresh").message();
  const gone = await member.press(found, buttonId(found, "Share")).message();
  expect(textOf(gone)).toContain("has changed since");
  expect(isPrivate(gone)).toBe(true);
  const again = await member.press(gone, buttonId(gone, "Ask again")).message();
  expect(textOf(again)).toContain("is free");
});
