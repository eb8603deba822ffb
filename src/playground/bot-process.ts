import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { EXIT } from "../errors.ts";

/** First pause before a bot that ended is started again, in ms; it doubles with each failure. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** A bot that ran this long, in ms, counts as healthy: the pause is the first one again. */
const WELL_AFTER = 60_000;

/** How to start the bot, and where what it says goes. */
export interface BotCommand {
  file: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Hears each line of the bot's log, with its line break. */
  onLine(line: string): void;
}

/** Why the bot is not there. */
export interface BotEnd {
  /** The exit code or the signal. */
  how: string;
  /** The last thing it logged, if that was words. */
  lastWords: string | null;
  /** When it is started again, in milliseconds since the epoch; null where that cannot help. */
  restartAt: number | null;
}

/** The bot in a process of its own, started again whenever it ends, unless a setting is wrong. */
export class BotProcess {
  /** Null while it runs. */
  ended: BotEnd | null = null;
  readonly #command: BotCommand;
  readonly #listeners = new Set<() => void>();
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE;
  #isStopped = false;

  constructor(command: BotCommand) {
    this.#command = command;
    this.#start();
  }

  /** Calls `listener` whenever the bot ends or starts, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Ends the bot in order, for good. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const closed = once(child, "close");
    child.kill("SIGTERM");
    await closed;
  }

  #start(): void {
    const { file, args, env, onLine } = this.#command;
    const startedAt = Date.now();
    // The channel tells the bot when this process is gone, however it went.
    const child = spawn(file, args, { env, stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let lastWords: string | null = null;
    createInterface({ input: child.stderr! }).on("line", (line) => {
      lastWords = wordsOf(line) ?? lastWords;
      onLine(`${line}\n`);
    });
    child.on("close", (code, signal) => {
      this.#child = null;
      if (Date.now() - startedAt > WELL_AFTER) this.#pause = FIRST_PAUSE;
      if (this.#isStopped) return;
      const how = signal ?? `code ${code}`;
      if (code === EXIT.config) this.#change({ how, lastWords, restartAt: null });
      else this.#restartLater(how, lastWords);
    });
    this.#child = child;
    this.#change(null);
  }

  #restartLater(how: string, lastWords: string | null): void {
    this.#change({ how, lastWords, restartAt: Date.now() + this.#pause });
    this.#timer = setTimeout(() => this.#start(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }

  #change(ended: BotEnd | null): void {
    this.ended = ended;
    for (const listener of this.#listeners) listener();
  }
}

/** The message of a line of JSON, or null for a line of another kind. */
function wordsOf(line: string): string | null {
  try {
    const { msg } = JSON.parse(line);
    return typeof msg === "string" ? msg : null;
  } catch {
    return null;
  }
}
