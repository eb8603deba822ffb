import { DEFAULT_CHOICES, readChoices, type ServerChoices } from "./server-choices.ts";

/** How long the first reply in a server waits for its choices, in ms. */
const READ_WITHIN_MS = 200;
/** How long one waits where choices are known, and only read again. */
const RENEWED_WITHIN_MS = 100;
/** The choices of so many servers are held in memory; those read longest ago go first. */
const MOST_HELD = 10_000;
/** How long the choices of a server that the bot left are kept, in ms. */
const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

export interface ServerSettingsOptions {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Called where choices were not read in time, or not at all: then what was known last has to do, or else the
   * defaults.
   */
  onUnread(server: string, error: unknown): void;
  /** How long what was read holds before it is read again, in ms; until it is changed here unless told. */
  readonly heldMs?: number;
  /** Removes what else belongs to a server that the bot left long ago; nothing unless told. */
  removeServer?(server: string): Promise<void>;
}

interface KnownServer {
  /** Its id. */
  readonly server: string;
  /** Whether the bot is known to have left it. */
  readonly hasLeft: boolean;
}

interface ServerWithLog {
  /** Its id. */
  readonly server: string;
  readonly choices: ServerChoices;
}

/** What is kept of a server. */
export interface StoredChoices {
  /** Its id. */
  readonly server: string;
  /** As JSON, which may be damaged: what was chosen, without what was not. */
  readonly choices: string;
  /** When the bot left it, in milliseconds since the epoch; null while it is in it. */
  readonly leftAt: number | null;
}

/** Where the choices of servers are kept, next to all else that is kept of servers. */
export interface ChoiceRecords {
  /** @returns null where nothing is kept of a server */
  read(server: string): Promise<StoredChoices | null>;
  /** What is damaged is written anew. Gaps go with the choice to keep them, here and in `reset`. */
  change(server: string, patch: Partial<ServerChoices>): Promise<void>;
  reset(server: string): Promise<void>;
  /** @param at in milliseconds since the epoch; the first time holds */
  leave(server: string, at: number): Promise<void>;
  enter(server: string): Promise<void>;
  /** In the order of their ids. */
  all(): Promise<readonly StoredChoices[]>;
  /** The same of those that the bot is in and that may have chosen a channel of the log. */
  withLogChannel(): Promise<readonly StoredChoices[]>;
  /** Removes all that is kept of a server; its choices last, so that what fails is tried again. */
  removeAll(server: string): Promise<void>;
}

interface Held {
  readonly choices: ServerChoices;
  /** By `performance.now()`. */
  readonly until: number;
}

/** What those who manage each server chose for it, which is held in memory once it was read. */
export class ServerSettings {
  readonly #records: ChoiceRecords;
  readonly #options: ServerSettingsOptions;
  readonly #held = new Map<string, Held>();

  constructor(records: ChoiceRecords, options: ServerSettingsOptions) {
    this.#records = records;
    this.#options = options;
  }

  /**
   * Never waits for long: until the choices are read, those hold that were known last, or else the defaults.
   *
   * @param server its id; null for a direct message, which has the defaults
   */
  async of(server: string | null): Promise<ServerChoices> {
    if (server === null) return DEFAULT_CHOICES;
    const held = this.#held.get(server);
    if (held && performance.now() < held.until) return held.choices;
    try {
      return await inTime(this.read(server), held ? RENEWED_WITHIN_MS : READ_WITHIN_MS);
    } catch (error) {
      this.#options.onUnread(server, error);
      if (!held) return DEFAULT_CHOICES;
      this.#hold(server, held.choices);
      return held.choices;
    }
  }

  /**
   * Reads what is chosen from where it is kept, for whoever is to see or change it.
   *
   * @throws the error of the store where it cannot be read
   */
  async read(server: string): Promise<ServerChoices> {
    const stored = await this.#records.read(server);
    const choices = stored ? readChoices(stored.choices) : DEFAULT_CHOICES;
    this.#hold(server, choices);
    return choices;
  }

  /**
   * Settles once the change is kept for good. What else was chosen stays, also by others at the same time.
   *
   * @returns all that is chosen now
   * @throws the error of the store where it cannot be written
   */
  async change(server: string, patch: Partial<ServerChoices>): Promise<ServerChoices> {
    await this.#records.change(server, patch);
    return this.read(server);
  }

  /** Settles once nothing is chosen for a server any more. */
  async reset(server: string): Promise<void> {
    await this.#records.reset(server);
    this.#hold(server, DEFAULT_CHOICES);
  }

  /** Notes that the bot left a server; what belongs to it goes some time after. */
  async leave(server: string): Promise<void> {
    await this.#records.leave(server, this.#options.now());
  }

  /** Notes that the bot is in a server, whose choices stay. */
  async enter(server: string): Promise<void> {
    await this.#records.enter(server);
  }

  /** Every server for which something was chosen, or that the bot left. */
  async servers(): Promise<readonly KnownServer[]> {
    const all = await this.#records.all();
    return all.map(({ server, leftAt }) => ({ server, hasLeft: leftAt !== null }));
  }

  /** Every server that the bot is in and that has chosen a channel of the log, with all it chose. */
  async withLogChannel(): Promise<readonly ServerWithLog[]> {
    const stored = await this.#records.withLogChannel();
    return stored.map(({ server, choices }) => ({ server, choices: readChoices(choices) }));
  }

  /** Removes what belongs to servers that the bot left long ago: their choices, and all else that is kept of them. */
  async removeOld(): Promise<void> {
    const before = this.#options.now() - KEPT_AFTER_LEAVING_MS;
    for (const { server, leftAt } of await this.#records.all()) {
      if (leftAt === null || leftAt > before) continue;
      await this.#options.removeServer?.(server);
      await this.#records.removeAll(server);
      this.#held.delete(server);
    }
  }

  #hold(server: string, choices: ServerChoices): void {
    const { heldMs = Number.POSITIVE_INFINITY } = this.#options;
    this.#held.delete(server);
    this.#held.set(server, { choices, until: performance.now() + heldMs });
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
  }
}

/** @throws Error where the work takes too long; it goes on then */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`Expected an answer within ${ms} ms`));
    timer = setTimeout(fail, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
