import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { BotProcess } from "../discord/bot-process.ts";
import { textOf } from "../discord/shown.ts";
import { DEMO } from "../discord/stage.ts";
import { addressIn, isReady, viewWhere } from "../playground/views.ts";
import { SEMANTIC } from "../semantic/semantic-data.ts";
import { buildProductionFolder, NODE } from "./production-folder.ts";

const FOLDER = buildProductionFolder(afterAll);
const [NODE_FILE, ...NODE_ARGUMENTS] = NODE;
const MAIN = join(FOLDER, "dist/main.js");
const CLI = join(FOLDER, "dist/cli.js");
const CORPUS_DIR = new URL("../../corpus", import.meta.url).pathname;
const QUESTION = "How large was Alibaba's fine?";
const { PATH = "", HOME = "" } = process.env;

const ask = (question: string, env: Record<string, string> = {}) => {
  const args = [...NODE_ARGUMENTS, CLI, "ask", "--json", question];
  const printed = execFileSync(NODE_FILE, args, {
    cwd: FOLDER,
    env: { PATH, HOME, CORPUS_DIR, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(String(printed));
};

describe("what npm run build makes, with the packages of production alone,", () => {
  test("holds no TypeScript, and finds neither a transpiler nor a bundler", () => {
    const files = readdirSync(join(FOLDER, "dist"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => /\.(tsx?|mjs)$/.test(file))).toEqual([]);
    for (const name of ["tsx", "esbuild", "typescript", "preact"]) {
      expect(existsSync(join(FOLDER, "node_modules", name)), name).toBe(false);
    }
    expect(existsSync(join(FOLDER, "node_modules/discord.js"))).toBe(true);
  });

  test("answers in a terminal", () => {
    expect(ask(QUESTION)).toMatchObject({ question: QUESTION, found: true });
  });

  test("answers as a bot, and ends in order", async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, CORPUS_DIR };
    const bot = new BotProcess({ ...settings, MODERATOR_GUILD_IDS: DEMO }, [...NODE, MAIN]);
    await bot.ready();
    const message = await discord.as("member").slash("ask", { question: QUESTION }).message();
    expect(textOf(message)).toContain("billion yuan");
    const history = await discord.as("moderator").slash("corpus history").message();
    expect(textOf(history)).toContain("as I was started");
    expect(await bot.stop()).toBe(0);
  });

  test("answers as a bot of two processes, and ends in order", async () => {
    const discord = await startLocalDiscord({ maxConcurrency: 2 });
    onTestFinished(() => discord.close());
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, CORPUS_DIR };
    const shards = { SHARDS: "2", SHARD_PROCESSES: "2" };
    const bot = new BotProcess({ ...settings, ...shards }, [...NODE, MAIN]);
    await bot.logged("Every process was started");
    const message = await discord.as("member").slash("ask", { question: QUESTION }).message();
    expect(textOf(message)).toContain("billion yuan");
    expect(await bot.stop()).toBe(0);
  });

  test("serves a local Discord with the bot in it", async () => {
    const main = spawn(NODE_FILE, [...NODE_ARGUMENTS, MAIN], {
      env: { PATH, HOME, CORPUS_DIR, PLAYGROUND_PORT: "0" },
      cwd: FOLDER,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await addressIn(main.stdout);
    const { commands } = await viewWhere(url, isReady);
    expect(commands.map(({ name }) => name)).toContain("ask");
    const files = ["", "main.js", "style.css", "icon.svg"].map((name) => fetch(url + name));
    for (const { status } of await Promise.all(files)) expect(status).toBe(200);
    main.kill("SIGTERM");
    expect(await once(main, "close")).toEqual([0, null]);
  });

  test.skipIf(!SEMANTIC)("runs the sentence model in its thread", () => {
    const { model, dataDir } = SEMANTIC!;
    const question = "What becomes of startups that team up with rival factions?";
    const { hits } = ask(question, { SEMANTIC_MODEL: model, DATA_DIR: dataDir() });
    expect(hits[0]).toMatchObject({ file: "behind-the-fine.md", matched_by: "meaning" });
  });
});
