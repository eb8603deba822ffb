import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { BotProcess } from "../../src/playground/bot-process.ts";
import { addressIn, isReady, viewWhere } from "./views.ts";

const [MAIN, CLI] = ["src/main.ts", "src/cli.ts"];
/** Longest time an end may take, in ms. */
const FIVE_SECONDS = 5_000;

type Main = ChildProcessByStdio<null, Readable, Readable>;
let main: Main | undefined;
afterEach(async () => {
  const running = main?.exitCode === null ? main : undefined;
  main = undefined;
  if (running?.kill("SIGTERM")) await once(running, "close");
});

function start(env: Record<string, string> = {}, program = [MAIN]): Main {
  const { PATH, HOME } = process.env;
  const clean = { PATH, HOME, DISCORD_TOKEN: "", PLAYGROUND_PORT: "0", ...env };
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  main = spawn(process.execPath, ["--import", "tsx/esm", ...program], { env: clean, stdio });
  return main;
}

const addressOf = ({ stdout }: Main) => addressIn(stdout);

const childrenOf = ({ pid }: Main): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);

const isBot = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("main.ts");

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Not so for one that has ended and only waits to be counted off. */
const isRunningBot = (pid: number) => isAlive(pid) && isBot(pid);

describe("Without a token", () => {
  test("one line says where the page is, the bot connects, and a signal ends both", async () => {
    const started = start();
    const url = await addressOf(started);
    const { commands, example } = await viewWhere(url, isReady);
    expect(commands.map(({ name }) => name)).toContain("ask");
    expect(example?.command).toBe("ask");
    const bots = childrenOf(started).filter(isBot);
    expect(bots).toHaveLength(1);
    const more: string[] = [];
    started.stdout.on("data", (chunk) => more.push(String(chunk)));
    const begun = Date.now();
    started.kill("SIGTERM");
    expect(await once(started, "close")).toEqual([0, null]);
    expect(Date.now() - begun).toBeLessThan(FIVE_SECONDS);
    expect([more, bots.filter(isAlive)]).toEqual([[], []]);
  });

  test("the bot ends by itself where the playground is killed", async () => {
    const started = start();
    await viewWhere(await addressOf(started), isReady);
    const [bot = 0] = childrenOf(started).filter(isBot);
    started.kill("SIGKILL");
    await once(started, "close");
    await expect.poll(() => isRunningBot(bot), { timeout: FIVE_SECONDS }).toBe(false);
  });

  test("a bot that dies is told of and started again", async () => {
    const started = start();
    const url = await addressOf(started);
    await viewWhere(url, isReady);
    const [bot = 0] = childrenOf(started).filter(isBot);
    const ended = viewWhere(url, (view) => view.bot.ended !== null);
    process.kill(bot, "SIGKILL");
    expect((await ended).bot).toMatchObject({ isConnected: false, ended: { how: "SIGKILL" } });
    await viewWhere(url, (view) => isReady(view) && view.bot.ended === null);
    expect(childrenOf(started).filter(isBot)).not.toContain(bot);
  });

  test("the bot's settings are those of the demo server, whatever the environment holds", async () => {
    const foreign = "1999999999999999999";
    const url = await addressOf(start({ DISCORD_GUILD_ID: foreign, MODERATOR_ROLE_IDS: foreign }));
    const { commands } = await viewWhere(url, isReady);
    expect(commands.every(({ guild_id }) => guild_id === undefined)).toBe(true);
  });

  test("a port that is taken makes room for the next", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const url = await addressOf(start({ PLAYGROUND_PORT: String(port) }));
    taken.close();
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
  });

  test("no articles end the bot, and the page says why", async () => {
    const url = await addressOf(start({ CORPUS_DIR: "/nowhere/at/all" }));
    const { bot, example } = await viewWhere(url, (view) => view.bot.ended !== null);
    expect(bot.ended).toMatchObject({ how: "code 78", restartAt: null });
    expect(bot.ended?.lastWords).toContain("/nowhere/at/all");
    expect(example).toBeNull();
  });
});

test("npm run playground refuses a token, which production does not ask for then", async () => {
  const refused = start({ DISCORD_TOKEN: "a.b.c" }, [CLI, "playground"]);
  expect(await once(refused, "close")).toEqual([78, null]);
  const url = await addressOf(start({ NODE_ENV: "production" }, [CLI, "playground"]));
  expect((await fetch(url)).status).toBe(200);
});

test("A bot that keeps ending is started again after a pause that grows", async () => {
  const script = `console.error(JSON.stringify({ msg: "No" })); process.exit(3)`;
  const lines: string[] = [];
  const onLine = (line: string) => lines.push(line);
  const bot = new BotProcess({ file: process.execPath, args: ["-e", script], env: {}, onLine });
  const pauses: number[] = [];
  await new Promise<void>((resolve) => {
    bot.subscribe(() => {
      if (bot.ended) pauses.push(Math.round((bot.ended.restartAt! - Date.now()) / 1000));
      if (pauses.length === 2) resolve();
    });
  });
  expect(pauses).toEqual([1, 2]);
  expect(bot.ended).toMatchObject({ how: "code 3", lastWords: "No" });
  expect(lines).toEqual(['{"msg":"No"}\n', '{"msg":"No"}\n']);
  await bot.stop();
});

test("A bot that a wrong setting ended is not started again", async () => {
  const bot = new BotProcess({
    file: process.execPath,
    args: ["-e", `console.error(JSON.stringify({ msg: "A wrong setting" })); process.exit(78)`],
    env: {},
    onLine: () => undefined,
  });
  await new Promise<void>((resolve) => {
    bot.subscribe(resolve);
  });
  expect(bot.ended).toEqual({ how: "code 78", lastWords: "A wrong setting", restartAt: null });
  await bot.stop();
});
