import type { Database } from "../database/database.ts";
import type { Row } from "../database/protocol.ts";
import {
  type AskedGap,
  type Gap,
  type GapAge,
  type GapReason,
  type GapRecords,
  type KeptGap,
  MOST_OF_ASKER,
  MOST_OF_SERVER,
} from "../gaps.ts";

/** The gaps in the embedded database. */
export class GapTable implements GapRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(gap: AskedGap & Pick<Gap, "reason">, { today, mostDays }: GapAge): Promise<void> {
    const { server, asker, question, reason } = gap;
    await this.#database.write(
      { sql: INSERT, values: [server, asker, question, reason, today, mostDays, server] },
      { sql: REMOVE_OF_ASKER, values: [server, asker, MOST_OF_ASKER] },
      { sql: REMOVE_OF_SERVER, values: [server, MOST_OF_SERVER] },
    );
  }

  async unmark({ server, asker, question }: AskedGap): Promise<void> {
    await this.#database.write({ sql: UNMARK, values: [server, asker, question] });
  }

  async of(server: string, { today, mostDays }: GapAge): Promise<KeptGap[]> {
    const values = [server, today, mostDays];
    return (await this.#database.read({ sql: SELECT, values })).map(gapOf);
  }

  async dismiss(server: string, id: number, today: number): Promise<boolean> {
    return (await this.#database.write({ sql: DISMISS, values: [today, server, id] })) > 0;
  }

  async remove(server: string, ids: readonly number[]): Promise<void> {
    await this.#database.write(...ids.map((id) => ({ sql: REMOVE, values: [server, id] })));
  }

  async removeOf(askerIn: (server: string) => string): Promise<number> {
    const servers = await this.#database.read({ sql: SERVERS });
    const statements = servers.map(({ server }) => ({
      sql: FORGET,
      values: [server!, askerIn(String(server))],
    }));
    return statements.length === 0 ? 0 : this.#database.write(...statements);
  }

  async removeOld({ today, mostDays }: GapAge): Promise<void> {
    await this.#database.write({ sql: REMOVE_OLD, values: [today, mostDays] });
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
