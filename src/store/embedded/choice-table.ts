import type { Database } from "../database/database.ts";
import type { Row } from "../database/protocol.ts";
import type { ServerChoices } from "../server-choices.ts";
import type { ChoiceRecords, StoredChoices } from "../server-settings.ts";

/** The choices of servers in the embedded database. */
export class ChoiceTable implements ChoiceRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async read(server: string): Promise<StoredChoices | null> {
    const [row] = await this.#database.read({ sql: SELECT, values: [server] });
    return row ? choicesOf(row) : null;
  }

  async change(server: string, patch: Partial<ServerChoices>): Promise<void> {
    const json = JSON.stringify(patch);
    await this.#database.write({ sql: CHANGE, values: [server, json, json] });
  }

  async reset(server: string): Promise<void> {
    await this.#database.write({ sql: REMOVE, values: [server] });
  }

  async leave(server: string, at: number): Promise<void> {
    await this.#database.write({ sql: LEAVE, values: [server, at] });
  }

  async enter(server: string): Promise<void> {
    await this.#database.write({ sql: ENTER, values: [server] });
  }

  async all(): Promise<StoredChoices[]> {
    return (await this.#database.read({ sql: SERVERS })).map(choicesOf);
  }

  async withLogChannel(): Promise<StoredChoices[]> {
    return (await this.#database.read({ sql: WITH_LOG_CHANNEL })).map(choicesOf);
  }

  async removeAll(server: string): Promise<void> {
    await this.#database.write(...REMOVE_ALL.map((sql) => ({ sql, values: [server] })));
  }
}

const choicesOf = ({ server, choices, left_at }: Row): StoredChoices => ({
  server: String(server),
  choices: String(choices),
  leftAt: left_at === null ? null : Number(left_at),
});

/** A row that is damaged is written anew. */
const CHANGE = `INSERT INTO server_settings (server, choices) VALUES (?, ?)
  ON CONFLICT (server) DO UPDATE SET choices =
    CASE WHEN json_valid(choices) THEN json_patch(choices, ?) ELSE excluded.choices END`;
const REMOVE = "DELETE FROM server_settings WHERE server = ?";
const SELECT = "SELECT * FROM server_settings WHERE server = ?";
const SERVERS = "SELECT * FROM server_settings ORDER BY server";
const WITH_LOG_CHANNEL = `SELECT * FROM server_settings
  WHERE left_at IS NULL AND iif(json_valid(choices), choices ->> '$.logChannel', NULL) IS NOT NULL
  ORDER BY server`;
const LEAVE = `INSERT INTO server_settings (server, choices, left_at) VALUES (?, '{}', ?)
  ON CONFLICT (server) DO UPDATE SET left_at = coalesce(left_at, excluded.left_at)`;
const ENTER = "UPDATE server_settings SET left_at = NULL WHERE server = ?";
/** The choices last, so that what fails is tried again. */
const REMOVE_ALL = [
  "DELETE FROM votes WHERE server = ?",
  "DELETE FROM gaps WHERE server = ?",
  "DELETE FROM question_counts WHERE server = ?",
  "DELETE FROM article_counts WHERE server = ?",
  "DELETE FROM history WHERE outcome ->> '$.own' = ?",
  REMOVE,
];
