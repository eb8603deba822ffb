import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "./fixture-bot.ts";
import { openApiFromEnvironment } from "./openapi.ts";

const findViolations = openApiFromEnvironment();

describe.skipIf(!findViolations)("Discord's OpenAPI document", () => {
  const violationsOf = findViolations!;
  let discord: LocalDiscord;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    discord = await startLocalDiscord();
    closing.push(() => discord.close());
    const client = await startFixtureBot(discord);
    closing.unshift(() => client.destroy());
    await client.application.commands.set(FIXTURE_COMMANDS);
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  test("allows all that the client sends, on paths it knows", async () => {
    const member = discord.as("member");
    const message = await member.slash("panel").message();
    await member.press(message, "next").message();
    await member.slash("form").acknowledged;
    await member.slash("think").next(({ kind }) => kind === "follow-up");
    await member.autocomplete("pick", { word: "a" }, "word").acknowledged;
    const sent = discord.requests.filter(({ body }) => body !== undefined);
    expect(sent.length).toBeGreaterThan(5);
    for (const request of sent) expect(violationsOf(request)).toEqual([]);
  });

  test.each([
    ["POST", "/interactions/{interaction_id}/{interaction_token}/callback", { type: 99 }],
    ["PUT", "/applications/{application_id}/commands", [{ name: "x".repeat(33) }]],
    ["PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", { content: 5 }],
  ])("finds what is wrong in a body of %s %s", (method, template, body) => {
    expect(violationsOf({ method, template, body })).not.toEqual([]);
  });
});
