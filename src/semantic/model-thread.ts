import { setTimeout as wait } from "node:timers/promises";
import { SHARE_ENV, Worker } from "node:worker_threads";
import type { Asked, FromWorker, Replies, ToWorker, WorkerSettings } from "./protocol.ts";

/** In Node 20, threads do not inherit the loader of TypeScript; `worker.mjs` registers it for the sources. */
const SCRIPT = import.meta.url.endsWith(".js")
  ? new URL("./worker.js", import.meta.url)
  : new URL("./worker.mjs", import.meta.url);

/**
 * How long the thread may take to end what is under way, in milliseconds: to load a model, at the most,
 * on a machine that has other things to do.
 */
const LONGEST_GOODBYE_MS = 4_000;
const ENDED = "The thread of the sentence model ended.";

/** Who hears what the thread says of itself. */
interface Listener {
  /** Called with what answers no request. */
  onMessage(message: Exclude<FromWorker, Failure | Replies[keyof Replies]>): void;
  /** Called once, before those who wait are told that there is no answer; never once it is closed. */
  onFailed(failure: Omit<Failure, "type">): void;
}

type Failure = Extract<FromWorker, { type: "failed" }>;
type Reply = Replies[keyof Replies];

/** The thread that a sentence model runs in. It fails quietly: whoever asks it is told that there is no answer. */
export class ModelThread {
  readonly #listener: Listener;
  readonly #worker: Worker;
  /** Resolves when the thread has ended, of itself or not. */
  readonly #ended: Promise<unknown>;
  readonly #waiting = new Map<number, (reply: Reply | null) => void>();
  #lastRequest = 0;
  #isOver = false;

  constructor(workerData: WorkerSettings, listener: Listener) {
    this.#listener = listener;
    this.#worker = new Worker(SCRIPT, { workerData, execArgv: [], env: SHARE_ENV });
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    const end = (cause: unknown) => this.#fail({ reason: ENDED, cause, isBug: true });
    this.#worker.on("error", end);
    this.#worker.on("exit", () => end(null));
    this.#ended = new Promise((resolve) => this.#worker.once("exit", resolve));
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /**
   * Never rejects.
   *
   * @param timeoutMs how long to wait, in milliseconds; Infinity where there is time
   * @returns null where there is no answer, or not in time
   */
  request<Type extends keyof Replies>(
    asked: Asked<Type>,
    timeoutMs = Number.POSITIVE_INFINITY,
  ): Promise<Replies[Type] | null> {
    if (this.#isOver) return Promise.resolve(null);
    const id = ++this.#lastRequest;
    return new Promise((resolve) => {
      const timer = Number.isFinite(timeoutMs)
        ? setTimeout(() => this.#answer(id, null), timeoutMs)
        : undefined;
      this.#waiting.set(id, (reply) => {
        clearTimeout(timer);
        resolve(reply as Replies[Type] | null);
      });
      this.send({ ...asked, id } as ToWorker);
    });
  }

  async close(): Promise<void> {
    this.#giveUp();
    this.send({ type: "close" });
    await Promise.race([this.#ended, wait(LONGEST_GOODBYE_MS, undefined, { ref: false })]);
    await this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    if ("id" in message) this.#answer(message.id, message);
    else if (message.type === "warning") process.emitWarning(message.message, message.name);
    else if (message.type === "failed") this.#fail(message);
    else this.#listener.onMessage(message);
  }

  #answer(id: number, reply: Reply | null): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  /** Only the first failure is told. */
  #fail({ reason, cause, isBug }: Omit<Failure, "type">): void {
    if (this.#isOver) return;
    this.#listener.onFailed({ reason, cause, isBug });
    this.#giveUp();
  }

  /** Nobody must wait for a thread that is gone. */
  #giveUp(): void {
    this.#isOver = true;
    for (const id of [...this.#waiting.keys()]) this.#answer(id, null);
  }
}
