import { type APIMessage, PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";
import { Faults } from "../playground/faults.ts";
import { denyIn } from "../playground/membership.ts";
import { twoShardWorld } from "../playground/two-shards.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { ARTICLES } from "./articles.ts";
import { startBotProcess } from "./bot-process.ts";
import { choose } from "./choose.ts";
import { buttonId, textOf } from "./shown.ts";
import { DEMO, setStage } from "./stage.ts";

/** Longest wait until a change of the folder is posted, in ms. */
const WITHIN = { timeout: 15_000, interval: 100 };
/** Longest time a test may take that starts several processes, in ms. */
const SEVERAL_STARTS_MS = 60_000;
const ANNEX = demoWorld.servers.second!.id;
const MEMBER = demoWorld.personas.member!.id;
const LOG = { demo: "1600000000000000008", second: "1600000000000000009" };
const TIDES = "# The tides\n\nThe tide is high at noon.\n";
const QUOKKA = "# The quokka\n\nThe quokka sleeps below the stairs.\n";

/** A world in which two servers have a channel for the log each. */
function withLogs(world: World): World {
  const copy = structuredClone(world);
  copy.servers.demo!.channels.log = { id: LOG.demo, topic: "" };
  copy.servers.second!.channels.log = { id: LOG.second, topic: "" };
  return copy;
}

/** Chooses those channels before the bot is started. */
async function folderWithLogs(world: World, atEnd = onTestFinished): Promise<string> {
  const dataDir = temporaryFolder({}, atEnd);
  for (const name of ["demo", "second"] as const)
    await choose(dataDir, world.servers[name]!.id, { logChannel: LOG[name] });
  return dataDir;
}

/** What stands in the channel of the log of a server, oldest first. */
const postsIn = ({ parts }: LocalDiscord, server: keyof typeof LOG): APIMessage[] =>
  parts.messages.inChannel(LOG[server], MEMBER);

const textsIn = (discord: LocalDiscord, server: keyof typeof LOG) =>
  postsIn(discord, server).map(textOf);

describe("What changes though nobody asked for a refresh is posted in the channel of the log", async () => {
  const world = withLogs(demoWorld);
  const DATA_DIR = await folderWithLogs(world, afterAll as never);
  const env = { DATA_DIR, WATCH: "on", SERVER_ARTICLES: "on" };
  const files = { ...ARTICLES, [`servers/${ANNEX}/quokka.md`]: QUOKKA };
  const stage = setStage(env, files, { world });
  const count = (server: keyof typeof LOG) => postsIn(stage.discord, server).length;

  test("where the moderators tend what all servers share, and pings nobody", async () => {
    stage.corpus.write("tides.md", TIDES.replace("tides", "tides @everyone"));
    await expect.poll(() => count("demo"), WITHIN).toBe(1);
    const [post] = postsIn(stage.discord, "demo");
    expect(textOf(post!)).toMatch(
      /^Added: The tides .*everyone\n-# \d+ articles\n-# Read again as the folder changed$/,
    );
    expect(post).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
    expect(count("second")).toBe(0);
  });

  test("of a server's own articles there alone, once, and in its language", async () => {
    stage.corpus.write(`servers/${ANNEX}/quokka.md`, QUOKKA.replace("below", "above"));
    writeInto(DATA_DIR, "articles/bell.md", "# The bell\n\nThe bell weighs two tons.\n");
    await expect.poll(() => count("second"), WITHIN).toBe(1);
    await expect.poll(() => count("demo"), WITHIN).toBe(2);
    const [own] = textsIn(stage.discord, "second");
    expect(own).toMatch(/^Geändert: The quokka\n.+\n-# Neu eingelesen, weil sich der Ordner/);
    expect(textsIn(stage.discord, "demo")[1]).toMatch(/^Added: The bell\n/);
  });

  test("and nothing of a file that was written but holds what it held", async () => {
    const read = () =>
      stage.bot.lines.filter(({ msg }) => msg === "The articles were read again").length;
    const before = read();
    stage.corpus.write("tides.md", TIDES.replace("tides", "tides @everyone"));
    await expect.poll(read, WITHIN).toBe(before + 1);
    stage.corpus.remove("tides.md");
    await expect.poll(() => count("demo"), WITHIN).toBe(3);
    expect(textsIn(stage.discord, "demo")[2]).toMatch(/^Removed: The tides/);
    expect(count("second")).toBe(1);
  });
});

describe("While the bot was not running", { timeout: SEVERAL_STARTS_MS }, () => {
  test("what changed is posted and kept as it is started, once", async () => {
    const world = withLogs(demoWorld);
    const corpus = temporaryFolder(ARTICLES);
    const env = { CORPUS_DIR: corpus, DATA_DIR: await folderWithLogs(world) };
    const discord = await startLocalDiscord({ world });
    onTestFinished(() => discord.close());
    const run = async (during: () => Promise<void>) => {
      const bot = await startBotProcess(discord, { ...env, MODERATOR_GUILD_IDS: DEMO });
      await during();
      expect(await bot.stop()).toBe(0);
    };
    await run(async () => {});
    writeInto(corpus, "tides.md", TIDES);
    await run(async () => {
      await expect.poll(() => textsIn(discord, "demo"), WITHIN).toHaveLength(1);
      const history = await discord.as("moderator").slash("corpus history").message();
      expect(textOf(history)).toContain("as I was started\nAdded: The tides");
    });
    await run(async () => {
      const history = await discord.as("moderator").slash("corpus history").message();
      expect(textOf(history).match(/Added: The tides/g)).toHaveLength(1);
      writeInto(corpus, "bell.md", "# The bell\n\nThe bell weighs two tons.\n");
      await discord.as("moderator").slash("corpus refresh").message();
    });
    await run(async () => {
      const history = await discord.as("moderator").slash("corpus history").message();
      expect(textOf(history).match(/Added: The bell/g)).toHaveLength(1);
    });
    expect(textsIn(discord, "demo")).toEqual([
      expect.stringMatching(/^Added: The tides\n-# \d+ articles\n-# Read as I was started$/),
      expect.stringMatching(/^Added: The bell\n.+\n-# Read again for /),
    ]);
    expect(postsIn(discord, "second")).toEqual([]);
  });
});

describe("Where no server is named for moderators", { timeout: SEVERAL_STARTS_MS }, () => {
  test("all that have chosen a channel are told, one after another", async () => {
    const faults = new Faults();
    const world = withLogs(demoWorld);
    const { discord, corpus } = await startBot(
      { WATCH: "on", MODERATOR_GUILD_IDS: "" },
      { world, onApi: faults.strike },
    );
    const events: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slowly = async (carryOut: () => Promise<Response>) => {
      events.push("arrives");
      await held;
      const response = await carryOut();
      events.push("answered");
      return response;
    };
    faults.answerNext(2, slowly, { route: "POST /channels/{channel_id}/messages" });
    writeInto(corpus, "tides.md", TIDES);
    await expect.poll(() => events, WITHIN).toEqual(["arrives"]);
    await discord.as("member").slash("ask", { question: "When is the tide high?" }).message();
    letGo();
    await expect.poll(() => textsIn(discord, "second"), WITHIN).toHaveLength(1);
    expect(events).toEqual(["arrives", "answered", "arrives", "answered"]);
    expect(textsIn(discord, "demo")).toEqual([expect.stringMatching(/^Added: The tides/)]);
  });

  test("one that the bot may not post in keeps the others from nothing", async () => {
    const world = withLogs(demoWorld);
    const { bot, discord, corpus } = await startBot(
      { REFRESH_CRON: "* * * * * *", MODERATOR_GUILD_IDS: "" },
      { world },
    );
    denyIn(discord, "demo", "log", PermissionFlagsBits.SendMessages);
    writeInto(corpus, "tides.md", TIDES);
    await expect.poll(() => textsIn(discord, "second"), WITHIN).toHaveLength(1);
    expect(textsIn(discord, "second")[0]).toContain("-# Neu eingelesen nach Zeitplan");
    expect(postsIn(discord, "demo")).toEqual([]);
    expect(await bot.logged("could not be posted")).toMatchObject({ level: 40, server: DEMO });
  });
});

describe("Of several processes", { timeout: SEVERAL_STARTS_MS }, () => {
  const world = withLogs(twoShardWorld);
  const second = world.servers.second!.id;
  world.servers.second!.ownerId = world.personas.owner!.id;
  world.servers.second!.members.owner = [];
  const two = { world, recommendedShards: 2, maxConcurrency: 2 };
  const settings = { SHARD_PROCESSES: "2", MODERATOR_GUILD_IDS: `${DEMO},${second}` };

  test("each posts in its own servers, also of what is one's alone", async () => {
    const own = { [`servers/${second}/quokka.md`]: QUOKKA };
    const env = { ...settings, WATCH: "on", SERVER_ARTICLES: "on" };
    const { bot, discord, corpus } = await startBot(env, two, own);
    await bot.logged("Every process was started");
    const question = "Where does the quokka sleep?";
    const ask = () => discord.as("member", "annex").slash("ask", { question }).message();
    await expect.poll(() => ask().then(textOf), WITHIN).toContain("below");
    writeInto(corpus, `servers/${second}/quokka.md`, QUOKKA.replace("below", "above"));
    await expect.poll(() => textsIn(discord, "second"), WITHIN).toHaveLength(1);
    const history = await discord.as("owner", "annex").slash("corpus history").message();
    expect(textOf(history)).toContain("as the folder changed\nChanged: The quokka");
    writeInto(corpus, "tides.md", TIDES);
    await expect.poll(() => textsIn(discord, "demo"), WITHIN).toHaveLength(1);
    await expect.poll(() => textsIn(discord, "second"), WITHIN).toHaveLength(2);
    expect(textsIn(discord, "demo")[0]).toMatch(/^Added: The tides\n/);
    expect(textsIn(discord, "second")[0]).toMatch(/^Geändert: The quokka\n/);
    expect(textsIn(discord, "second")[1]).toMatch(/^Neu: The tides\n/);
  });

  test("none takes what a moderator did elsewhere for something that nobody asked for", async () => {
    const { bot, discord } = await startBot(settings, two);
    await bot.logged("Every process was started");
    const remove = async (persona: string, place: string, title: string) => {
      const as = discord.as(persona, place);
      const asked = await as.slash("corpus remove", { article: title }).message();
      const pressed = as.press(asked, buttonId(asked, "Remove"));
      await pressed.next(({ kind }) => kind === "edit");
    };
    await remove("owner", "annex", "Whales off the coast");
    const question = "How many humpback whales were counted off the coast?";
    const ask = () => discord.as("member").slash("ask", { question }).message().then(textOf);
    await expect.poll(ask, WITHIN).not.toContain("Twelve");
    await remove("moderator", "general", "Ferry timetable");
    expect(textsIn(discord, "demo")).toEqual([expect.stringMatching(/^Removed: Ferry timetable/)]);
    expect(textsIn(discord, "second")).toEqual([expect.stringMatching(/^Entfernt: Whales/)]);
  });
});

async function startBot(
  env: Record<string, string>,
  options: LocalDiscordOptions & { readonly world: World },
  files: Record<string, string> = {},
) {
  const corpus = temporaryFolder({ ...ARTICLES, ...files });
  const DATA_DIR = await folderWithLogs(options.world);
  const discord = await startLocalDiscord(options);
  const bot = await startBotProcess(discord, { CORPUS_DIR: corpus, DATA_DIR, ...env });
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  return { bot, discord, corpus };
}
