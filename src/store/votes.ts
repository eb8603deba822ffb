import { dayOf } from "./days.ts";
import type { KeyedHash } from "./keyed-hash.ts";

/** So long a vote is kept after it was last changed. */
export const VOTES_DAYS = 365;
/** So many votes of a server are kept at the most; the oldest go first. */
const MOST_OF_SERVER = 50_000;

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

/** A vote by the keyed hashes under which it is kept. */
export interface VoteKey {
  readonly server: string;
  /** Of a question with a passage. */
  readonly answer: string;
  /** Of a member with the server and the answer. */
  readonly voter: string;
}

export interface KeptVote extends VoteKey {
  readonly isHelpful: boolean;
  /** When it was given, or changed; counted from 1970 on. */
  readonly day: number;
}

/** Where votes are kept, one for each key. */
export interface VoteRecords {
  /** Takes the vote back where it was the same. */
  cast(vote: KeptVote): Promise<Tally>;
  /** @param from a day, as `to`, which are both counted */
  between(server: string, from: number, to: number): Promise<VoteCounts>;
  /** @returns how many there were */
  removeThose(isMeant: (vote: VoteKey) => boolean): Promise<number>;
  /** @param day that and all before go; and of more votes of a server the oldest */
  removeOld(day: number, mostOfServer: number): Promise<void>;
}

/**
 * Whether answers helped. Of a vote is kept of which server it is, of which answer and by whom, the latter
 * two as keyed hashes; those of one person have nothing in common.
 */
export class Votes {
  readonly #records: VoteRecords;
  readonly #options: VotesOptions;

  constructor(records: VoteRecords, options: VotesOptions) {
    this.#records = records;
    this.#options = options;
  }

  /** Counts a vote, changes it, or takes back the same one. Settles once that is kept for good. */
  cast({ server, member, question, passage, isHelpful }: Vote): Promise<Tally> {
    const { hash, now } = this.#options;
    const answer = hash.of("answer", passage, wordsOf(question));
    const voter = this.#voterOf(member, server, answer);
    return this.#records.cast({ server, answer, voter, isHelpful, day: dayOf(now()) });
  }

  /**
   * How many of a server's votes were given, or changed, from a day to another.
   *
   * @param from in milliseconds since the epoch, as `to`; the days (UTC) in which they are count as a whole
   */
  between(server: string, from: number, to: number): Promise<VoteCounts> {
    return this.#records.between(server, dayOf(from), dayOf(to));
  }

  /** Removes the votes of a person in all servers. @returns how many there were */
  forget(member: string): Promise<number> {
    return this.#records.removeThose(
      ({ server, answer, voter }) => voter === this.#voterOf(member, server, answer),
    );
  }

  /** Removes what is older than it may be, and more. */
  async removeOld(): Promise<void> {
    const day = dayOf(this.#options.now()) - VOTES_DAYS;
    await this.#records.removeOld(day, MOST_OF_SERVER);
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
