import { afterAll, beforeAll, expect, test } from "vitest";
import { REDRAW_EVERY_MS } from "../../../src/discord/progress.ts";
import { type BotInProcess, startBotInProcess } from "../bot-in-process.ts";
import { textOf } from "../shown.ts";

let bot: BotInProcess;

/** A clock on which each look takes a second: every file is slow. */
beforeAll(async () => {
  let time = Date.now();
  bot = await startBotInProcess(() => {
    time += 1_000;
    return time;
  });
});
afterAll(() => bot.stop());

test("A long refresh shows how far it is, and ends with its result", async () => {
  const exchange = bot.discord.as("moderator").slash("corpus refresh");
  const bars: string[] = [];
  const off = bot.discord.onRequest(({ method, body }) => {
    if (method === "PATCH") bars.push(textOf(body as Parameters<typeof textOf>[0]));
  });
  await exchange.next(
    (entry) => entry.kind === "edit" && textOf(entry.message).includes("Nothing has changed."),
  );
  off();
  const drawn = bars.filter((words) => words.startsWith("Reading"));
  expect(drawn).toHaveLength(Math.floor(14_000 / REDRAW_EVERY_MS));
  expect(drawn[0]).toMatch(/^Reading the articles\n█+░+ \d+ of 14$/);
  expect(textOf(await exchange.message())).toContain("The articles were read again");
});
