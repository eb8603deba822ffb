import { setTimeout as wait } from "node:timers/promises";
import { InteractionResponseType } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Observation } from "../../src/discord/observation.ts";
import type { Exchange } from "../../src/playground/discord/state/exchange.ts";
import type { SemanticModel } from "../../src/search/semantic-scorer.ts";
import { crowdedWorld, nth } from "../playground/crowd.ts";
import { type BotInProcess, startBotInProcess } from "./bot-in-process.ts";
import { textOf } from "./shown.ts";
import { isPrivate } from "./stage.ts";

const QUESTION = "What does a ferry ticket cost?";
const CROWD = 120;
/** As it is shown, which is escaped. */
const BUSY = /^I have more to do than I can\\\. Please try again in a moment\\\.$/;

/** Takes a tenth of a second for each question, so that some twenty are answered in a second. */
const SLOW: SemanticModel = {
  name: "slow",
  status: { state: "ready" },
  alike: async () => [],
  read: async () => ({
    async score() {
      await wait(100);
      return null;
    },
  }),
};

let bot: BotInProcess;
const observed: Observation[] = [];
beforeAll(async () => {
  bot = await startBotInProcess(Date.now, SLOW, {
    world: crowdedWorld(CROWD),
    observe: (observation) => observed.push(observation),
    concurrency: 2,
  });
});
afterAll(() => bot.stop());

const textsOf = (exchanges: readonly Exchange[]) =>
  Promise.all(exchanges.map(async (each) => textOf(await each.message())));

describe("more questions at once than can be answered in time", () => {
  test("are answered in part, and everybody else is told in private and in time", async () => {
    const exchanges = Array.from({ length: CROWD }, (_, i) =>
      bot.discord.as(nth(i)).slash("ask", { question: QUESTION }),
    );
    const texts = await textsOf(exchanges);
    const busy = exchanges.filter((_, i) => BUSY.test(texts[i]!));
    expect(exchanges.filter(({ expired }) => expired)).toEqual([]);
    expect(busy.length).toBeGreaterThan(CROWD / 3);
    expect(CROWD - busy.length).toBeGreaterThan(20);
    expect(busy.flatMap(({ messages }) => messages).every(isPrivate)).toBe(true);
    expect(texts.filter((text) => !BUSY.test(text) && !text.includes("three crowns"))).toEqual([]);

    await expect.poll(() => observed.length).toBe(CROWD);
    const outcomes = observed.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "busy")).toHaveLength(busy.length);
    expect(outcomes.filter((outcome) => outcome === "answered")).toHaveLength(CROWD - busy.length);
    for (const { name, acknowledgedMs } of observed) {
      expect(name).toBe("ask");
      expect(acknowledgedMs).toBeLessThan(3_000);
    }
  });

  test("of one member, hold up nobody else", async () => {
    const member = bot.discord.as("member");
    const ask = (actor: typeof member) => actor.slash("ask", { question: QUESTION });
    const flood = Array.from({ length: 30 }, () => ask(member));
    const other = ask(bot.discord.as("secondMember"));
    await other.message();
    expect(other.callback?.at).toBeLessThan(1_000);
    const texts = await textsOf(flood);
    // Five wait; of the others, some are answered while the flood comes in.
    expect(texts.filter((text) => BUSY.test(text)).length).toBeGreaterThan(20);
  });

  test("leave those who type without choices instead of without an answer", async () => {
    const member = bot.discord.as("member");
    const typing = Array.from({ length: 10 }, () =>
      member.autocomplete("ask", { question: QUESTION, article: "ferry" }, "article"),
    );
    await Promise.all(typing.map(({ acknowledged }) => acknowledged));
    for (const { callback } of typing) {
      expect(callback?.type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
    }
    expect(typing.map(({ choices }) => choices?.length)).toEqual([2, 2, 2, 2, 2, 0, 0, 0, 0, 0]);
  });
});

test("An answer and a refusal are told apart", async () => {
  await expect.poll(() => observed.length).toBe(CROWD + 31 + 10);
  observed.length = 0;
  const member = bot.discord.as("member");
  await member.slash("help").message();
  await member.slash("article", { title: "No such title at all" }).message();
  await expect.poll(() => observed.length).toBe(2);
  expect(observed).toEqual([
    { name: "help", outcome: "answered", acknowledgedMs: expect.any(Number) },
    { name: "article", outcome: "refused", acknowledgedMs: expect.any(Number) },
  ]);
});

test("A malformed interaction is left alone, and the next one is answered", async () => {
  const member = bot.discord.as("member");
  const help = await member.slash("help").message();
  member.useComponent(help, { custom_id: { not: "a string" }, component_type: 2, id: 1 });
  expect(textOf(await member.slash("privacy").message())).toContain(
    "I store nothing about who asks",
  );
});
