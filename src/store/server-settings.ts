import type { Database } from "./database/database.ts";
import { DEFAULT_CHOICES, readChoices, type ServerChoices } from "./server-choices.ts";

/** How long the first reply in a server waits for its choices, in ms. */
const WAIT_AT_MOST_MS = 200;
/** The choices of so many servers are held in memory; those read longest ago go first. */
const MOST_HELD = 10_000;
/** How long the choices of a server that the bot left are kept, in ms. */
const KEPT_AFTER_LEAVING_MS = 30 * 24 * 60 * 60_000;

export interface ServerSettingsOptions {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Called where the defaults have to do, because choices were not read in time, or not at all. */
  onUnread(server: string, error: unknown): void;
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

/**
 * What those who manage each server chose for it. It is read once and then held in memory, because what
 * happens in a server comes to one process only.
 */
export class ServerSettings {
  readonly #database: Database;
  readonly #options: ServerSettingsOptions;
  readonly #held = new Map<string, ServerChoices>();

  constructor(database: Database, options: ServerSettingsOptions) {
    this.#database = database;
    this.#options = options;
  }

  /**
   * Never waits for long: the defaults hold until the choices are read.
   *
   * @param server its id; null for a direct message, which has the defaults
   */
  async of(server: string | null): Promise<ServerChoices> {
    if (server === null) return DEFAULT_CHOICES;
    const held = this.#held.get(server);
    if (held) return held;
    try {
      return await inTime(this.read(server));
    } catch (error) {
      this.#options.onUnread(server, error);
      return DEFAULT_CHOICES;
    }
  }

  /**
   * Reads what is chosen from the database, for whoever is to see or change it.
   *
   * @throws the error of the database where it cannot be read
   */
  async read(server: string): Promise<ServerChoices> {
    const [row] = await this.#database.read({ sql: SELECT, values: [server] });
    const choices = row ? readChoices(String(row.choices)) : DEFAULT_CHOICES;
    this.#hold(server, choices);
    return choices;
  }

  /**
   * Settles once the change is kept for good. What else was chosen stays, also by others at the same time.
   *
   * @returns all that is chosen now
   * @throws the error of the database where it cannot be written
   */
  async change(server: string, patch: Partial<ServerChoices>): Promise<ServerChoices> {
    const json = JSON.stringify(patch);
    await this.#database.write({ sql: CHANGE, values: [server, json, json] });
    return this.read(server);
  }

  /** Settles once nothing is chosen for a server any more. */
  async reset(server: string): Promise<void> {
    await this.#database.write({ sql: REMOVE, values: [server] });
    this.#hold(server, DEFAULT_CHOICES);
  }

  /** Notes that the bot left a server; what belongs to it goes some time after. */
  async leave(server: string): Promise<void> {
    await this.#database.write({ sql: LEAVE, values: [server, this.#options.now()] });
  }

  /** Notes that the bot is in a server, whose choices stay. */
  async enter(server: string): Promise<void> {
    await this.#database.write({ sql: ENTER, values: [server] });
  }

  /** Every server for which something was chosen, or that the bot left. */
  async servers(): Promise<readonly KnownServer[]> {
    const rows = await this.#database.read({ sql: SERVERS });
    return rows.map(({ server, left_at }) => ({
      server: String(server),
      hasLeft: left_at !== null,
    }));
  }

  /** Every server that the bot is in and that has chosen a channel of the log, with all it chose. */
  async withLogChannel(): Promise<readonly ServerWithLog[]> {
    const rows = await this.#database.read({ sql: WITH_LOG_CHANNEL });
    return rows.map(({ server, choices }) => ({
      server: String(server),
      choices: readChoices(String(choices)),
    }));
  }

  /** Removes what belongs to servers that the bot left long ago: their choices, and all else that is kept of them. */
  async removeOld(): Promise<void> {
    const before = this.#options.now() - KEPT_AFTER_LEAVING_MS;
    const rows = await this.#database.read({ sql: LEFT_BEFORE, values: [before] });
    for (const { server } of rows) {
      await this.#options.removeServer?.(String(server));
      const statements = REMOVE_ALL.map((sql) => ({ sql, values: [String(server)] }));
      await this.#database.write(...statements);
      this.#held.delete(String(server));
    }
  }

  #hold(server: string, choices: ServerChoices): void {
    this.#held.delete(server);
    this.#held.set(server, choices);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
  }
}

/** A row that is damaged is written anew. */
const CHANGE = `INSERT INTO server_settings (server, choices) VALUES (?, ?)
  ON CONFLICT (server) DO UPDATE SET choices =
    CASE WHEN json_valid(choices) THEN json_patch(choices, ?) ELSE excluded.choices END`;
const REMOVE = "DELETE FROM server_settings WHERE server = ?";
const SELECT = "SELECT choices FROM server_settings WHERE server = ?";
const SERVERS = "SELECT server, left_at FROM server_settings ORDER BY server";
const WITH_LOG_CHANNEL = `SELECT server, choices FROM server_settings
  WHERE left_at IS NULL AND iif(json_valid(choices), choices ->> '$.logChannel', NULL) IS NOT NULL
  ORDER BY server`;
const LEAVE = `INSERT INTO server_settings (server, choices, left_at) VALUES (?, '{}', ?)
  ON CONFLICT (server) DO UPDATE SET left_at = coalesce(left_at, excluded.left_at)`;
const ENTER = "UPDATE server_settings SET left_at = NULL WHERE server = ?";
const LEFT_BEFORE = "SELECT server FROM server_settings WHERE left_at <= ?";
/** The choices last, so that what fails is tried again. */
const REMOVE_ALL = [
  "DELETE FROM votes WHERE server = ?",
  "DELETE FROM gaps WHERE server = ?",
  "DELETE FROM question_counts WHERE server = ?",
  "DELETE FROM article_counts WHERE server = ?",
  "DELETE FROM history WHERE outcome ->> '$.own' = ?",
  REMOVE,
];

/** @throws Error where the work takes too long; it goes on then */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`Expected an answer within ${WAIT_AT_MOST_MS} ms`));
    timer = setTimeout(fail, WAIT_AT_MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
