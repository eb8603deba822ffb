import { type Client, Events } from "discord.js";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { createClient } from "../../src/discord/client.ts";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { keepRegistered } from "../../src/discord/keep-registered.ts";
import { createRegistration } from "../../src/discord/register.ts";
import { createLog } from "../../src/log.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { Faults } from "../playground/faults.ts";
import { joinServer, leaveServer } from "../playground/membership.ts";
import { BotProcess, type LogLine, startBotProcess } from "./bot-process.ts";
import { textOf } from "./shown.ts";
import { DEMO } from "./stage.ts";

const LATER = "1400000000000000003";
/** discord.js itself sends a request four times before it gives up on a failing server. */
const ATTEMPTS = 4;
const COMMANDS_OF_A_SERVER = "/guilds/{guild_id}/commands";

let discord: LocalDiscord;
let faults: Faults;
beforeEach(async () => {
  faults = new Faults();
  discord = await startLocalDiscord({ onApi: faults.strike });
});
afterEach(() => discord.close());

const registered = (guildId: string | null) => discord.parts.commands.list(guildId).length;
const start = (env: Record<string, string>) =>
  new BotProcess({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...env });

describe("a bot", () => {
  test("whose commands Discord stumbles over registers them a second later", async () => {
    faults.failNext(ATTEMPTS, 503, { route: "PUT" });
    const bot = await startBotProcess(discord);
    const warning = await bot.logged("The commands could not be registered, trying again");
    expect(warning).toMatchObject({ level: 40, retryInMs: 1_000, err: { status: 503 } });
    expect(registered(null)).toBe(COMMANDS.length);
    expect(await bot.stop()).toBe(0);
  });

  test("that is not in its server says so with an invitation, and registers once it joins", async () => {
    const bot = start({ DISCORD_GUILD_ID: LATER });
    const line = await bot.logged("The bot is not in the server of DISCORD_GUILD_ID");
    expect(line).toMatchObject({ level: 50, err: { code: 50001 } });
    const [address = ""] = /https:\S+/.exec(line.msg) ?? [];
    const { searchParams } = new URL(address);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: discord.applicationId,
      scope: "bot applications.commands",
      guild_id: LATER,
    });
    joinServer(discord, "later");
    await bot.ready();
    expect(registered(LATER)).toBe(COMMANDS.length);
    const help = await discord.as("member", "newcomers").slash("help").message();
    expect(textOf(help)).toContain("/ask");
    expect(await bot.stop()).toBe(0);
  });

  test("whose token is refused meanwhile ends with code 78", async () => {
    faults.failNext(1, 401, { route: "/commands" });
    const bot = start({});
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toContain("Discord refuses the token");
  });

  test("that may not look at the commands of one server registers everywhere", async () => {
    faults.failNext(1, 403, { route: COMMANDS_OF_A_SERVER });
    const bot = await startBotProcess(discord);
    const warning = await bot.logged("Commands of a server could not be looked at");
    expect(warning.level).toBe(40);
    expect(registered(null)).toBe(COMMANDS.length);
    expect(await bot.stop()).toBe(0);
  });
});

/** Keeps the commands of a client in this process registered, with pauses of a test's own. */
async function keeping(guildId: string | null, retryAfter: readonly number[]) {
  const lines: LogLine[] = [];
  const out = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) };
  const log = createLog({ logLevel: "debug", token: null }, out);
  const config = { ...parseConfig({ DISCORD_API_URL: discord.apiUrl }), guildId };
  const client = createClient(config, log);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  onTestFinished(() => client.destroy());
  const stopping = new AbortController();
  const { rest, application, guilds } = await ready;
  const ended = keepRegistered({
    client: await ready,
    createRegistration: () =>
      createRegistration({
        rest,
        applicationId: application.id,
        commands: COMMANDS,
        guildIds: [...guilds.cache.keys()],
        config,
        log,
      }),
    guildId,
    log,
    signal: stopping.signal,
    onTokenRefused(cause) {
      throw cause;
    },
    retryAfter,
  });
  const messages = () => lines.map(({ msg }) => msg);
  return { ended, lines, messages, stop: () => stopping.abort() };
}

describe("registration", () => {
  const pausesIn = (lines: readonly LogLine[]) =>
    lines.filter(({ retryInMs }) => retryInMs).map(({ retryInMs }) => retryInMs);

  test("waits longer after each failure, and then as long as at the last", async () => {
    faults.failNext(5 * ATTEMPTS, 500, { route: "GET /applications" });
    const { ended, lines } = await keeping(null, [1, 2, 3]);
    await ended;
    expect(pausesIn(lines)).toEqual([1, 2, 3, 3, 3]);
    expect(registered(null)).toBe(COMMANDS.length);
  });

  test("goes on with what is left, and does not ask for the rest again", async () => {
    faults.failNext(ATTEMPTS, 502, { route: COMMANDS_OF_A_SERVER });
    const { ended } = await keeping(null, [1]);
    await ended;
    const everywhere = discord.requests.filter(
      ({ template, status }) =>
        template === "/applications/{application_id}/commands" && status === 200,
    );
    expect(everywhere.map(({ method }) => method)).toEqual(["GET", "PUT"]);
  });

  test.each([
    ["a cut connection", () => faults.dropNext(ATTEMPTS, { route: "PUT" })],
    ["a limit that is reached", () => faults.rateLimitNext(1, 0.01, { route: "PUT" })],
  ])("survives %s", async (_, strike) => {
    strike();
    const { ended } = await keeping(null, [1]);
    await ended;
    expect(registered(null)).toBe(COMMANDS.length);
  });

  test("says once what Discord refuses, and is tried again until it is taken", async () => {
    faults.failNext(3, 400, { route: "PUT" });
    const { ended, lines } = await keeping(null, [1, 2]);
    await ended;
    const told = lines.filter(({ msg }) => msg.startsWith("Discord refuses the commands"));
    expect(told).toHaveLength(1);
    expect(pausesIn(lines)).toEqual([2, 2, 2]);
  });

  test("comes again when the bot left its server and joins it anew", async () => {
    const { ended, messages, stop } = await keeping(DEMO, [1]);
    const times = () => messages().filter((msg) => msg === "The commands are registered").length;
    await expect.poll(times).toBe(1);
    leaveServer(discord, "demo");
    joinServer(discord, "demo");
    await expect.poll(times).toBe(2);
    stop();
    await ended;
  });

  test("ends amid a pause, without a word, when the bot is stopped", async () => {
    faults.failNext(ATTEMPTS, 500, { route: "PUT" });
    const { ended, messages, stop } = await keeping(null, [60_000]);
    await expect.poll(() => messages().at(-1)).toContain("trying again");
    stop();
    await ended;
    expect(messages().at(-1)).toContain("trying again");
  });
});
