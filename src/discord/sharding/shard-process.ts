import { once } from "node:events";
import type { Shard } from "discord.js";
import { EXIT, FatalError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { isRefreshed, type ProcessNews, type Refreshed } from "./manager-line.ts";
import type { ShardList } from "./shard-list.ts";

/** First pause before a process that ended is started again, in ms; it doubles with each failure. */
const FIRST_PAUSE_MS = 1_000;
/**
 * With this pause, in ms, a shard that always fails identifies 288 times a day. A bot may do so 1,000
 * times (events/gateway, "Session Start Limit"), and discord.js starts none where too few are left.
 */
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A process that ran this long, in ms, counts as healthy: the pause is the first one again. */
const WELL_AFTER_MS = 10 * 60_000;
/** Tells discord.js not to wait: it would give up after a time that suits few corpora. */
const AT_ONCE = -1;

type Child = NonNullable<Shard["process"]>;

/** Hears of the processes by their numbers, from 0. */
export interface ProcessListener {
  /** Called before the first one starts. */
  onDivided(processes: number): void;
  /** Called with what a process tells of itself. */
  onNews(index: number, news: object): void;
  /** Called where a process has ended. */
  onEnd(index: number): void;
}

export interface ShardProcessOptions {
  readonly log: Log;
  /** Called with what the process tells of itself. */
  onNews(news: object): void;
  /** Called whenever it has ended. */
  onEnd(): void;
  /** Called where the process cannot go on, and none of the others should. */
  onFatal(error: FatalError): void;
  /** Called once it has read the articles again. */
  onRefreshed(why: Refreshed): void;
}

/** A process of the bot with some of its shards, started again whenever it ends. */
export class ShardProcess {
  readonly shards: ShardList;
  /** Whether it has been connected, with all its shards, since it was started. */
  isReady = false;
  readonly #shard: Shard;
  readonly #options: ShardProcessOptions;
  #timer: NodeJS.Timeout | undefined;
  #startedAt = 0;
  #pauseMs = FIRST_PAUSE_MS;
  /** discord.js still holds a process that has ended while it tells of its end. */
  #isRunning = false;
  #isStopped = false;
  #settle = () => {};

  /** @param shard discord.js's handle of the process, not yet spawned */
  constructor(shard: Shard, shards: ShardList, options: ShardProcessOptions) {
    this.shards = shards;
    this.#shard = shard;
    this.#options = options;
    shard.on("message", (news) => this.#hear(news));
    shard.on("death", (child) => {
      // Never a worker thread, which discord.js could use too.
      if ("exitCode" in child) this.#ended(child);
    });
  }

  /** Starts the process. Resolves once it is ready, or has ended. */
  async start(): Promise<void> {
    if (this.#isStopped) return;
    this.#startedAt = Date.now();
    this.#isRunning = true;
    const settled = new Promise<void>((resolve) => {
      this.#settle = resolve;
    });
    const { pid } = await this.#shard.spawn(AT_ONCE);
    this.#options.log.info({ shards: this.shards.ids, pid }, "A process was started");
    await settled;
  }

  /** Has it read the articles again, as another process did. */
  refresh(why: Refreshed): void {
    if (!this.#isRunning) return;
    const { log } = this.#options;
    this.#shard.send(why).catch((err) => log.warn({ err }, "A process heard of no refresh"));
  }

  /** Ends the process in order, for good. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    if (!this.#isRunning) return;
    const ended = once(this.#shard, "death");
    this.#shard.process?.kill("SIGTERM");
    await ended;
  }

  #hear(news: ProcessNews): void {
    if (typeof news === "object") this.#options.onNews(news);
    else if (isRefreshed(news)) this.#options.onRefreshed(news);
    else {
      this.isReady = true;
      this.#settle();
    }
  }

  #ended({ exitCode, signalCode }: Pick<Child, "exitCode" | "signalCode">): void {
    this.#isRunning = false;
    this.isReady = false;
    this.#settle();
    this.#options.onEnd();
    if (this.#isStopped) return;
    if (exitCode === EXIT.config || exitCode === EXIT.unavailable) {
      this.#options.onFatal(new FatalError(whyAllEnd(this.shards, exitCode), exitCode));
    } else {
      this.#restartLater(exitCode ?? signalCode);
    }
  }

  #restartLater(how: number | string | null): void {
    if (Date.now() - this.#startedAt > WELL_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
    const retryInMs = this.#pauseMs;
    const fields = { shards: this.shards.ids, how, retryInMs };
    this.#options.log.error(fields, "A process ended, and is started again");
    this.#timer = setTimeout(() => void this.start(), retryInMs);
    this.#pauseMs = Math.min(2 * retryInMs, LONGEST_PAUSE_MS);
  }
}

const whyAllEnd = ({ ids }: ShardList, code: number) =>
  `The process of shards ${ids.join(", ")} ended with code ${code}, and all with it. It logged the reason.`;
