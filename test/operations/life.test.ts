import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { BotProcess, startBotProcess } from "../discord/bot-process.ts";
import { expectNoToken } from "../discord/stage.ts";
import { Faults } from "../playground/faults.ts";
import { closeSockets } from "../playground/gateway-trouble.ts";
import { scriptsLoadedBy } from "../scripts-loaded-by.ts";
import { healthUrlOf, look, lookAt, valuesOf } from "./look.ts";

const TOKEN = "made-up.token.of-a-test";
const ANY_PORT = { HEALTH_PORT: "0" };
const READY = { status: 200, ready: true, articles: true, gateway: true, commands: true };
/** Longest wait for a bot to connect again, in ms; the library waits a while between attempts. */
const RECONNECTED = { timeout: 15_000 };

describe("with Discord", () => {
  let discord: LocalDiscord;
  const faults = new Faults();
  const start = (onApi = faults.strike) => startLocalDiscord({ onApi });
  beforeEach(async () => {
    discord = await start();
  });
  afterEach(() => discord.close());

  const settings = () => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...ANY_PORT,
  });

  test("a bot that has not reached Discord yet is healthy, and not ready", async () => {
    faults.failNext(4, 503, { route: "/gateway/bot" });
    const bot = new BotProcess(settings());
    const url = await healthUrlOf(bot);
    await bot.logged("Discord cannot be reached, trying again");
    expect(await lookAt(url, "/healthz")).toEqual({ status: 200, healthy: true, shards: [] });
    const waiting = { ...READY, status: 503, ready: false, gateway: false, commands: false };
    expect(await lookAt(url, "/readyz")).toEqual(waiting);
    await bot.ready();
    expect(await lookAt(url, "/readyz")).toEqual(READY);
    expect(await bot.stop()).toBe(0);
  });

  test("what members ask of a bot is counted, and what it searches", async () => {
    const bot = await startBotProcess(discord, ANY_PORT);
    const url = await healthUrlOf(bot);
    for (const question of ["How large was the fine?", "Who was fired?"]) {
      await discord.as("member").slash("ask", { question }).message();
    }
    const { body } = await look(url, "/metrics");
    expect(valuesOf(body, "footnote_interactions_total")).toEqual({
      '{command="ask",outcome="answered"}': 2,
    });
    expect(valuesOf(body, "footnote_search_seconds_count")).toEqual({ '{kind="answer"}': 2 });
    expect(await bot.stop()).toBe(0);
  });

  test("a bot whose commands could not be registered is not ready", async () => {
    faults.failNext(4, 500, { route: "PUT /applications" });
    const bot = new BotProcess(settings());
    const url = await healthUrlOf(bot);
    await bot.logged("The commands could not be registered");
    const unregistered = { ...READY, status: 503, ready: false, commands: false };
    expect(await lookAt(url, "/readyz")).toEqual(unregistered);
    expect(await lookAt(url, "/healthz")).toMatchObject({ status: 200, healthy: true });
    expect(await bot.stop()).toBe(0);
  });

  test("a bot that lost Discord is neither, until it is back", async () => {
    const bot = await startBotProcess(discord, ANY_PORT);
    const url = await healthUrlOf(bot);
    const shard = { id: 0, state: "ready", silentMs: expect.any(Number) };
    expect(await lookAt(url, "/healthz")).toMatchObject({ healthy: true, shards: [shard] });
    const { port } = new URL(discord.apiUrl);
    await discord.close();
    await bot.logged("The connection to Discord is lost");
    const lost = { id: 0, state: "lost", silentMs: null };
    expect(await lookAt(url, "/healthz")).toMatchObject({ status: 503, shards: [lost] });
    expect(await lookAt(url, "/readyz")).toEqual({
      ...READY,
      ...{ status: 503, ready: false, gateway: false },
    });
    discord = await startLocalDiscord({ port: Number(port), token: discord.token });
    await bot.logged("The connection to Discord is back");
    await expect.poll(() => lookAt(url, "/readyz"), RECONNECTED).toEqual(READY);
    expect(await lookAt(url, "/healthz")).toMatchObject({ status: 200, shards: [shard] });
    expect(await bot.stop()).toBe(0);
  });

  test("the port is closed when the bot is told to end, even while somebody is connected", async () => {
    const bot = await startBotProcess(discord, ANY_PORT);
    const url = await healthUrlOf(bot);
    await look(url, "/metrics"); // and the connection is kept for the next time
    expect(await bot.stop()).toBe(0);
    await expect(look(url, "/healthz")).rejects.toThrow("fetch failed");
  });

  test("the port is closed when Discord ends the bot", async () => {
    const bot = await startBotProcess(discord, ANY_PORT);
    const url = await healthUrlOf(bot);
    closeSockets(discord.gateway, 4004);
    expect(await bot.exited).toBe(78);
    await expect(look(url, "/healthz")).rejects.toThrow("fetch failed");
  });

  test("nothing it says holds a token, or what was asked", async () => {
    const bot = await startBotProcess(discord, ANY_PORT);
    const url = await healthUrlOf(bot);
    const question = "Who keeps the zebras of Grey Point?";
    await discord.as("member").slash("ask", { question }).message();
    const paths = ["/healthz", "/readyz", "/metrics", "/", "/nowhere"];
    const said = await Promise.all(paths.map((path) => look(url, path)));
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 404, 404]);
    const all = said.map(({ body }) => body).join("\n");
    expectNoToken(all, discord);
    expect(all).not.toContain("zebras");
    expect(await bot.stop()).toBe(0);
  });

  test("without a port it serves nothing, and loads nothing for it, nor for a cluster", async () => {
    const run = async (env: Record<string, string>) => {
      const bot = await startBotProcess(discord, env);
      expect(await bot.stop()).toBe(0);
      expect(bot.stderr).not.toContain("Health and metrics");
    };
    const scripts = await scriptsLoadedBy(run);
    expect(scripts.filter((url) => url.includes("/src/discord/bot.ts"))).not.toEqual([]);
    expect(scripts.filter((url) => /\/src\/operations\/|prom-client/.test(url))).toEqual([]);
    expect(scripts.filter((url) => /\/cluster\/|opensearch/.test(url))).toEqual([]);
  });
});

test("A port that is taken ends the bot with code 78 and says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const bot = new BotProcess({ DISCORD_TOKEN: TOKEN, HEALTH_PORT: String(port) });
  expect(await bot.exited).toBe(78);
  expect(bot.lines.at(-1)?.msg).toContain(
    `HEALTH_PORT: http://127.0.0.1:${port} cannot be served (EADDRINUSE). Another process has it`,
  );
});
