import type { Database } from "./database/database.ts";
import type { Row } from "./database/protocol.ts";
import { dayOf } from "./days.ts";
import type { KeyedHash } from "./keyed-hash.ts";

/** So long a vote is kept after it was last changed. */
export const VOTES_DAYS = 365;
/** So many votes of a server are kept at the most; the oldest go first. */
const MOST_OF_SERVER = 50_000;
/** So many are compared with a person at once, which takes a few milliseconds. */
const COMPARED_AT_ONCE = 1_000;

export interface Vote {
  /** The ids of a server and of one of its members. */
  readonly server: string;
  readonly member: string;
  readonly question: string;
  /** The passage that was shown, by its hash. */
  readonly passage: string;
  readonly isHelpful: boolean;
}

export interface VoteCounts {
  readonly helpful: number;
  readonly unhelpful: number;
}

/** What is thought of an answer. */
export interface Tally extends VoteCounts {
  /** What the one who voted last thinks of it now; null for one who took it back. */
  readonly own: boolean | null;
}

export interface VotesOptions {
  readonly hash: KeyedHash;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Whether answers helped. Of a vote is kept of which server it is, of which answer and by whom, the latter
 * two as keyed hashes; those of one person have nothing in common.
 */
export class Votes {
  readonly #database: Database;
  readonly #options: VotesOptions;

  constructor(database: Database, options: VotesOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Counts a vote, changes it, or takes back the same one. Settles once that is kept for good. */
  async cast({ server, member, question, passage, isHelpful }: Vote): Promise<Tally> {
    const answer = this.#options.hash.of("answer", passage, wordsOf(question));
    const voter = this.#voterOf(member, server, answer);
    const helpful = isHelpful ? 1 : 0;
    const key = [server, answer, voter];
    await this.#database.write(
      { sql: TAKE_BACK, values: [...key, helpful] },
      { sql: CAST, values: [...key, helpful, dayOf(this.#options.now())] },
    );
    const [counted] = await this.#database.read({ sql: TALLY, values: [voter, server, answer] });
    return tallyOf(counted!);
  }

  /**
   * How many of a server's votes were given, or changed, from a day to another.
   *
   * @param from in milliseconds since the epoch, as `to`; the days (UTC) in which they are count as a whole
   */
  async between(server: string, from: number, to: number): Promise<VoteCounts> {
    const values = [server, dayOf(from), dayOf(to)];
    const [counted] = await this.#database.read({ sql: BETWEEN, values });
    const { helpful, unhelpful } = tallyOf(counted!);
    return { helpful, unhelpful };
  }

  /** Removes the votes of a person in all servers. @returns how many there were */
  async forget(member: string): Promise<number> {
    let after: Row = { server: "", answer: "", voter: "" };
    let removed = 0;
    for (;;) {
      const { server, answer, voter } = after as Record<string, string>;
      const values = [server!, answer!, voter!, COMPARED_AT_ONCE];
      const votes = await this.#database.read({ sql: PAGE, values });
      removed += await this.#removeOf(member, votes);
      const last = votes.at(-1);
      if (last === undefined) return removed;
      after = last;
    }
  }

  /** Removes what is older than it may be, and more. */
  async removeOld(): Promise<void> {
    const day = dayOf(this.#options.now()) - VOTES_DAYS;
    await this.#database.write(
      { sql: REMOVE_BEFORE, values: [day] },
      { sql: REMOVE_BEYOND, values: [MOST_OF_SERVER] },
    );
  }

  async #removeOf(member: string, votes: readonly Row[]): Promise<number> {
    const own = votes.filter(
      ({ server, answer, voter }) => voter === this.#voterOf(member, `${server}`, `${answer}`),
    );
    if (own.length === 0) return 0;
    const statements = own.map(({ server, answer, voter }) => ({
      sql: REMOVE,
      values: [server!, answer!, voter!],
    }));
    return this.#database.write(...statements);
  }

  #voterOf(member: string, server: string, answer: string): string {
    return this.#options.hash.of("voter", member, server, answer);
  }
}

/** The same for questions that differ in capitals, spaces and punctuation alone. */
const wordsOf = (question: string): string =>
  (
    question
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [question]
  ).join(" ");

function tallyOf({ helpful, unhelpful, own }: Row): Tally {
  return {
    helpful: Number(helpful),
    unhelpful: Number(unhelpful),
    own: own === null || own === undefined ? null : own === 1,
  };
}

const TAKE_BACK = "DELETE FROM votes WHERE server = ? AND answer = ? AND voter = ? AND helpful = ?";
/** Unless it was the same, and so was taken back just now. */
const CAST = `INSERT INTO votes (server, answer, voter, helpful, day)
  SELECT ?, ?, ?, ?, ? WHERE changes() = 0
  ON CONFLICT (server, answer, voter) DO UPDATE SET helpful = excluded.helpful, day = excluded.day`;
const COUNTED = `count(*) FILTER (WHERE helpful = 1) AS helpful,
    count(*) FILTER (WHERE helpful = 0) AS unhelpful`;
const TALLY = `SELECT ${COUNTED}, max(helpful) FILTER (WHERE voter = ?) AS own
  FROM votes WHERE server = ? AND answer = ?`;
const BETWEEN = `SELECT ${COUNTED} FROM votes WHERE server = ? AND day BETWEEN ? AND ?`;
const PAGE = `SELECT server, answer, voter FROM votes WHERE (server, answer, voter) > (?, ?, ?)
  ORDER BY server, answer, voter LIMIT ?`;
const REMOVE = "DELETE FROM votes WHERE server = ? AND answer = ? AND voter = ?";
const REMOVE_BEFORE = "DELETE FROM votes WHERE day <= ?";
const REMOVE_BEYOND = `DELETE FROM votes WHERE (server, answer, voter) IN (
  SELECT server, answer, voter FROM (
    SELECT *, row_number() OVER (PARTITION BY server ORDER BY day DESC) AS place FROM votes
  ) WHERE place > ?)`;
