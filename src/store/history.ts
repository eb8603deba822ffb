import { serverOf } from "../corpus/folders.ts";
import type { Wording } from "../words/wording.ts";
import type { ArticleChange, Undo } from "./article-change.ts";
import type { Database } from "./database/database.ts";
import type { Row, Statement } from "./database/protocol.ts";
import { DAY_MS } from "./days.ts";

/** So many entries are kept at the most; the oldest go first. */
const MOST_ENTRIES = 1_000;

/**
 * Why the articles were read: a member asked for it, the bot was started, the folder changed, or it was time
 * by the schedule.
 */
export type Occasion = "member" | "start" | "watch" | "schedule";

/** Where a message of the bot's stands, by the ids of Discord. */
export interface MessagePlace {
  readonly channel: string;
  readonly message: string;
}

/** Articles that were changed in one way. */
export interface Changed {
  readonly count: number;
  /** The first of their titles. */
  readonly titles: readonly string[];
}

export interface Changes {
  readonly added: Changed;
  readonly changed: Changed;
  readonly removed: Changed;
}

export type Outcome =
  | {
      readonly result: "read";
      readonly articles: number;
      /** How many files were left out. */
      readonly problems: number;
      /** Null where there was nothing before, and where nothing has changed since the bot ran last. */
      readonly changes: Changes | null;
    }
  | {
      readonly result: "failed";
      /** In English. */
      readonly reason: string;
      /** For other languages; absent where it was kept before there were any. */
      readonly wording?: Wording;
    }
  | ArticleChange;

/** Who had the articles read, or changed one. */
export interface Asker {
  readonly occasion: Occasion;
  /** A user's id; null for nobody, and for somebody who had it deleted. */
  readonly member: string | null;
  /** The id of the server that it was asked for in; null for none. */
  readonly server: string | null;
  /** Null as `member` is. */
  readonly place: MessagePlace | null;
  /** The server of whose own articles it tells, by its id; absent for those that all servers share. */
  readonly own?: string;
}

/** Who looks at the history. */
export interface HistoryView {
  /** The server whose own articles they tend; null for none. */
  readonly server: string | null;
  /** Whether they tend those that all servers share. */
  readonly isCommonSeen: boolean;
}

/** One line of the history, as it is kept. */
interface Kept extends Asker {
  readonly outcome: Outcome;
}

export interface HistoryEntry extends Kept {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How it is taken back; null for what cannot be, and for all but the last change of an article. */
  readonly undo: Undo | null;
}

/** Finds a change again. */
interface Recorded {
  readonly at: number;
  readonly file: string;
  readonly member: string | null;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

export interface HistoryOptions {
  /** After so many days an entry is neither shown nor kept. */
  readonly days: number;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Each time the articles were read or one was changed: when, because of whom, and what came of it. */
export class History {
  readonly #database: Database;
  readonly #options: HistoryOptions;

  constructor(database: Database, options: HistoryOptions) {
    this.#database = database;
    this.#options = options;
  }

  /**
   * Settles once the entry is kept for good. Of entries alike that follow one another and nobody asked for, the
   * last is kept.
   */
  async record(entry: Kept): Promise<void> {
    const { occasion, own = null } = entry;
    const last = { sql: REMOVE_LAST_LIKE, values: [own, occasion, jsonOf(entry)] };
    const isAsked = occasion === "member";
    const inserted = insert({ ...entry, at: this.#options.now() }, null, null);
    await this.#database.write(...(isAsked ? [] : [last]), ...inserted);
  }

  /**
   * Keeps what a moderator did with an article. What was done with it before cannot be taken back any more.
   * Settles once it is kept for good.
   *
   * @param undo null for what cannot be taken back
   */
  async recordChange(asker: Asker, change: ArticleChange, undo: Undo | null): Promise<Recorded> {
    const { file } = change;
    const own = serverOf(file);
    const told = { ...asker, ...(own !== null && { own }), outcome: change };
    const entry = { ...told, at: this.#options.now() };
    const settle = { sql: REMOVE_UNDO, values: [file] };
    await this.#database.write(settle, ...insert(entry, file, undo));
    return { at: entry.at, file, member: asker.member };
  }

  /** Keeps where a change was told, unless who made it was deleted meanwhile. */
  async setPlace(
    { at, file, member }: Recorded,
    { channel, message }: MessagePlace,
  ): Promise<void> {
    await this.#database.write({ sql: SET_PLACE, values: [channel, message, at, file, member] });
  }

  /** @param page from 1 */
  async page(page: number, size: number, view: HistoryView): Promise<HistoryPage> {
    const seen = this.#seenBy(view);
    const [counted] = await this.#database.read({ sql: COUNT, values: seen });
    const pages = Math.max(1, Math.ceil(Number(counted?.entries) / size));
    const shown = Math.min(Math.max(1, page), pages);
    const values = [...seen, size, (shown - 1) * size];
    const rows = await this.#database.read({ sql: PAGE, values });
    return { entries: rows.map(entryOf), page: shown, pages };
  }

  /** @returns null where it is not, or no longer, kept, or not to be seen */
  async entry(id: number, view: HistoryView): Promise<HistoryEntry | null> {
    const [row] = await this.#database.read({ sql: ENTRY, values: [...this.#seenBy(view), id] });
    return row ? entryOf(row) : null;
  }

  /**
   * Removes all that tells who somebody is; what they had read stays.
   *
   * @returns in how many entries it stood
   */
  async forget(member: string): Promise<number> {
    const entries = await this.#database.write({ sql: FORGET, values: [member] });
    // The log of SQLite holds what the entries were before, until it is emptied.
    await this.#database.read({ sql: "PRAGMA wal_checkpoint(TRUNCATE)" });
    return entries;
  }

  /** Removes what is older than it may be. */
  async removeOld(): Promise<void> {
    await this.#database.write({ sql: REMOVE_BEFORE, values: [this.#oldest()] });
  }

  #seenBy({ server, isCommonSeen }: HistoryView): [since: number, common: number, own: string] {
    return [this.#oldest(), isCommonSeen ? 1 : 0, server ?? ""];
  }

  #oldest(): number {
    const { now, days } = this.#options;
    return now() - days * DAY_MS;
  }
}

type New = Kept & Pick<HistoryEntry, "at">;

function insert(entry: New, file: string | null, undo: Undo | null): Statement[] {
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

const jsonOf = ({ outcome, own }: Kept): string =>
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
