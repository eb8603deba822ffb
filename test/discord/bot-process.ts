import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";

const READY = "The commands are registered";
/** Longest wait for something the process logs, in ms. */
const PATIENCE = 20_000;

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The bot as it is run in production, and all it writes to standard error. */
export class BotProcess {
  readonly child: ChildProcess;
  stderr = "";
  readonly #listeners = new Set<() => void>();
  readonly #exit: Promise<number | null>;

  /** @param env the whole environment but for what Node needs */
  constructor(env: Record<string, string>, command = ["node", "--import", "tsx", "src/main.ts"]) {
    const [file = "", ...args] = command;
    const stdio = ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"];
    const { PATH, HOME } = process.env;
    const DATA_DIR = mkdtempSync(join(tmpdir(), "footnote-data-"));
    this.child = spawn(file, args, {
      // Only tests of watching are to find the articles read again by themselves, and only those of waiting wait.
      env: { PATH, HOME, NODE_ENV: "test", DATA_DIR, WATCH: "off", COOLDOWN_SECONDS: "0", ...env },
      stdio,
    });
    this.child.stderr?.on("data", (chunk: Buffer) => this.#hear(String(chunk)));
    this.#exit = once(this.child, "close").then(([code]) => {
      rmSync(DATA_DIR, { recursive: true, force: true });
      return code as number | null;
    });
  }

  get lines(): LogLine[] {
    const whole = this.stderr.slice(0, this.stderr.lastIndexOf("\n") + 1).split("\n");
    return whole.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as LogLine);
  }

  /** Resolves with the first line, past or to come, whose message contains `words`. */
  logged(words: string): Promise<LogLine> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why} before "${words}": ${this.stderr}`));
      const timer = setTimeout(() => fail("Time was over"), PATIENCE);
      const look = () => {
        const line = this.lines.find(({ msg }) => msg.includes(words));
        if (!line) return;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(line);
      };
      this.#listeners.add(look);
      void this.#exit.then(() => fail("The process ended"));
      look();
    });
  }

  ready(): Promise<LogLine> {
    return this.logged(READY);
  }

  /** Resolves with the exit code. */
  get exited(): Promise<number | null> {
    return this.#exit;
  }

  signal(name: "SIGINT" | "SIGTERM"): void {
    this.child.kill(name);
  }

  async stop(): Promise<number | null> {
    this.signal("SIGTERM");
    return this.exited;
  }

  #hear(chunk: string): void {
    this.stderr += chunk;
    for (const look of this.#listeners) look();
  }
}

/** Starts the bot against a stand-in and waits until its commands are registered. */
export async function startBotProcess(
  discord: LocalDiscord,
  env: Record<string, string> = {},
): Promise<BotProcess> {
  const bot = new BotProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: "debug",
    ...env,
  });
  await bot.ready();
  return bot;
}
