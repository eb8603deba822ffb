import { FIRST_RESPONSE_WITHIN_MS } from "../limits.ts";
import { FairQueue, type Place } from "./fair-queue.ts";

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
/** The weight of a new measurement: what happened thirty measurements ago hardly counts. */
const WEIGHT = 1 / 32;
/** So many starts make a measurement to turn people away by; a burst is over by then, or no burst. */
const ENOUGH_STARTS = 64;
/** A pause this many times as long as usual is an accident, and counts no more than this. */
const LONGEST_PAUSE = 8;
/** What is assumed of the time between two starts before it is measured, in ms: the best possible. */
const BEST_PACE_MS = 1;
/** What is assumed of the time from a start to the first response before it is measured, in ms. */
const FIRST_GUESS_MS = 50;

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
  /** The mean time between two starts while others wait, in ms. */
  #pace = BEST_PACE_MS;
  /** The mean time from a start to the first response, in ms. */
  #responseTime = FIRST_GUESS_MS;
  /** When the last one was started, if others were waiting then. */
  #lastStart: number | null = null;
  /** How many were started since nobody waited. */
  #starts = 0;
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

  /** Turns away what waits, and whatever comes from now on. */
  close(): void {
    this.#isClosed = true;
    for (let next = this.#waiting.oldest; next; next = this.#waiting.oldest) this.#refuse(next);
    this.#askForTurn();
  }

  /** Resolves once nothing is left to handle or to turn away. */
  async whenIdle(): Promise<void> {
    while (this.#waiting.size > 0 || this.#refused.length > 0 || this.#unfinished.size > 0) {
      await new Promise<void>((resolve) => this.#clock.soon(resolve));
      await Promise.all(this.#unfinished);
    }
  }

  #hasRoomFor(arrival: Arrival): boolean {
    const { member, server, createdAt } = arrival;
    if (this.#waiting.countOfMember(member) >= MOST_WAITING_OF_MEMBER) return false;
    if (this.#waiting.countOfServer(server) >= MOST_WAITING_OF_SERVER) return false;
    const ahead = this.#waiting.countAhead(arrival);
    // Whoever comes first is let in, whatever was measured: otherwise nothing would be measured again.
    if (ahead === 0 || this.#starts < ENOUGH_STARTS) return true;
    const answeredAt = this.#clock.now() + ahead * this.#pace + this.#responseTime;
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
    this.#measurePace(now);
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
    const taken = () => {
      this.#responseTime += WEIGHT * (this.#clock.now() - startedAt - this.#responseTime);
    };
    this.#track(arrival.handle({ sent, taken }).finally(sent));
  }

  #release(work: Work): void {
    if (this.#working.delete(work) && this.#waiting.size > 0) this.#askForTurn();
  }

  #measurePace(now: number): void {
    if (this.#lastStart === null) {
      this.#pace = BEST_PACE_MS;
      this.#starts = 0;
    } else {
      const pause = Math.min(now - this.#lastStart, LONGEST_PAUSE * this.#pace);
      this.#pace += WEIGHT * (pause - this.#pace);
    }
    this.#starts++;
    this.#lastStart = this.#waiting.size > 0 ? now : null;
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
    let answeredAt = this.#clock.now() + this.#pace + this.#responseTime;
    for (const arrival of others) {
      if (answeredAt > arrival.createdAt + WAIT_AT_MOST_MS) this.#refuse(arrival);
      else answeredAt += this.#pace;
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
