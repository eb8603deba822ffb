import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { twoShardWorld } from "../playground/two-shards.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { ARTICLES } from "./articles.ts";
import { BotProcess } from "./bot-process.ts";
import { textOf } from "./shown.ts";
import { DEMO, expectNoToken } from "./stage.ts";

/** Longest time that starting several processes may take, in ms. */
const SEVERAL_STARTS_MS = 60_000;
const QUESTION = "What does a ferry ticket cost?";

describe("two machines with a shard each", { timeout: SEVERAL_STARTS_MS }, () => {
  let discord: LocalDiscord;
  let folders: readonly string[];
  let bots: readonly BotProcess[];
  beforeAll(async () => {
    discord = await startLocalDiscord({ world: twoShardWorld, maxConcurrency: 2 });
    folders = [0, 1].map(() => temporaryFolder(ARTICLES, afterAll));
    bots = folders.map((CORPUS_DIR, shard) =>
      startPart(discord, { SHARD_LIST: String(shard), TOTAL_SHARDS: "2", CORPUS_DIR }),
    );
    await Promise.all(bots.map((bot) => bot.logged("Connected to Discord")));
  }, SEVERAL_STARTS_MS);
  afterAll(async () => {
    for (const bot of bots) expect(await bot.stop()).toBe(0);
    await discord.close();
    for (const bot of bots) expectNoToken(bot.stderr, discord);
  });

  test("register the commands once, and the one with the first shard does", async () => {
    const line = await bots[0]!.logged("The commands are registered");
    expect(line).toMatchObject({ process: "0" });
    expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  test.each([
    ["a server of the first shard", "general", 0],
    ["a server of the second shard", "annex", 1],
    ["direct messages", "dm", 0],
  ])("answer in %s only where that is", async (_, place, machine) => {
    const exchange = discord.as("member", place).slash("ask", { question: QUESTION });
    expect(textOf(await exchange.message())).toContain("three crowns");
    const { id } = exchange.interaction;
    const arrivals = bots.map(({ lines }) => {
      const isThis = (line: { interaction?: unknown; msg: string }) =>
        line.interaction === id && line.msg === "An interaction arrived";
      return lines.filter(isThis).map((line) => line.process);
    });
    expect(arrivals).toEqual([0, 1].map((each) => (each === machine ? [String(each)] : [])));
  });

  test("are both ready, and each tells of its own shard", async () => {
    for (const [shard, bot] of bots.entries()) {
      const { url } = await bot.logged("Health and metrics are served");
      const get = (path: string) => fetch(new URL(path, String(url)));
      const isReady = async () => (await get("readyz")).status;
      await expect.poll(isReady, { timeout: 10_000 }).toBe(200);
      const metrics = await (await get("metrics")).text();
      expect(metrics.match(/footnote_gateway_state\{shard="(\d)",state="ready"\} 1/)?.[1]).toBe(
        String(shard),
      );
    }
  });

  test("watch a folder each", async () => {
    const question = "Which soup does the canteen serve?";
    const answer = async (place: string) =>
      textOf(await discord.as("member", place).slash("ask", { question }).message());
    writeInto(folders[1]!, "canteen.md", "# The canteen\n\nThe canteen serves herring soup.\n");
    await expect.poll(() => answer("annex"), { timeout: 10_000 }).toContain("herring");
    expect(await answer("general")).not.toContain("herring");
  });
});

test("A machine divides its shards over its processes, and is ready without the first one", {
  timeout: SEVERAL_STARTS_MS,
}, async () => {
  const discord = await startLocalDiscord({ world: twoShardWorld, maxConcurrency: 4 });
  onTestFinished(() => discord.close());
  const bot = startPart(discord, {
    SHARD_LIST: "1,3",
    TOTAL_SHARDS: "4",
    SHARD_PROCESSES: "2",
  });
  await bot.logged("Every process was started");
  const started = bot.lines.filter(({ msg }) => msg === "A process was started");
  expect(started.map(({ shards }) => shards)).toEqual([[1], [3]]);
  const { url } = await bot.logged("Health and metrics are served");
  const isReady = async () => (await fetch(new URL("readyz", String(url)))).status;
  await expect.poll(isReady, { timeout: 10_000 }).toBe(200);
  expect(discord.requests.filter(({ method }) => method === "PUT")).toEqual([]);
  expect(await bot.stop()).toBe(0);
});

/** Starts what one machine runs of a bot. */
function startPart(discord: LocalDiscord, env: Record<string, string>): BotProcess {
  const around = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const settings = { LOG_LEVEL: "debug", WATCH: "on", HEALTH_PORT: "0", MODERATOR_GUILD_IDS: DEMO };
  return new BotProcess({ ...around, ...settings, ...env });
}
