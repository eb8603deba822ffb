import { quantile, type Tally } from "./tally.ts";

/** How long Discord waits for a first response, in milliseconds. */
const IN_TIME = 3_000;
/** What the bot's notices say, as far as nothing in it has to be escaped. */
const BUSY = "I have more to do than I can";
const ENDING = "I am being restarted";
/** The button that says that an answer helps, with how many say so. */
const VOTED = /\|good\|[^}]*"label":"\d+"|"label":"\d+"[^}]*\|good\|/;
const REFRESHED = "The articles were read again";
/** A response that promises an answer (interactions/receiving-and-responding, type 5). */
const DEFERRED = /^\{"type":5\b/;

interface Exchange {
  readonly sentAt: number;
  respondedAt: number | null;
  kind: "answered" | "busy" | "ending";
  /** Whether an answer was promised that has not come yet. */
  isPending: boolean;
}

/** What was sent to the bot, and what came back. Times are of `performance.now()`. */
export class Exchanges {
  readonly #first: number;
  readonly #exchanges: Exchange[] = [];
  #refreshes = 0;
  #votes = 0;
  #open = 0;
  #lastResponseAt = 0;
  /** Called for each first response in time. */
  onResponse = () => {};
  onRefreshed = () => {};

  /** @param first the number of the first interaction; those before belong to an earlier run */
  constructor(first: number) {
    this.#first = first;
  }

  get count(): number {
    return this.#exchanges.length;
  }

  /** How many have neither a first response nor run out of time. */
  isSettled(now: number): boolean {
    const last = this.#exchanges.at(-1);
    return !last || this.#open === 0 || now - last.sentAt > IN_TIME + 500;
  }

  sent(now: number): void {
    this.#exchanges.push({ sentAt: now, respondedAt: null, kind: "answered", isPending: false });
    this.#open++;
  }

  /** @returns false where the response is too late, or a second one */
  respond(nth: number, body: string, now: number): boolean {
    const exchange = this.#exchanges[nth - this.#first];
    // A refresh is no question, and so not counted.
    if (!exchange) return true;
    if (exchange.respondedAt !== null || now - exchange.sentAt > IN_TIME) return false;
    exchange.respondedAt = now;
    exchange.isPending = DEFERRED.test(body);
    if (body.includes(BUSY)) exchange.kind = "busy";
    if (body.includes(ENDING)) exchange.kind = "ending";
    this.#open--;
    this.#lastResponseAt = now;
    this.onResponse();
    return true;
  }

  edit(nth: number, body: string): void {
    const exchange = this.#exchanges[nth - this.#first];
    if (exchange) exchange.isPending = false;
    else if (VOTED.test(body)) this.#votes++;
    else if (body.includes(REFRESHED)) {
      this.#refreshes++;
      this.onRefreshed();
    }
  }

  tally(): Tally {
    const inTime = this.#exchanges.filter(({ respondedAt }) => respondedAt !== null);
    const times = inTime.map(({ respondedAt, sentAt }) => respondedAt! - sentAt);
    const countOf = (wanted: Exchange["kind"]) =>
      inTime.filter(({ kind }) => kind === wanted).length;
    return {
      sent: this.count,
      answered: countOf("answered"),
      busy: countOf("busy"),
      ending: countOf("ending"),
      late: this.count - inTime.length,
      unfinished: inTime.filter(({ isPending }) => isPending).length,
      median: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      refreshes: this.#refreshes,
      votes: this.#votes,
      seconds: (this.#lastResponseAt - (this.#exchanges[0]?.sentAt ?? 0)) / 1_000,
    };
  }
}
