import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from "discord-api-types/v10";
import { describe, test } from "vitest";
import { parseConfig } from "../../../src/config.ts";
import { createClient } from "../../../src/discord/client.ts";
import { createLog } from "../../../src/log.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import {
  askToReconnect,
  closeSockets,
  ignoreHeartbeats,
  invalidateSessions,
  withholdHello,
} from "../../playground/gateway-trouble.ts";
import { startWholeBot } from "./whole-bot.ts";

type Strike = (discord: LocalDiscord) => unknown;

/** Longest wait for a connection, in ms: Discord lets one identify every five seconds. */
const PATIENCE = 15_000;
const { ChannelPinsUpdate } = GatewayDispatchEvents;

const sendAll = ({ gateway }: LocalDiscord, frame: string | Buffer) => {
  for (const socket of gateway.sockets) socket.send(frame);
};
const sendPayload = (discord: LocalDiscord, payload: object) =>
  sendAll(
    discord,
    JSON.stringify({ op: GatewayOpcodes.Dispatch, d: {}, s: null, t: null, ...payload }),
  );
const close =
  (code: number): Strike =>
  ({ gateway }) =>
    closeSockets(gateway, code);

/** Resolves with the sessions once a bot is connected for the `nth` time from now on. */
function connections(discord: LocalDiscord, nth: number): Promise<string[]> {
  return new Promise((resolve) => {
    const forget = discord.subscribe(({ type }) => {
      if (type !== "bot-connected" || --nth > 0) return;
      forget();
      resolve(sessionsOf(discord));
    });
  });
}

const sessionsOf = ({ gateway }: LocalDiscord) => [...gateway.sessions.keys()];

/** What is sent is kept by Discord until the bot resumes. */
const RESUMED: readonly [name: string, strike: Strike][] = [
  ["a socket that is cut", ({ gateway }) => gateway.dropSockets()],
  ["close code 4000, an unknown error", close(GatewayCloseCodes.UnknownError)],
  ["close code 4001, an unknown opcode", close(GatewayCloseCodes.UnknownOpcode)],
  ["close code 4002, an unreadable payload", close(GatewayCloseCodes.DecodeError)],
  ["close code 4009, a session that timed out", close(GatewayCloseCodes.SessionTimedOut)],
  ["a close code that nobody knows", close(4999)],
  ["Discord's wish to reconnect", ({ gateway }) => askToReconnect(gateway)],
  ["a session that is invalid for now", ({ gateway }) => invalidateSessions(gateway, true)],
];

/** The bot begins a session of its own. */
const IDENTIFIED: readonly [name: string, strike: Strike][] = [
  ["close code 1000, a goodbye", close(1000)],
  ["close code 1001, a server that goes away", close(1001)],
  ["close code 4003, not authenticated", close(GatewayCloseCodes.NotAuthenticated)],
  ["close code 4007, a wrong sequence", close(GatewayCloseCodes.InvalidSeq)],
  ["close code 4008, too many payloads", close(GatewayCloseCodes.RateLimited)],
  ["a session that is invalid for good", ({ gateway }) => invalidateSessions(gateway, false)],
  [
    "a server that has forgotten all sessions",
    ({ gateway }) => {
      gateway.sessions.clear();
      gateway.dropSockets();
    },
  ],
];

const UNIMPRESSED: readonly [name: string, strike: Strike][] = [
  ["text that is no JSON", (discord) => sendAll(discord, "{ half")],
  ["bytes that are nothing", (discord) => sendAll(discord, Buffer.from([0, 255, 1, 254]))],
  ["an opcode that nobody knows", (discord) => sendPayload(discord, { op: 99 })],
  ["an event that nobody knows", (discord) => sendPayload(discord, { t: "MOON_RISE", s: 1_000 })],
  ["an event out of turn", (discord) => sendPayload(discord, { t: ChannelPinsUpdate, s: 1 })],
  [
    "a heartbeat that is asked for",
    (discord) => sendPayload(discord, { op: GatewayOpcodes.Heartbeat }),
  ],
];

/** Tests that run together tell their assertions apart by an `expect` of their own. */
describe.concurrent("a bot survives", { timeout: 3 * PATIENCE }, () => {
  test.for(RESUMED)("%s, resumes, and misses nothing", async ([, strike], { expect }) => {
    const bot = await startWholeBot();
    const before = sessionsOf(bot.discord);
    const connected = connections(bot.discord, 1);
    strike(bot.discord);
    await Promise.all([bot.expectAnswer(), connected]);
    expect(sessionsOf(bot.discord)).toEqual(before);
    await bot.expectAnswer();
    await bot.stop();
    expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test.for(IDENTIFIED)("%s, and begins anew", async ([, strike], { expect }) => {
    const bot = await startWholeBot();
    const before = sessionsOf(bot.discord);
    const connected = connections(bot.discord, 1);
    strike(bot.discord);
    expect((await connected).at(-1)).not.toBe(before[0]);
    await bot.expectAnswer();
    await bot.stop();
    expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test.for(UNIMPRESSED)("%s, without reconnecting", async ([, strike], { expect }) => {
    const bot = await startWholeBot();
    const sockets = [...bot.discord.gateway.sockets];
    strike(bot.discord);
    await bot.expectAnswer();
    expect([...bot.discord.gateway.sockets]).toEqual(sockets);
    await bot.stop();
    expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test("a connection that is open and dead", async ({ expect }) => {
    const bot = await startWholeBot({ heartbeatInterval: 200 });
    const connected = connections(bot.discord, 1);
    const before = sessionsOf(bot.discord);
    ignoreHeartbeats(bot.discord.gateway);
    expect(await connected).toEqual(before);
    await bot.expectAnswer();
    await bot.stop();
  });

  test("connections that are cut as soon as they are made, three times", async ({ expect }) => {
    const bot = await startWholeBot();
    const { discord } = bot;
    let cuts = 3;
    const connected = connections(discord, 1 + cuts);
    discord.subscribe(
      ({ type }) => type === "bot-connected" && cuts-- > 0 && discord.gateway.dropSockets(),
    );
    const before = sessionsOf(discord);
    discord.gateway.dropSockets();
    expect(await connected).toEqual(before);
    await bot.expectAnswer();
    await bot.stop();
  });

  test("a Discord that cannot be reached for a while, and is another then", async ({ expect }) => {
    const bot = await startWholeBot();
    const { apiUrl, token } = bot.discord;
    await bot.discord.close();
    await expect.poll(() => bot.lines.filter(({ msg }) => msg.includes("is lost"))).toHaveLength(1);
    const next = await startLocalDiscord({ port: Number(new URL(apiUrl).port), token });
    await connections(next, 1);
    await expect.poll(() => bot.lines.at(-1)?.msg).toBe("The connection to Discord is back");
    next.parts.commands.replaceAll(null, [{ name: "help", description: "As registered before" }]);
    const help = await next.as("member").slash("help").message();
    expect(help.flags).toBeDefined();
    await bot.stop();
    await next.close();
  });

  test("a message that is delivered twice, and answers it once", async ({ expect }) => {
    const bot = await startWholeBot();
    const { discord } = bot;
    const exchange = discord.as("member").slash("help");
    discord.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, exchange.interaction);
    await exchange.message();
    await bot.expectAnswer();
    expect(exchange.entries.map(({ kind }) => kind)).toEqual(["callback"]);
    await bot.stop();
  });

  test("a gateway that takes a connection and says nothing", async ({ expect }) => {
    const discord = await startLocalDiscord({
      async onApi(_, next) {
        // A minute, which discord.js takes no setting for.
        Object.assign(Reflect.get(client.ws, "_ws").options, { helloTimeout: 200 });
        await next();
      },
    });
    const log = createLog({ logLevel: "silent", token: null });
    const client = createClient(parseConfig({ DISCORD_API_URL: discord.apiUrl }), log);
    withholdHello(discord.gateway, 2);
    await client.login(discord.token);
    expect(discord.gateway.connected).toBe(true);
    await client.destroy();
    await discord.close();
  });

  test.for([
    [GatewayCloseCodes.AuthenticationFailed, 78],
    [GatewayCloseCodes.InvalidShard, 69],
    [GatewayCloseCodes.ShardingRequired, 69],
    [GatewayCloseCodes.InvalidAPIVersion, 69],
    [GatewayCloseCodes.InvalidIntents, 69],
    [GatewayCloseCodes.DisallowedIntents, 69],
  ] as const)("close code %i not, and ends with code %i", async ([code, exitCode], { expect }) => {
    const bot = await startWholeBot();
    closeSockets(bot.discord.gateway, code);
    expect(await bot.fatal).toMatchObject({ exitCode });
    await bot.stop();
  });
});
