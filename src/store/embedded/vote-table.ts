import type { Database } from "../database/database.ts";
import type { Row } from "../database/protocol.ts";
import type { KeptVote, Tally, VoteCounts, VoteKey, VoteRecords } from "../votes.ts";

/** So many are compared with a person at once, which takes a few milliseconds. */
const COMPARED_AT_ONCE = 1_000;

/** The votes in the embedded database. */
export class VoteTable implements VoteRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async cast({ server, answer, voter, isHelpful, day }: KeptVote): Promise<Tally> {
    const helpful = isHelpful ? 1 : 0;
    const key = [server, answer, voter];
    await this.#database.write(
      { sql: TAKE_BACK, values: [...key, helpful] },
      { sql: CAST, values: [...key, helpful, day] },
    );
    const [counted] = await this.#database.read({ sql: TALLY, values: [voter, server, answer] });
    return tallyOf(counted!);
  }

  async between(server: string, from: number, to: number): Promise<VoteCounts> {
    const [counted] = await this.#database.read({ sql: BETWEEN, values: [server, from, to] });
    const { helpful, unhelpful } = tallyOf(counted!);
    return { helpful, unhelpful };
  }

  async removeThose(isMeant: (vote: VoteKey) => boolean): Promise<number> {
    let after: VoteKey = { server: "", answer: "", voter: "" };
    let removed = 0;
    for (;;) {
      const values = [...valuesOf(after), COMPARED_AT_ONCE];
      const votes = (await this.#database.read({ sql: PAGE, values })).map(keyOf);
      const meant = votes.filter(isMeant).map((key) => ({ sql: REMOVE, values: valuesOf(key) }));
      if (meant.length > 0) removed += await this.#database.write(...meant);
      const last = votes.at(-1);
      if (last === undefined) return removed;
      after = last;
    }
  }

  async removeOld(day: number, mostOfServer: number): Promise<void> {
    await this.#database.write(
      { sql: REMOVE_BEFORE, values: [day] },
      { sql: REMOVE_BEYOND, values: [mostOfServer] },
    );
  }
}

const keyOf = ({ server, answer, voter }: Row): VoteKey => ({
  server: String(server),
  answer: String(answer),
  voter: String(voter),
});

const valuesOf = ({ server, answer, voter }: VoteKey): string[] => [server, answer, voter];

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
