import { afterAll, beforeAll, expect, test } from "vitest";
import type { SemanticModel } from "../../../src/search/semantic-scorer.ts";
import { type BotInProcess, startBotInProcess } from "../bot-in-process.ts";
import { labelsOf, textOf } from "../shown.ts";
import { isPrivate } from "../stage.ts";

let bot: BotInProcess;
let answerNow = () => {};

/** Keeps a question waiting until it is told to answer. */
const SLOW: SemanticModel = {
  name: "slow",
  status: { state: "ready" },
  alike: async () => [],
  read: async () => ({
    score: () =>
      new Promise((resolve) => {
        answerNow = () => resolve(null);
      }),
  }),
};

/** A clock that is nearly two seconds ahead of every question. */
beforeAll(async () => {
  bot = await startBotInProcess(() => Date.now() + 1_900, SLOW, { lastAnswersMs: 50 });
});
afterAll(() => bot.stop());

test("An answer that takes long is acknowledged in time, and comes in private, to be shared", async () => {
  const question = "Which granite lighthouse stands at Grey Point?";
  const exchange = bot.discord.as("member").slash("ask", { question });
  await exchange.acknowledged;
  expect(exchange.callback).toMatchObject({ type: 5 });
  answerNow();
  const message = await exchange.message();
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toContain(`**${question}**`);
  expect(labelsOf(message)).toEqual(["Context", "Article", "Share"]);
});

test("One that has not come when the bot ends is not left waiting for ever, nor is what comes then", async () => {
  const ask = (name: string) =>
    bot.discord.as(name).slash("ask", { question: "Which lighthouse stands at Grey Point?" });
  const promised = ask("member");
  await promised.acknowledged;
  const closed = bot.dispatcher.close();
  const late = ask("secondMember");
  await closed;
  for (const exchange of [promised, late]) {
    const message = await exchange.message();
    expect(textOf(message)).toContain("I am being restarted");
    expect(isPrivate(message)).toBe(true);
  }
});
