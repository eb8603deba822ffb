import { once } from "node:events";
import {
  type Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  GatewayOpcodes,
  REST,
} from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { Change } from "../../../src/playground/discord/state/changes.ts";
import { FIXTURE_COMMANDS, startFixtureBot } from "../fixture-bot.ts";
import {
  askToReconnect,
  closeSockets,
  ignoreHeartbeats,
  invalidateSessions,
} from "../gateway-trouble.ts";
import { joinServer, leaveServer } from "../membership.ts";
import { twoShardWorld } from "../two-shards.ts";

const closing: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  closing.push(() => discord.close());
  return discord;
}

/** Identifies again at once: the library would wait for the five seconds that Discord asks for. */
const IMPATIENT = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

async function login(
  discord: LocalDiscord,
  intents: number[] = [],
  shards: Pick<ClientOptions, "shards" | "shardCount"> = {},
): Promise<Client<true>> {
  const client = await startFixtureBot(discord, undefined, { intents, ws: IMPATIENT, ...shards });
  closing.push(() => client.destroy());
  return client;
}

/** A bare connection, to send what a proper client never would. */
async function connect(discord: LocalDiscord, query = "?v=10&encoding=json"): Promise<WebSocket> {
  const rest = new REST({ api: discord.apiUrl });
  const { url } = (await rest.get("/gateway", { auth: false })) as { url: string };
  const socket = new WebSocket(url + query);
  await once(socket, "open");
  return socket;
}

async function closeCodeAfter(socket: WebSocket, ...payloads: unknown[]): Promise<number> {
  const closed = once(socket, "close");
  for (const payload of payloads) {
    socket.send(typeof payload === "string" ? payload : JSON.stringify(payload));
  }
  const [code] = await closed;
  return code;
}

function identify(discord: LocalDiscord, fields: object = {}) {
  const d = { token: discord.token, intents: 0, properties: {}, ...fields };
  return { op: GatewayOpcodes.Identify, d };
}

describe("logging in", () => {
  test("makes the client ready as the application's bot", async () => {
    const client = await login(await start());
    expect(client.user.username).toBe("Footnote");
    expect(client.application.id).toBe("1100000000000000001");
  });

  test("brings servers only with the Guilds intent", async () => {
    const discord = await start();
    const without = await login(discord);
    const { guilds } = await login(discord, [GatewayIntentBits.Guilds]);
    expect(without.guilds.cache.map(({ available }) => available)).toEqual([false, false]);
    expect(guilds.cache.map(({ name }) => name)).toEqual(["Reading Room", "Annex"]);
  });

  test("brings each shard its own servers", async () => {
    const discord = await start({ world: twoShardWorld });
    const intents = [GatewayIntentBits.Guilds];
    const first = await login(discord, intents, { shards: [0], shardCount: 2 });
    const second = await login(discord, intents, { shards: [1], shardCount: 2 });
    const joined = once(first, Events.GuildCreate);
    joinServer(discord, "later");
    await joined;
    const names = ({ guilds }: Client) => guilds.cache.map(({ name }) => name);
    expect(names(first)).toEqual(["Reading Room", "New Wing"]);
    expect(names(second)).toEqual(["Annex"]);
  });

  test("recommends as many shards as it is told to", async () => {
    const discord = await start({ recommendedShards: 3 });
    const client = await login(discord, [], { shards: "auto" });
    expect([...client.ws.shards.keys()]).toEqual([0, 1, 2]);
  });

  test("fails with a token that is not the bot's", async () => {
    const discord = await start();
    await expect(startFixtureBot({ ...discord, token: "a.b.c" })).rejects.toThrow(/invalid token/);
  });

  test("takes the next port where the one asked for is taken", async () => {
    const first = await start();
    const port = Number(new URL(first.apiUrl).port);
    const second = await start({ port });
    expect(Number(new URL(second.apiUrl).port)).toBeGreaterThan(port);
  });
});

describe("a client that breaks the protocol is closed with the code for", () => {
  test.each<[string, number, (discord: LocalDiscord) => unknown[]]>([
    ["no JSON", 4002, () => ["{"]],
    ["a payload over 4096 bytes", 4002, (discord) => [identify(discord, { x: "x".repeat(4096) })]],
    ["an opcode there is not", 4001, () => [{ op: 99, d: null }]],
    ["a wrong shape", 4002, () => [{ op: 2, d: null }]],
    ["anything before identifying", 4003, () => [{ op: 3, d: {} }]],
    ["a wrong token", 4004, (discord) => [identify(discord, { token: "wrong" })]],
    ["identifying twice", 4005, (discord) => [identify(discord), identify(discord)]],
    ["a shard there is not", 4010, (discord) => [identify(discord, { shard: [1, 1] })]],
    ["intents there are not", 4013, (discord) => [identify(discord, { intents: 1 << 30 })]],
    ["intents not granted", 4014, (discord) => [identify(discord, { intents: 1 << 15 })]],
  ])("%s", async (_, code, payloads) => {
    const discord = await start();
    expect(await closeCodeAfter(await connect(discord), ...payloads(discord))).toBe(code);
  });

  test("an old version of the API", async () => {
    const socket = await connect(await start(), "?v=6");
    expect(await closeCodeAfter(socket)).toBe(GatewayCloseCodes.InvalidAPIVersion);
  });

  test("resuming from an event that was never sent", async () => {
    const discord = await start();
    const client = await connect(discord);
    client.send(JSON.stringify(identify(discord)));
    const ready = await new Promise<{ session_id: string }>((resolve) =>
      client.on("message", (raw) => {
        const { t, d } = JSON.parse(String(raw));
        if (t === "READY") resolve(d);
      }),
    );
    const d = { token: discord.token, session_id: ready.session_id, seq: 9 };
    const code = await closeCodeAfter(await connect(discord), { op: GatewayOpcodes.Resume, d });
    expect(code).toBe(GatewayCloseCodes.InvalidSeq);
  });
});

describe("a session", () => {
  const losing: [string, (discord: LocalDiscord) => void][] = [
    ["the connection is cut", ({ gateway }) => gateway.dropSockets()],
    ["Discord asks to reconnect", ({ gateway }) => askToReconnect(gateway)],
    ["Discord closes it for an unknown error", ({ gateway }) => closeSockets(gateway, 4000)],
  ];
  test.each(losing)("resumes after %s, and hears what it missed", async (_, lose) => {
    const discord = await start();
    const client = await login(discord);
    await client.application.commands.set(FIXTURE_COMMANDS);
    const left = connection(discord, "bot-disconnected");
    const resumed = once(client, Events.ShardResume);
    lose(discord);
    await left;
    const exchange = discord.as("member").slash("echo", { text: "Missed" });
    expect((await exchange.message()).content).toBe("Missed");
    expect((await resumed)[1]).toBeGreaterThan(0);
  });

  test("resumes when told it is invalid but resumable", async () => {
    const discord = await start();
    const client = await login(discord);
    const resumed = once(client, Events.ShardResume);
    invalidateSessions(discord.gateway, true);
    await resumed;
    expect(discord.gateway.connected).toBe(true);
  });

  test("starts anew when it is invalid", async () => {
    const discord = await start();
    const client = await login(discord);
    const ready = once(client, Events.ShardReady);
    invalidateSessions(discord.gateway, false);
    await ready;
    await client.application.commands.set(FIXTURE_COMMANDS);
    const exchange = discord.as("member").slash("echo", { text: "Again" });
    expect((await exchange.message()).content).toBe("Again");
  });

  test("resumes when heartbeats go unanswered", async () => {
    const discord = await start({ heartbeatInterval: 50 });
    const client = await login(discord);
    const resumed = once(client, Events.ShardResume);
    ignoreHeartbeats(discord.gateway);
    await resumed;
    expect(discord.gateway.connected).toBe(true);
  });

  test("ends for good with a fatal close", async () => {
    const discord = await start();
    const client = await login(discord);
    const disconnected = once(client, Events.ShardDisconnect);
    closeSockets(discord.gateway, GatewayCloseCodes.AuthenticationFailed);
    const [{ code }] = await disconnected;
    expect(code).toBe(GatewayCloseCodes.AuthenticationFailed);
  });
});

describe("a server", () => {
  test("is announced when the bot joins it and gone when it is removed", async () => {
    const discord = await start();
    const client = await login(discord, [GatewayIntentBits.Guilds]);
    const joined = once(client, Events.GuildCreate);
    joinServer(discord, "later");
    expect((await joined)[0].name).toBe("New Wing");
    const left = once(client, Events.GuildDelete);
    leaveServer(discord, "later");
    expect((await left)[0].name).toBe("New Wing");
  });

  test("offers no commands before the bot joined it", async () => {
    const discord = await start();
    const client = await login(discord);
    await client.application.commands.set(FIXTURE_COMMANDS);
    const member = discord.as("member", "newcomers");
    expect(() => member.slash("echo", { text: "a" })).toThrow(/the bot is not in/);
    joinServer(discord, "later");
    expect((await member.slash("echo", { text: "a" }).message()).content).toBe("a");
  });
});

function connection(discord: LocalDiscord, type: Change["type"]): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = discord.subscribe((change) => {
      if (change.type !== type) return;
      unsubscribe();
      resolve();
    });
  });
}
