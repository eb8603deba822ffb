import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Order, Report } from "./light-discord.ts";
import type { Plan, Pressure, Tally } from "./tally.ts";

const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.made-up.token";
const FROM_SOURCES = ["--import", "tsx"];
const LIGHT_DISCORD = new URL("light-discord.ts", import.meta.url);
/** What a bot writes once it may be asked, and what Node writes where it can be inspected. */
const READY = /The bot may be asked|The commands are registered/;
/** Lines of the log about bugs: what is measured then is not the bot at work. */
const BUG = /"level":[56]0/;
const INSPECTOR = /Debugger listening on (ws:\S+)/;

export interface BotCommand {
  /** Of `node`. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it writes once it may be asked, if that is not what bots usually do. */
  readonly ready?: RegExp;
}

/** A bot in a process of its own, and a Discord in another that asks it. */
export class BotUnderLoad {
  readonly #discord: ChildProcess;
  readonly process: ChildProcess;
  /** Where it can be inspected, if it was started so. */
  readonly inspectorUrl: string | null;

  private constructor(discord: ChildProcess, bot: ChildProcess, inspectorUrl: string | null) {
    this.#discord = discord;
    this.process = bot;
    this.inspectorUrl = inspectorUrl;
  }

  /** Starts both, and waits until the bot may be asked. */
  static async start({ args, env, ready }: BotCommand): Promise<BotUnderLoad> {
    const discord = fork(LIGHT_DISCORD, { execArgv: FROM_SOURCES });
    const { apiUrl } = (await next(discord)) as Extract<Report, { apiUrl: string }>;
    const settings = {
      DISCORD_API_URL: apiUrl,
      DISCORD_TOKEN: TOKEN,
      NODE_ENV: "production",
    };
    const bot = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, ...settings, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    return new BotUnderLoad(discord, bot, await whenReady(bot, ready));
  }

  run(plan: Plan): Promise<Tally> {
    return this.#order({ run: plan });
  }

  press(pressure: Pressure): Promise<Tally> {
    return this.#order({ press: pressure });
  }

  /** Ends the bot as a supervisor does. @returns its exit code and how long it took, in milliseconds */
  async terminate(): Promise<{ code: number | null; ms: number }> {
    const start = performance.now();
    const exited = once(this.process, "exit");
    this.process.kill("SIGTERM");
    const [code] = (await exited) as [number | null];
    return { code, ms: performance.now() - start };
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) await this.terminate();
    this.#discord.disconnect();
    await once(this.#discord, "exit");
  }

  async #order(order: Order): Promise<Tally> {
    this.#discord.send(order);
    const { tally } = (await next(this.#discord)) as Extract<Report, { tally: Tally }>;
    return tally;
  }
}

async function next(discord: ChildProcess): Promise<Report> {
  const [report] = (await once(discord, "message")) as [Report];
  return report;
}

/** @returns where it can be inspected, if it can */
function whenReady(bot: ChildProcess, ready = READY): Promise<string | null> {
  const said: string[] = [];
  let inspectorUrl: string | null = null;
  return new Promise((resolve, reject) => {
    createInterface({ input: bot.stderr! }).on("line", (line) => {
      said.push(line);
      if (BUG.test(line)) process.stderr.write(`${line}\n`);
      inspectorUrl ??= INSPECTOR.exec(line)?.[1] ?? null;
      if (ready.test(line)) resolve(inspectorUrl);
    });
    bot.once("exit", () => reject(new Error(`The bot ended: ${said.slice(-5).join("\n")}`)));
  });
}
