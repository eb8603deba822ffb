import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import type { Refusal } from "../refusal.ts";
import type { Changes } from "./changes.ts";
import type { Persona } from "./world.ts";

/** Time for the first response, in milliseconds (interactions/receiving-and-responding). */
const FIRST_RESPONSE_WITHIN = 3_000;
/** How long the token then lives, in milliseconds (the same page, "Followup Messages"). */
export const TOKEN_LIFETIME = 15 * 60_000;
/** How long a test waits, in real milliseconds, before it is told what did arrive. */
const WAIT = 5_000;

/** What a bot did with an interaction. `expired` is Discord's "The application did not respond". */
export type Event =
  | { kind: "callback"; type: number; message: APIMessage | null }
  | { kind: "edit" | "follow-up"; message: APIMessage }
  | { kind: "delete"; messageId: string }
  | { kind: "refusal"; request: string; refusal: Refusal }
  | { kind: "expired" };

/** An event and when it came, in milliseconds since the interaction. */
export type ExchangeEntry = Event & { at: number };

interface ExchangeContext {
  clock: Clock;
  changes: Changes;
  findMessage(id: string): APIMessage | undefined;
}

/** One interaction and all that came of it. */
export class Exchange {
  readonly interaction: APIInteraction;
  readonly persona: Persona;
  readonly entries: ExchangeEntry[] = [];
  /** The message `@original` means. */
  originalId: string | null = null;
  /** Offered by an autocomplete callback. */
  choices: APIApplicationCommandOptionChoice[] | null = null;
  /** Opened by the callback and not yet submitted. */
  modal: APIModalInteractionResponseCallbackData | null = null;
  /** Whether `@original` is a placeholder that the next message fills. */
  deferred = false;

  readonly #clock: Clock;
  readonly #changes: Changes;
  readonly #find: (messageId: string) => APIMessage | undefined;
  readonly #startedAt: number;
  readonly #waiting = new Set<() => void>();
  readonly #cancelExpiry: () => void;

  constructor(interaction: APIInteraction, persona: Persona, surroundings: ExchangeContext) {
    const { clock, changes, findMessage } = surroundings;
    this.interaction = interaction;
    this.persona = persona;
    this.#clock = clock;
    this.#changes = changes;
    this.#find = findMessage;
    this.#startedAt = clock.now();
    this.#cancelExpiry = clock.after(FIRST_RESPONSE_WITHIN, () => this.record({ kind: "expired" }));
  }

  /** Milliseconds since the interaction, by the clock of the stand-in. */
  get age(): number {
    return this.#clock.now() - this.#startedAt;
  }

  get callback(): Extract<ExchangeEntry, { kind: "callback" }> | undefined {
    return this.entries.find((entry) => entry.kind === "callback");
  }

  get expired(): boolean {
    return this.entries.some(({ kind }) => kind === "expired") || this.age >= TOKEN_LIFETIME;
  }

  /** Resolves with the callback once the bot has answered in time. */
  get acknowledged(): Promise<ExchangeEntry> {
    return this.next((entry) => entry.kind === "callback");
  }

  /** Resolves with the first event, past or to come, that `wanted` accepts. Times out with a list of what came. */
  next(wanted: (entry: ExchangeEntry) => boolean, timeout = WAIT): Promise<ExchangeEntry> {
    return this.#until(() => this.entries.find(wanted), timeout);
  }

  /** Resolves with the reply as it stands, once it is more than a "thinking…". */
  message(timeout = WAIT): Promise<APIMessage> {
    return this.#until(() => (this.deferred ? undefined : this.messages[0]), timeout);
  }

  /** The messages it made or changed, as they stand, the reply first; a deleted one is gone. */
  get messages(): APIMessage[] {
    const ids = new Set(this.entries.flatMap((entry) => messageOf(entry)?.id ?? []));
    return [...ids].flatMap((id) => this.#find(id) ?? []);
  }

  record(event: Event): void {
    if (event.kind === "callback") this.#cancelExpiry();
    this.entries.push({ ...event, at: this.age });
    for (const look of [...this.#waiting]) look();
    this.#changes.emit({ type: "exchange-updated" });
  }

  #until<T>(find: () => T | undefined, timeout: number): Promise<T> {
    const called = new Error();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        called.message = `Waited ${timeout} ms for a bot that had sent ${this.#summary()}`;
        reject(called);
      }, timeout);
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  #summary(): string {
    return this.entries.map(describe).join(", ") || "nothing";
  }
}

function messageOf(entry: ExchangeEntry): APIMessage | null {
  return "message" in entry ? entry.message : null;
}

function describe(entry: ExchangeEntry): string {
  const after = `after ${entry.at} ms`;
  if (entry.kind === "callback") return `a callback of type ${entry.type} ${after}`;
  if (entry.kind !== "refusal") return `${entry.kind} ${after}`;
  const { status, body } = entry.refusal;
  return `${entry.request}, refused with ${status} ${JSON.stringify(body)} ${after}`;
}
