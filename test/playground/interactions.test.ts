import type { Client } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "./fixture-bot.ts";

let discord: LocalDiscord;
let client: Client<true>;

beforeAll(async () => {
  discord = await startLocalDiscord();
  client = await startFixtureBot(discord);
  await client.application.commands.set(FIXTURE_COMMANDS);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

describe("a slash command", () => {
  test("is answered with a message everyone sees", async () => {
    const exchange = discord.as("member").slash("echo", { text: "Hello" });
    const message = await exchange.message();
    expect(message.content).toBe("Hello");
    expect(discord.as("secondMember").messages).toContainEqual(message);
  });
});
