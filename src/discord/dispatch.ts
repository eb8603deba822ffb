import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Interaction } from "discord.js";
import { wording } from "../words/wording.ts";
import {
  Admission,
  type AdmissionClock,
  type Arrival,
  type Milestones,
} from "./admission/admission.ts";
import { LocalTime } from "./admission/local-time.ts";
import { watchResponses } from "./admission/responses.ts";
import type { BotContext } from "./command.ts";
import { reportFailure, tell } from "./failure.ts";
import { FIRST_RESPONSE_WITHIN_MS } from "./limits.ts";
import type { Outcome } from "./observation.ts";
import { nameOf, route } from "./route.ts";

/** Discord may deliver an event twice; this many are remembered, which is minutes on a busy server. */
const REMEMBERED = 10_000;
/** While some wait for a thread that searches, the main thread renders and sends others. */
const CONCURRENCY = 2 * availableParallelism();
/** How long the end waits for answers that are on their way, in ms. */
const LAST_ANSWERS_MS = 5_000;
/** How long the end then waits for whoever must be told that there will be none, in ms. */
const LAST_NOTICES_MS = 1_000;

const BUSY = wording("errors.busy");
const ENDING = wording("errors.ending");

const SYSTEM_CLOCK: AdmissionClock = {
  now: Date.now,
  soon: setImmediate,
  after: (ms, action) => void setTimeout(action, ms).unref(),
};

export interface DispatcherOptions {
  /** How many interactions are worked on at once, each until its answer leaves. */
  readonly concurrency?: number;
  /** In ms, see `LAST_ANSWERS_MS`. */
  readonly lastAnswersMs?: number;
}

/** What every interaction goes through. */
export class Dispatcher {
  readonly #context: BotContext;
  readonly #admission: Admission;
  readonly #localTime = new LocalTime();
  readonly #seen = new Set<string>();
  readonly #underWay = new Set<Interaction>();
  readonly #lastAnswersMs: number;
  #refusal = BUSY;

  constructor(context: BotContext, options: DispatcherOptions = {}) {
    const { concurrency = CONCURRENCY, lastAnswersMs = LAST_ANSWERS_MS } = options;
    this.#context = context;
    this.#lastAnswersMs = lastAnswersMs;
    this.#admission = new Admission({ concurrency, clock: SYSTEM_CLOCK });
  }

  /** How many wait to be handled. */
  get waiting(): number {
    return this.#admission.waiting;
  }

  /** Never throws, whatever arrives: what is malformed is logged, and others are answered. */
  dispatch(interaction: Interaction): void {
    if (!isNew(interaction.id, this.#seen)) return;
    try {
      logArrival(interaction, this.#context);
      this.#admission.offer(this.#arrivalOf(interaction));
    } catch (err) {
      this.#context.log.error({ err }, "An interaction could not be read");
    }
  }

  /** Turns away what waits and what still comes, and lets what is under way end, for some seconds. */
  async close(): Promise<void> {
    this.#refusal = ENDING;
    await Promise.race([this.#admission.close(), wait(this.#lastAnswersMs)]);
    const unanswered = [...this.#underWay].filter((each) => !("replied" in each && each.replied));
    const told = unanswered.map((interaction) => tell(interaction, ENDING));
    await Promise.race([Promise.allSettled(told), wait(LAST_NOTICES_MS)]);
  }

  #arrivalOf(interaction: Interaction): Arrival {
    const { user, guildId, createdTimestamp } = interaction;
    const createdAt = this.#localTime.of(createdTimestamp, SYSTEM_CLOCK.now());
    return {
      server: guildId ?? user.id,
      member: user.id,
      createdAt,
      handle: (milestones) => this.#handle(interaction, milestones),
      turnAway: () => this.#turnAway(interaction, createdAt),
    };
  }

  async #handle(interaction: Interaction, milestones: Milestones): Promise<void> {
    this.#underWay.add(interaction);
    await this.#observe(interaction, milestones, async () => {
      await route(interaction, this.#context);
      return "answered";
    });
    this.#underWay.delete(interaction);
  }

  async #turnAway(interaction: Interaction, createdAt: number): Promise<void> {
    await this.#observe(interaction, null, async () => {
      if (SYSTEM_CLOCK.now() > createdAt + FIRST_RESPONSE_WITHIN_MS) return "late";
      await tell(interaction, this.#refusal);
      return "busy";
    });
  }

  async #observe(
    interaction: Interaction,
    milestones: Milestones | null,
    deal: () => Promise<Outcome>,
  ): Promise<void> {
    const { now, observe } = this.#context;
    let acknowledgedMs: number | null = null;
    watchResponses(interaction, {
      sent: () => milestones?.sent(),
      taken() {
        if (acknowledgedMs !== null) return;
        acknowledgedMs = Math.max(0, now() - interaction.createdTimestamp);
        milestones?.taken();
      },
    });
    const failed = (error: unknown) => reportFailure(error, interaction, this.#context);
    const outcome = await deal().catch(failed);
    observe({ name: nameOf(interaction), outcome, acknowledgedMs });
  }
}

function isNew(id: string, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  return true;
}

function logArrival(interaction: Interaction, { log, now }: BotContext): void {
  const ageMs = now() - interaction.createdTimestamp;
  const fields = { interaction: interaction.id, name: nameOf(interaction), ageMs };
  if (ageMs > FIRST_RESPONSE_WITHIN_MS / 2) log.warn(fields, "An interaction arrived late");
  else log.debug(fields, "An interaction arrived");
}
