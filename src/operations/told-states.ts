import type { BotState } from "./bot-state.ts";
import type { EventMetrics } from "./event-metrics.ts";
import type { Telling } from "./telling.ts";

/** What the processes of a divided bot have told of themselves, as of one bot. */
export class ToldStates {
  /** By the number of the process; null for one that has told nothing yet. */
  readonly #states: (BotState | null)[];

  /** @param processes how many there are to be */
  constructor(processes: number) {
    this.#states = Array.from({ length: processes }, () => null);
  }

  /** Notes how many processes there are: fewer than there were to be where there are fewer shards. */
  expect(processes: number): void {
    this.#states.length = processes;
  }

  /**
   * Takes in what a process told.
   *
   * @param process from 0
   * @param events hears what happened there
   */
  hear(process: number, telling: Telling, events: EventMetrics): void {
    if (telling.about === "state") this.#states[process] = telling.state;
    else if (telling.about === "interaction") events.observe(telling.observation);
    else if (telling.about === "search") events.library.searched(...telling.search);
    else events.library.refreshed(...telling.refresh);
  }

  /** Notes that a process has ended, and its connections with it. */
  lose(process: number): void {
    const state = this.#states[process];
    if (!state) return;
    const shards = state.shards.map(
      (shard) => ({ ...shard, state: "lost", heardAt: null }) as const,
    );
    this.#states[process] = { ...state, shards, queueLength: 0 };
  }

  /** The bot has its articles when every process has them, and those of the one that read them first. */
  look(): BotState {
    const told = this.#states.filter((state) => state !== null);
    const corpora = told.map(({ corpus }) => corpus).filter((corpus) => corpus !== null);
    const isComplete = corpora.length === this.#states.length;
    return {
      shards: told.flatMap(({ shards }) => shards).toSorted((a, b) => a.id - b.id),
      isRegistered:
        told.length === this.#states.length && told.every(({ isRegistered }) => isRegistered),
      corpus: isComplete ? corpora.reduce((a, b) => (b.loadedAt < a.loadedAt ? b : a)) : null,
      modelState: worstOf(told.map(({ modelState }) => modelState)),
      queueLength: told.reduce((sum, { queueLength }) => sum + queueLength, 0),
    };
  }
}

const WORST_FIRST = ["failed", "starting", "reading", "ready"] as const;

function worstOf(states: readonly BotState["modelState"][]): BotState["modelState"] {
  return WORST_FIRST.find((state) => states.includes(state)) ?? null;
}
