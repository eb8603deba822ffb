import { expect, onTestFinished, test } from "vitest";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { demoWorld } from "../../src/playground/discord/state/world.ts";
import { startBotProcess } from "./bot-process.ts";

const INVITE =
  /Invite it: https:\/\/discord\.com\/oauth2\/authorize\?client_id=1100000000000000001&/;

test.each([
  ["says where to invite it, where it is in no server", false, 1],
  ["says nothing of that elsewhere", true, 0],
])("The bot %s", async (_, botIsMember, times) => {
  const world = structuredClone(demoWorld);
  for (const server of Object.values(world.servers)) server.botIsMember = botIsMember;
  const discord = await startLocalDiscord({ world });
  const bot = await startBotProcess(discord);
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  expect(bot.lines.filter(({ msg }) => INVITE.test(msg))).toHaveLength(times);
});
