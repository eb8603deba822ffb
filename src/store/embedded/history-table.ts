import type { Undo } from "../article-change.ts";
import type { Database } from "../database/database.ts";
import type { Row, Statement } from "../database/protocol.ts";
import {
  type HistoryEntry,
  type HistoryRecords,
  type MessagePlace,
  MOST_ENTRIES,
  type NewEntry,
  type Occasion,
  type Outcome,
  type Recorded,
  type Seen,
} from "../history.ts";

/** The history in the embedded database. */
export class HistoryTable implements HistoryRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(entry: NewEntry, isInsteadOfLike: boolean): Promise<void> {
    const { occasion, own = null } = entry;
    const last = { sql: REMOVE_LAST_LIKE, values: [own, occasion, jsonOf(entry)] };
    await this.#database.write(...(isInsteadOfLike ? [last] : []), ...insert(entry, null, null));
  }

  async addChange(entry: NewEntry, file: string, undo: Undo | null): Promise<void> {
    const settle = { sql: REMOVE_UNDO, values: [file] };
    await this.#database.write(settle, ...insert(entry, file, undo));
  }

  async setPlace(
    { at, file, member }: Recorded,
    { channel, message }: MessagePlace,
  ): Promise<void> {
    await this.#database.write({ sql: SET_PLACE, values: [channel, message, at, file, member] });
  }

  async count(seen: Seen): Promise<number> {
    const [counted] = await this.#database.read({ sql: COUNT, values: valuesOf(seen) });
    return Number(counted?.entries);
  }

  async page(seen: Seen, offset: number, size: number): Promise<HistoryEntry[]> {
    const values = [...valuesOf(seen), size, offset];
    return (await this.#database.read({ sql: PAGE, values })).map(entryOf);
  }

  async entry(id: number, seen: Seen): Promise<HistoryEntry | null> {
    const [row] = await this.#database.read({ sql: ENTRY, values: [...valuesOf(seen), id] });
    return row ? entryOf(row) : null;
  }

  async forget(member: string): Promise<number> {
    const entries = await this.#database.write({ sql: FORGET, values: [member] });
    // The log of SQLite holds what the entries were before, until it is emptied.
    await this.#database.read({ sql: "PRAGMA wal_checkpoint(TRUNCATE)" });
    return entries;
  }

  async removeUntil(at: number): Promise<void> {
    await this.#database.write({ sql: REMOVE_BEFORE, values: [at] });
  }
}

const valuesOf = ({ after, server, isCommonSeen }: Seen): [number, number, string] => [
  after,
  isCommonSeen ? 1 : 0,
  server ?? "",
];

function insert(entry: NewEntry, file: string | null, undo: Undo | null): Statement[] {
  const { at, occasion, member, server, place, own = null } = entry;
  const { channel = null, message = null } = place ?? {};
  const asked = [at, occasion, member, server, channel, message];
  const done = [jsonOf(entry), file, undo && JSON.stringify(undo)];
  return [
    { sql: INSERT, values: [...asked, ...done] },
    { sql: REMOVE_BEYOND, values: [own, own, MOST_ENTRIES] },
  ];
}

const INSERT = `INSERT INTO history (at, occasion, member, server, channel, message, outcome, file, undo)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const SET_PLACE =
  "UPDATE history SET channel = ?, message = ? WHERE at = ? AND file = ? AND member = ?";
const REMOVE_UNDO = "UPDATE history SET undo = NULL WHERE file = ?";
/** The server of whose own articles an entry tells; null for those that all share. */
const OWN = "(outcome ->> '$.own')";
const REMOVE_LAST_LIKE = `DELETE FROM history
  WHERE id = (SELECT max(id) FROM history WHERE ${OWN} IS ?) AND occasion = ? AND outcome = ?`;
/** No server's entries make those of others go. */
const REMOVE_BEYOND = `DELETE FROM history WHERE ${OWN} IS ? AND id <= (
  SELECT id FROM history WHERE ${OWN} IS ? ORDER BY id DESC LIMIT 1 OFFSET ?)`;
const REMOVE_BEFORE = "DELETE FROM history WHERE at <= ?";
const SEEN = `FROM history WHERE at > ? AND iif(${OWN} IS NULL, ?, ${OWN} = ?)`;
const COUNT = `SELECT count(*) AS entries ${SEEN}`;
const PAGE = `SELECT * ${SEEN} ORDER BY id DESC LIMIT ? OFFSET ?`;
const ENTRY = `SELECT * ${SEEN} AND id = ?`;
const FORGET = "UPDATE history SET member = NULL, channel = NULL, message = NULL WHERE member = ?";

const jsonOf = ({ outcome, own }: NewEntry): string =>
  JSON.stringify(own === undefined ? outcome : { ...outcome, own });

function entryOf(row: Row): HistoryEntry {
  const { id, at, occasion, member, server, channel, message, outcome, undo } = row;
  return {
    id: Number(id),
    at: Number(at),
    occasion: occasion as Occasion,
    member: member as string | null,
    server: server as string | null,
    place: channel && message ? { channel: `${channel}`, message: `${message}` } : null,
    outcome: JSON.parse(String(outcome)) as Outcome,
    undo: typeof undo === "string" ? (JSON.parse(undo) as Undo) : null,
  };
}
