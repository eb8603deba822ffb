import { GatewayCloseCodes } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type LocalDiscord, startLocalDiscord } from "../src/playground/discord/local-discord.ts";
import { BotProcess, type LogLine, startBotProcess } from "./discord/bot-process.ts";
import { textOf } from "./discord/shown.ts";
import { DEMO, expectNoToken } from "./discord/stage.ts";
import { unusedPort } from "./discord/unused-port.ts";
import { crowdedWorld, nth } from "./playground/crowd.ts";
import { Faults } from "./playground/faults.ts";
import { closeSockets } from "./playground/gateway-trouble.ts";
import { SEMANTIC } from "./semantic/semantic-data.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Warns once somebody listens, and as Node itself does of too many listeners. */
const PRELOAD = `
const { isMainThread } = require("node:worker_threads");
const { EventEmitter } = require("node:events");
process.on("newListener", (name) => {
  if (name !== "warning") return;
  setImmediate(() => {
    const thread = isMainThread ? "the main thread" : "another thread";
    process.emitWarning("Old words in " + thread, "DeprecationWarning", "DEP9999");
    const emitter = Object.assign(new EventEmitter(), { secret: "held by the emitter" });
    for (let i = 0; i <= 10; i++) emitter.on("talk", () => {});
  });
});
`;
const TOKEN = "made-up.token.of-a-test";
/** Longest time an end may take when nothing is under way, in ms. */
const FIVE_SECONDS = 5_000;
/** Longest time an end may take at all, in ms. */
const TEN_SECONDS = 10_000;

describe.concurrent("without Discord", () => {
  test("all wrong settings end it with code 78 and their names", async () => {
    const CORPUS_DIR = "/nowhere/at/all";
    const bot = new BotProcess({ DISCORD_TOKEN: "secret!", LOG_LEVEL: "loud", CORPUS_DIR });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toMatch(
      /DISCORD_TOKEN: expected.*\nLOG_LEVEL: expected.*\nCORPUS_DIR: .* does not exist\./s,
    );
    expect(bot.stderr).not.toContain("secret!");
  });

  test("no token in production ends it with code 78 and says how to set one", async () => {
    const bot = new BotProcess({ DISCORD_TOKEN: "", NODE_ENV: "production" });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toContain("DISCORD_TOKEN is not set. Copy the bot's token from");
  });

  test("a missing folder ends it and says how to add articles", async () => {
    const bot = new BotProcess({ DISCORD_TOKEN: TOKEN, CORPUS_DIR: "/nowhere/at/all" });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toContain("Put articles there");
  });
});

describe("with Discord", () => {
  let discord: LocalDiscord;
  let faults: Faults;
  beforeEach(async () => {
    faults = new Faults();
    discord = await startLocalDiscord({ onApi: faults.strike });
  });
  afterEach(() => discord.close());

  test("a bad token ends it with code 78 and a clear message", async () => {
    const bot = new BotProcess({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toContain("Discord refuses the token");
    expect(bot.stderr).not.toContain(TOKEN);
  });

  test("a Discord that stumbles at first is asked again", async () => {
    faults.failNext(4, 503, { route: "/gateway/bot" });
    const bot = await startBotProcess(discord);
    expect(bot.lines.filter(({ msg }) => msg.includes("trying again"))).toHaveLength(1);
    expect(await bot.stop()).toBe(0);
  });

  test.each([
    [GatewayCloseCodes.AuthenticationFailed, 78, "Discord refuses the token"],
    [GatewayCloseCodes.DisallowedIntents, 69, "code 4014: it does not grant the intents"],
  ])("close code %i of the gateway ends it with code %i", async (close, exit, words) => {
    const bot = await startBotProcess(discord);
    closeSockets(discord.gateway, close);
    expect(await bot.exited).toBe(exit);
    expect(bot.lines.at(-1)?.msg).toContain(words);
  });

  test("it says loudly that its connection is not encrypted", async () => {
    const bot = await startBotProcess(discord);
    const warning = await bot.logged("DISCORD_API_URL is not encrypted");
    expect(warning.level).toBe(40);
    await bot.stop();
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it in order, also twice", async (signal) => {
    const bot = await startBotProcess(discord);
    const left = new Promise((resolve) => {
      discord.subscribe(({ type }) => type === "bot-disconnected" && resolve(type));
    });
    const start = Date.now();
    bot.signal(signal);
    bot.signal(signal);
    expect(await bot.exited).toBe(0);
    expect(Date.now() - start).toBeLessThan(FIVE_SECONDS);
    await left;
    expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test("SIGTERM amid a flood: what was acknowledged is answered, and everybody else is told", async () => {
    const crowd = 120;
    const world = crowdedWorld(crowd);
    const flooded = await startLocalDiscord({ world, onApi: faults.strike });
    onTestFinished(() => flooded.close());
    const bot = await startBotProcess(flooded, { MODERATOR_GUILD_IDS: DEMO });
    // The result of the refresh has to wait until after the signal.
    faults.rateLimitNext(1, 1.5, { route: "PATCH" });
    const refresh = flooded.as("moderator").slash("corpus refresh");
    await refresh.acknowledged;
    const questions = Array.from({ length: crowd }, (_, i) =>
      flooded.as(nth(i)).slash("ask", { question: `How was harbour number ${i} built?` }),
    );
    await questions[0]!.acknowledged;
    const start = Date.now();
    bot.signal("SIGTERM");
    const late = flooded.as("member").slash("help");
    expect(await bot.exited).toBe(0);
    expect(Date.now() - start).toBeLessThan(TEN_SECONDS);
    expect(textOf(await refresh.message())).toContain("The articles were read again");
    const all = [...questions, late];
    expect(all.filter(({ callback }) => !callback)).toHaveLength(0);
    const texts = await Promise.all(all.map(async (each) => textOf(await each.message())));
    const told = texts.filter((text) => text.startsWith("I am being restarted"));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(all.length);
    expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  });

  test("SIGTERM ends what npm start started", async () => {
    const bot = new BotProcess({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, [
      "npm",
      "start",
    ]);
    await bot.ready();
    const left = new Promise((resolve) => {
      discord.subscribe(({ type }) => type === "bot-disconnected" && resolve(type));
    });
    await bot.stop();
    expect(await left).toBe("bot-disconnected");
  });

  test("no token is logged where requests fail", async () => {
    const bot = await startBotProcess(discord, { LOG_LEVEL: "trace" });
    const member = discord.as("member");
    faults.failNext(8, 500, { route: "callback" });
    member.slash("help");
    await bot.logged("A handler failed");
    await bot.logged("A member could not be told");
    expect(bot.stderr).toContain("/interactions/");
    expect(await bot.stop()).toBe(0);
    expectNoToken(bot.stderr, discord);
  });

  test("it writes lines of the log alone to standard error, whatever libraries warn of", async () => {
    const preload = temporaryFolder({ "preload.cjs": PRELOAD });
    const settings = {
      NODE_OPTIONS: `--require ${preload}/preload.cjs`,
      SEMANTIC_MODEL: "models/of/mine",
    };
    const bot = await startBotProcess(discord, settings);
    for (const thread of ["the main thread", "another thread"]) {
      await bot.logged("A library warns");
      const isAbout = ({ message }: LogLine) => message === `Old words in ${thread}`;
      await expect
        .poll(() => bot.lines.find(isAbout))
        .toMatchObject({
          level: 40,
          warning: "DeprecationWarning",
        });
    }
    const leak = () => bot.lines.find(({ warning }) => warning === "MaxListenersExceededWarning");
    await expect
      .poll(leak)
      .toMatchObject({ message: expect.stringContaining("11 talk listeners") });
    expect(bot.stderr).not.toContain("held by the emitter");
    expect(await bot.stop()).toBe(0);
    const lines = bot.stderr.split("\n").filter(Boolean);
    expect(lines.filter((line) => !line.startsWith("{"))).toEqual([]);
  });

  test("an answer that came too late is dropped without another attempt", async () => {
    const bot = await startBotProcess(discord);
    faults.dropNext(1, { route: "callback" });
    const exchange = discord.as("member").slash("help");
    const line = await bot.logged("could not be answered in time");
    expect(line.level).toBe(40);
    expect(exchange.entries.filter(({ kind }) => kind === "callback")).toHaveLength(1);
    expect(await bot.stop()).toBe(0);
  });
});

describe.skipIf(!SEMANTIC)("while a sentence model reads the articles", { timeout: 40_000 }, () => {
  /** More than it can read before the test is over: it says so at each tenth. */
  const articles = Object.fromEntries(
    Array.from({ length: 80 }, (_, i) => [`${i}.md`, `# Meeting ${i}\n\n${minutes(i)}\n`]),
  );
  const settings = () => ({
    CORPUS_DIR: temporaryFolder(articles),
    DATA_DIR: SEMANTIC!.dataDir(),
    SEMANTIC_MODEL: SEMANTIC!.model,
  });
  /** Looks now and then, so that what comes next comes amid a batch, and not between two. */
  const hasBegun = ({ lines }: BotProcess) =>
    lines.some(({ msg }) => msg === "The sentence model reads the articles");
  const expectUnread = ({ lines }: BotProcess) => {
    expect(lines.filter(({ msg }) => msg.includes("has read the articles"))).toEqual([]);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  };

  test("SIGTERM ends the bot in order", async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const bot = await startBotProcess(discord, settings());
    await expect.poll(() => hasBegun(bot), { timeout: 20_000 }).toBe(true);
    expect(await bot.stop()).toBe(0);
    expectUnread(bot);
  });

  test("SIGTERM ends a bot in order that has not reached Discord yet", async () => {
    const DISCORD_API_URL = `http://127.0.0.1:${await unusedPort()}/api`;
    const bot = new BotProcess({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL, ...settings() });
    await expect.poll(() => hasBegun(bot), { timeout: 20_000 }).toBe(true);
    expect(await bot.stop()).toBe(0);
    expectUnread(bot);
  });
});

/** Twelve sentences that no other meeting has. */
function minutes(meeting: number): string {
  const items = Array.from({ length: 12 }, (_, i) => i);
  return items.map((i) => `Item ${i} of ${meeting} was the ${i * meeting}th bill.`).join(" ");
}
