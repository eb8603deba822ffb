import { FIRST_RESPONSE_WITHIN_MS } from "../limits.ts";
import { FairQueue, type Place } from "./fair-queue.ts";
import { Pace } from "./pace.ts";

/** Who would be answered later than this is turned away at once, in ms since the creation. What is
 * left of Discord's time is for what the estimate did not foresee. */
const ADMIT_WITHIN_MS = FIRST_RESPONSE_WITHIN_MS - 1_200;
/** Who has waited this long, in ms since the creation, is turned away while there is time to say so. */
const WAIT_AT_MOST_MS = FIRST_RESPONSE_WITHIN_MS - 500;
/** More than a person does in three seconds, autocomplete included. */
const MOST_WAITING_OF_MEMBER = 5;
/** More than one server can be answered in time. */
const MOST_WAITING_OF_SERVER = 500;
/** So many are turned away in a turn of the event loop beside the one that is started, because a
 * notice costs a fraction of an answer. */
const NOTICES_A_TURN = 8;
/** How often it is looked who waits in vain, in ms. */
const LOOK_EVERY_MS = 100;

/** Something that waits to be handled. */
export interface Arrival extends Place {
  /** When it was created, in milliseconds by the clock of the admission. */
  readonly createdAt: number;
  /** Does what is asked for. Must not reject. */
  handle(milestones: Milestones): Promise<void>;
  /** Says that there is no time for it. Must not reject. */
  turnAway(): Promise<void>;
}

/** What whoever handles an arrival tells on the way. */
export interface Milestones {
  /** The answer leaves, so that the next one may be started. */
  sent(): void;
  /** The first response, be it an answer or not, has arrived. */
  taken(): void;
}

export interface AdmissionClock {
  /** In milliseconds. */
  now(): number;
  /** Runs `action` in the next turn of the event loop. */
  soon(action: () => void): void;
  /** Runs `action` once, in so many milliseconds. */
  after(ms: number, action: () => void): void;
}

export interface AdmissionOptions {
  /** How many are worked on at once, each until its answer leaves. */
  readonly concurrency: number;
  readonly clock: AdmissionClock;
}

interface Work {
  readonly arrival: Arrival;
  readonly startedAt: number;
}

/**
 * Stands between what arrives and what handles it. One arrival is started in a turn of the event loop,
 * so that heartbeats, responses and signals are heard between two. Servers and members take turns, and
 * each member has one under way. What could not be answered in time is told so at once.
 */
export class Admission {
  readonly #concurrency: number;
  readonly #clock: AdmissionClock;
  readonly #waiting = new FairQueue<Arrival>();
  readonly #refused: Arrival[] = [];
  /** What has sent no answer yet. */
  readonly #working = new Set<Work>();
  readonly #unfinished = new Set<Promise<void>>();
  readonly #pace = new Pace();
  #hasTurn = false;
  #isLooking = false;
  #isClosed = false;

  constructor({ concurrency, clock }: AdmissionOptions) {
    this.#concurrency = concurrency;
    this.#clock = clock;
  }

  /** Takes an arrival in, to be handled or turned away. */
  offer(arrival: Arrival): void {
    if (this.#isClosed || !this.#hasRoomFor(arrival)) this.#refused.push(arrival);
    else this.#waiting.add(arrival);
    this.#askForTurn();
    this.#keepLooking();
  }

  /** How many wait to be started. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Turns away what waits, and whatever comes from now on. Resolves once all that came before is dealt
   * with, however much still comes.
   */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (let next = this.#waiting.oldest; next; next = this.#waiting.oldest) this.#refuse(next);
    this.#askForTurn();
    while (this.#refused.length > 0) {
      await new Promise<void>((resolve) => this.#clock.soon(resolve));
    }
    await Promise.all(this.#unfinished);
  }

  #hasRoomFor(arrival: Arrival): boolean {
    const { member, server, createdAt } = arrival;
    if (this.#waiting.countOfMember(member) >= MOST_WAITING_OF_MEMBER) return false;
    if (this.#waiting.countOfServer(server) >= MOST_WAITING_OF_SERVER) return false;
    const ahead = this.#waiting.countAhead(arrival);
    // Whoever comes first is let in, whatever was measured: otherwise nothing would be measured again.
    if (ahead === 0 || !this.#pace.isKnown) return true;
    const { betweenStarts, responseTime } = this.#pace;
    const answeredAt = this.#clock.now() + ahead * betweenStarts + responseTime;
    return answeredAt <= createdAt + ADMIT_WITHIN_MS;
  }

  #askForTurn(): void {
    if (this.#hasTurn) return;
    this.#hasTurn = true;
    this.#clock.soon(() => {
      this.#hasTurn = false;
      this.#takeTurn();
    });
  }

  #takeTurn(): void {
    this.#refuseLate();
    for (const arrival of this.#refused.splice(0, NOTICES_A_TURN)) this.#track(arrival.turnAway());
    const hasStarted = this.#startNext();
    if (this.#refused.length > 0 || (hasStarted && this.#waiting.size > 0)) this.#askForTurn();
  }

  /** @returns whether there was one that could be started */
  #startNext(): boolean {
    if (this.#working.size >= this.#concurrency) return false;
    const arrival = this.#waiting.take(({ member }) => !this.#isBusyWith(member));
    if (!arrival) return false;
    const now = this.#clock.now();
    this.#pace.started(now, this.#waiting.size > 0);
    this.#start({ arrival, startedAt: now });
    return true;
  }

  #isBusyWith(member: string): boolean {
    for (const { arrival } of this.#working) if (arrival.member === member) return true;
    return false;
  }

  #start(work: Work): void {
    const { arrival, startedAt } = work;
    this.#working.add(work);
    const sent = () => this.#release(work);
    const taken = () => this.#pace.responded(startedAt, this.#clock.now());
    this.#track(arrival.handle({ sent, taken }).finally(sent));
  }

  #release(work: Work): void {
    if (this.#working.delete(work) && this.#waiting.size > 0) this.#askForTurn();
  }

  /** Turns away whom it is nearly too late to tell, and counts no longer on what hangs. */
  #refuseLate(): void {
    const now = this.#clock.now();
    let { oldest } = this.#waiting;
    while (oldest && now > oldest.createdAt + WAIT_AT_MOST_MS) {
      this.#refuse(oldest);
      oldest = this.#waiting.oldest;
    }
    for (const work of this.#working) {
      if (now > work.startedAt + FIRST_RESPONSE_WITHIN_MS) this.#release(work);
    }
  }

  /** Turns away whose turn would come too late, now that it is known how fast it goes. */
  #refuseHopeless(): void {
    const [first, ...others] = this.#waiting.inOrder();
    if (!first) return;
    const { betweenStarts, responseTime } = this.#pace;
    let answeredAt = this.#clock.now() + betweenStarts + responseTime;
    for (const arrival of others) {
      if (answeredAt > arrival.createdAt + WAIT_AT_MOST_MS) this.#refuse(arrival);
      else answeredAt += betweenStarts;
    }
  }

  #refuse(arrival: Arrival): void {
    this.#waiting.remove(arrival);
    this.#refused.push(arrival);
  }

  #keepLooking(): void {
    if (this.#isLooking || this.#waiting.size === 0) return;
    this.#isLooking = true;
    this.#clock.after(LOOK_EVERY_MS, () => {
      this.#isLooking = false;
      this.#refuseHopeless();
      this.#askForTurn();
      this.#keepLooking();
    });
  }

  #track(promise: Promise<void>): void {
    const tracked: Promise<void> = promise.finally(() => this.#unfinished.delete(tracked));
    this.#unfinished.add(tracked);
  }
}
