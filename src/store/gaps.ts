import type { Database } from "./database/database.ts";
import type { Row } from "./database/protocol.ts";
import { dayOf } from "./days.ts";
import type { KeyedHash } from "./keyed-hash.ts";

/** So many questions of a server are kept at the most; the oldest go first. */
const MOST_OF_SERVER = 2_000;
/** So many of one person in a server, so that nobody alone can make the others go. */
const MOST_OF_ASKER = 50;

/** Nothing answers a question, nothing answers it directly, or somebody says that the answer does not help. */
export type GapReason = "nothing" | "near" | "unhelpful";

export interface Gap {
  /** The ids of a server and of one of its members. */
  readonly server: string;
  readonly member: string;
  /** As typed. */
  readonly question: string;
  readonly reason: GapReason;
}

/** A question as it is kept. */
export interface KeptGap {
  readonly id: number;
  /** The same for all questions of one person in a server, and of nobody else. */
  readonly asker: string;
  readonly question: string;
  readonly reason: GapReason;
  /** Moderators want to hear no more of it, nor of those alike. */
  readonly isDismissed: boolean;
}

export interface GapsOptions {
  readonly hash: KeyedHash;
  /** No server keeps questions for more days, whatever it chose; 0 for none at all. */
  readonly mostDays: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Questions that the articles do not answer, of the servers that chose to keep them and for as many days as
 * each of them chose. With that choice they go.
 */
export class Gaps {
  readonly #database: Database;
  readonly #options: GapsOptions;

  constructor(database: Database, options: GapsOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Settles once the question is kept for good, where the server keeps any; for each person once. */
  async record({ server, member, question, reason }: Gap): Promise<void> {
    const asker = this.#askerOf(member, server);
    const day = dayOf(this.#options.now());
    const { mostDays } = this.#options;
    await this.#database.write(
      { sql: INSERT, values: [server, asker, question, reason, day, mostDays, server] },
      { sql: REMOVE_OF_ASKER, values: [server, asker, MOST_OF_ASKER] },
      { sql: REMOVE_OF_SERVER, values: [server, MOST_OF_SERVER] },
    );
  }

  /** Takes back what somebody said of an answer. */
  async unmark({ server, member, question }: Omit<Gap, "reason">): Promise<void> {
    const values = [server, this.#askerOf(member, server), question];
    await this.#database.write({ sql: UNMARK, values });
  }

  /** The questions of a server, newest first, with those that were dismissed. */
  async of(server: string): Promise<KeptGap[]> {
    const values = [server, ...this.#age()];
    const rows = await this.#database.read({ sql: SELECT, values });
    return rows.map(gapOf);
  }

  /**
   * Keeps it from being shown for as many days as questions are kept.
   *
   * @returns false where the server keeps no such question any more
   */
  async dismiss(server: string, id: number): Promise<boolean> {
    const values = [dayOf(this.#options.now()), server, id];
    return (await this.#database.write({ sql: DISMISS, values })) > 0;
  }

  /** Removes questions of a server, because they are answered. */
  async remove(server: string, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.write(...ids.map((id) => ({ sql: REMOVE, values: [server, id] })));
  }

  /** Removes the questions of a person in all servers. @returns how many there were */
  async forget(member: string): Promise<number> {
    const servers = await this.#database.read({ sql: SERVERS });
    const statements = servers.map(({ server }) => ({
      sql: FORGET,
      values: [server!, this.#askerOf(member, `${server}`)],
    }));
    return statements.length === 0 ? 0 : this.#database.write(...statements);
  }

  /** Removes what is older than its server keeps it. */
  async removeOld(): Promise<void> {
    await this.#database.write({ sql: REMOVE_OLD, values: this.#age() });
  }

  /** What `IS_TOO_OLD` takes. */
  #age(): [today: number, mostDays: number] {
    return [dayOf(this.#options.now()), this.#options.mostDays];
  }

  #askerOf(member: string, server: string): string {
    return this.#options.hash.of("asker", member, server);
  }
}

function gapOf({ id, asker, question, reason, dismissed }: Row): KeptGap {
  return {
    id: Number(id),
    asker: String(asker),
    question: String(question),
    reason: reason as GapReason,
    isDismissed: dismissed === 1,
  };
}

/** Row by row, for how many days a server keeps its questions; 0 where its choices are missing or damaged. */
const daysOf = (server: string) => `min(?, coalesce((
  SELECT CAST(choices ->> '$.gapsDays' AS INTEGER) FROM server_settings AS chosen
  WHERE chosen.server = ${server} AND json_valid(choices)), 0))`;
const IS_TOO_OLD = `day <= ? - ${daysOf("gaps.server")}`;

const INSERT = `INSERT INTO gaps (server, asker, question, reason, day)
  SELECT ?, ?, ?, ?, ? WHERE ${daysOf("?")} > 0
  ON CONFLICT (server, asker, question, reason) DO UPDATE SET day = excluded.day`;
const REMOVE_OF_ASKER = `DELETE FROM gaps WHERE id IN (SELECT id FROM gaps
  WHERE server = ? AND asker = ? AND NOT dismissed ORDER BY day DESC, id DESC LIMIT -1 OFFSET ?)`;
const REMOVE_OF_SERVER = `DELETE FROM gaps WHERE id IN (SELECT id FROM gaps
  WHERE server = ? ORDER BY day DESC, id DESC LIMIT -1 OFFSET ?)`;
const UNMARK = `DELETE FROM gaps
  WHERE server = ? AND asker = ? AND question = ? AND reason = 'unhelpful' AND NOT dismissed`;
const SELECT = `SELECT id, asker, question, reason, dismissed FROM gaps
  WHERE server = ? AND NOT (${IS_TOO_OLD}) ORDER BY day DESC, id DESC`;
const DISMISS = "UPDATE gaps SET dismissed = 1, day = ? WHERE server = ? AND id = ?";
const REMOVE = "DELETE FROM gaps WHERE server = ? AND id = ?";
const SERVERS = "SELECT DISTINCT server FROM gaps";
const FORGET = "DELETE FROM gaps WHERE server = ? AND asker = ?";
const REMOVE_OLD = `DELETE FROM gaps WHERE ${IS_TOO_OLD}`;
