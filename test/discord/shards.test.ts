import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { closeSockets } from "../playground/gateway-trouble.ts";
import { joinServer } from "../playground/membership.ts";
import { twoShardWorld } from "../playground/two-shards.ts";
import { ARTICLES } from "./articles.ts";
import { BotProcess, startBotProcess } from "./bot-process.ts";
import { textOf } from "./shown.ts";
import { DEMO, expectNoToken, setStage } from "./stage.ts";
import { type TemporaryCorpus, temporaryCorpus } from "./temporary-corpus.ts";

/** Lets all shards identify at once, where Discord would let one do so every five seconds. */
const TWO_SHARDS = { world: twoShardWorld, recommendedShards: 2, maxConcurrency: 2 };
/** Longest time a test may take that starts three processes, one after the other, in ms. */
const SEVERAL_STARTS_MS = 60_000;
const QUESTION = "What does a ferry ticket cost?";

/** The shipped articles answer this. */
const SHIPPED_QUESTION = "How large was Alibaba's fine?";

const exchangeIn = (discord: LocalDiscord, place: string, question = QUESTION) =>
  discord.as("member", place).slash("ask", { question });
const answerIn = async (discord: LocalDiscord, place: string, question = QUESTION) =>
  textOf(await exchangeIn(discord, place, question).message());

describe("one process with as many shards as Discord recommends", () => {
  const stage = setStage({}, ARTICLES, TWO_SHARDS);

  test("holds the servers of both", async () => {
    const line = await stage.bot.logged("Connected to Discord");
    expect(line).toMatchObject({ servers: 2, shards: [0, 1] });
    expect(stage.discord.gateway.sessions.size).toBe(2);
  });

  test("answers in servers of both, and in direct messages", async () => {
    for (const place of ["general", "annex", "dm"]) {
      expect(await answerIn(stage.discord, place), place).toContain("three crowns");
    }
  });

  test("hears of a server that it joins later", async () => {
    joinServer(stage.discord, "later");
    expect(await answerIn(stage.discord, "newcomers")).toContain("three crowns");
  });
});

test("one process has as many shards as it is set to have", async () => {
  const discord = await startLocalDiscord({ world: twoShardWorld, maxConcurrency: 3 });
  onTestFinished(() => discord.close());
  const bot = await startBotProcess(discord, { SHARDS: "3" });
  expect(await bot.logged("Connected to Discord")).toMatchObject({ servers: 2, shards: [0, 1, 2] });
  expect(await answerIn(discord, "dm")).not.toBe("");
  expect(await bot.stop()).toBe(0);
});

describe("a manager with two processes", { timeout: SEVERAL_STARTS_MS }, () => {
  let discord: LocalDiscord;
  let corpus: TemporaryCorpus;
  let bot: BotProcess;
  beforeAll(async () => {
    corpus = temporaryCorpus(ARTICLES);
    discord = await startLocalDiscord(TWO_SHARDS);
    bot = await startManager(discord, { CORPUS_DIR: corpus.folder, MODERATOR_GUILD_IDS: DEMO });
  });
  afterAll(async () => {
    await bot.stop();
    await discord.close();
    corpus.remove("");
    expectNoToken(bot.stderr, discord);
  });

  test("registers the commands once", () => {
    expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  test.each([
    ["a server of the first shard", "general", "0"],
    ["a server of the second shard", "annex", "1"],
    ["direct messages", "dm", "0"],
  ])("answers in %s, from that shard's process", async (_, place, process) => {
    const exchange = exchangeIn(discord, place);
    expect(textOf(await exchange.message())).toContain("three crowns");
    const { id } = exchange.interaction;
    const arrivals = bot.lines.filter(({ interaction, msg }) => {
      return interaction === id && msg === "An interaction arrived";
    });
    expect(arrivals.map((line) => line.process)).toEqual([process]);
  });

  test("shows in every server what a moderator of one had read again", async () => {
    corpus.write("canteen.md", "# The canteen\n\nThe canteen at Grey Point serves herring soup.\n");
    const question = "Which soup does the canteen serve?";
    expect(await answerIn(discord, "annex", question)).not.toContain("herring");
    await discord.as("moderator").slash("corpus refresh").message();
    const refreshed = () => bot.lines.filter(({ msg }) => msg === "The articles were read again");
    await expect
      .poll(() => refreshed().map((line) => line.process), { timeout: 10_000 })
      .toEqual(["0", "1"]);
    for (const place of ["general", "annex"]) {
      expect(await answerIn(discord, place, question), place).toContain("herring");
    }
  });

  test("keeps that once in the history, and once that it was started", async () => {
    const page = textOf(await discord.as("moderator").slash("corpus history").message());
    expect(page.match(/Added: The canteen/g)).toHaveLength(1);
    expect(page.match(/as I was started/g)).toHaveLength(1);
    expect(page.match(/<t:/g)).toHaveLength(2);
  });

  test("starts a process again that was killed, and it answers again", async () => {
    const killed = pidsOf(bot)[1]!;
    process.kill(killed, "SIGKILL");
    const line = await bot.logged("A process ended, and is started again");
    expect(line).toMatchObject({ shards: [1], how: "SIGKILL", retryInMs: 1_000 });
    const isBack = () => bot.lines.filter(({ msg }) => msg === "Connected to Discord").length;
    await expect.poll(isBack, { timeout: 30_000 }).toBe(3);
    expect(await answerIn(discord, "annex")).toContain("three crowns");
    expect(await answerIn(discord, "general")).toContain("three crowns");
  });

  test("SIGTERM ends it and its processes in order", async () => {
    const pids = pidsOf(bot);
    expect(pids).toHaveLength(3);
    expect(await bot.stop()).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
    expect(bot.lines.filter(({ level }) => level >= 60)).toEqual([]);
  });
});

describe("a manager and its processes", { timeout: SEVERAL_STARTS_MS }, () => {
  test("register the commands of one server in the process that has it, and once", async () => {
    const discord = await startLocalDiscord(TWO_SHARDS);
    onTestFinished(() => discord.close());
    const { id } = twoShardWorld.servers.second!;
    const bot = await startManager(discord, { DISCORD_GUILD_ID: id });
    const line = await bot.logged("The commands are registered");
    expect(line).toMatchObject({ process: "1", guildId: id });
    expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    expect(await answerIn(discord, "annex", SHIPPED_QUESTION)).toContain("yuan");
    expect(await bot.stop()).toBe(0);
  });

  test("are no more than there are shards, and the bot is ready with them", async () => {
    const discord = await startLocalDiscord(TWO_SHARDS);
    onTestFinished(() => discord.close());
    const bot = await startManager(discord, { SHARD_PROCESSES: "3", HEALTH_PORT: "0" });
    const { url } = await bot.logged("Health and metrics are served");
    const isReady = async () => (await fetch(new URL("readyz", String(url)))).status;
    await expect.poll(isReady, { timeout: 10_000 }).toBe(200);
    expect(pidsOf(bot)).toHaveLength(2);
    expect(await bot.stop()).toBe(0);
  });

  test("end in order when the manager is killed", async () => {
    const discord = await startLocalDiscord(TWO_SHARDS);
    onTestFinished(() => discord.close());
    const bot = await startManager(discord);
    bot.child.kill("SIGKILL");
    for (const pid of pidsOf(bot)) {
      await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
    }
    // A bot that says goodbye takes its session along, and one that is cut off may resume it.
    expect(discord.gateway.sessions.size).toBe(0);
  });

  test("end with code 78 for a token that Discord refuses from the start", async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const settings = { DISCORD_API_URL: discord.apiUrl, SHARD_PROCESSES: "2" };
    const bot = new BotProcess({ DISCORD_TOKEN: "made-up.token.of-a-test", ...settings });
    expect(await bot.exited).toBe(78);
    expect(bot.lines.at(-1)?.msg).toContain("Discord refuses the token");
    expect(pidsOf(bot)).toEqual([]);
  });

  test.each([
    [4004, 78],
    [4014, 69],
  ] as const)("after close code %i of the gateway, all end with code %i", async (close, code) => {
    const discord = await startLocalDiscord(TWO_SHARDS);
    onTestFinished(() => discord.close());
    const bot = await startManager(discord);
    closeSockets(discord.gateway, close);
    expect(await bot.exited).toBe(code);
    expect(bot.lines.at(-1)?.msg).toContain(`ended with code ${code}, and all with it`);
    expect(pidsOf(bot)).toHaveLength(2);
  });
});

/** Starts a bot of two processes, and waits until both are connected. */
async function startManager(
  discord: LocalDiscord,
  env: Record<string, string> = {},
): Promise<BotProcess> {
  const bot = await startBotProcess(discord, { SHARD_PROCESSES: "2", ...env });
  await bot.logged("Every process was started");
  return bot;
}

/** Of all processes that were started so far. */
function pidsOf(bot: BotProcess): number[] {
  const started = bot.lines.filter(({ msg }) => msg === "A process was started");
  return started.map(({ pid }) => Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
