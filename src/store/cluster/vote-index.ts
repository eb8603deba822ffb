import { type Limits, LOAD_LIMITS } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import type { KeptVote, Tally, VoteCounts, VoteKey, VoteRecords } from "../votes.ts";
import { KeptRecords } from "./kept-records.ts";

/** The votes on one answer in one server. */
interface AnswerVotes {
  readonly server: string;
  readonly answer: string;
  readonly votes: readonly OneVote[];
}

type OneVote = Pick<KeptVote, "voter" | "isHelpful" | "day">;

/** The votes in a cluster: a record for each answer, so that nothing is searched to count them. */
export class VoteIndex implements VoteRecords {
  readonly #records: KeptRecords<AnswerVotes>;

  /** @param limits as in `KeptRecords` */
  constructor(connection: Connection, limits?: Limits) {
    this.#records = new KeptRecords(connection, "votes", limits);
  }

  async cast({ server, answer, ...vote }: KeptVote): Promise<Tally> {
    let votes: readonly OneVote[] = [];
    await this.#records.change(nameOf({ server, answer }), (before) => {
      votes = withVote(before?.votes ?? [], vote);
      return { server, answer, votes };
    });
    const own = votes.find(({ voter }) => voter === vote.voter)?.isHelpful ?? null;
    return { ...countsOf(votes), own };
  }

  async between(server: string, from: number, to: number): Promise<VoteCounts> {
    const counted: OneVote[] = [];
    for await (const { votes } of this.#records.find([{ term: { server } }])) {
      counted.push(...votes.filter(({ day }) => day >= from && day <= to));
    }
    return countsOf(counted);
  }

  async removeThose(isMeant: (vote: VoteKey) => boolean): Promise<number> {
    let removed = 0;
    for await (const { server, answer, votes } of this.#records.find([])) {
      const isOther = ({ voter }: OneVote) => !isMeant({ server, answer, voter });
      if (votes.every(isOther)) continue;
      removed += votes.length - votes.filter(isOther).length;
      await this.#keep({ server, answer }, isOther);
    }
    return removed;
  }

  async removeOld(day: number, mostOfServer: number): Promise<void> {
    const daysOf = new Map<string, number[]>();
    const isYoung = (vote: OneVote) => vote.day > day;
    for await (const { server, answer, votes } of this.#records.find([], LOAD_LIMITS)) {
      const isAll = votes.length > 0 && votes.every(isYoung);
      if (!isAll) await this.#keep({ server, answer }, isYoung);
      const days = daysOf.get(server) ?? [];
      daysOf.set(server, days);
      for (const vote of votes.filter(isYoung)) days.push(vote.day);
    }
    for (const [server, days] of daysOf) {
      if (days.length > mostOfServer) await this.#keepNewest(server, days, mostOfServer);
    }
  }

  async #keepNewest(server: string, days: readonly number[], most: number): Promise<void> {
    const oldest = days.toSorted((a, b) => b - a)[most - 1]!;
    let room = most - days.filter((day) => day > oldest).length;
    const isKept = ({ day }: OneVote) => day > oldest || (day === oldest && room-- > 0);
    for await (const { answer, votes } of this.#records.find([{ term: { server } }], LOAD_LIMITS)) {
      const kept = new Set(votes.filter(isKept).map(({ voter }) => voter));
      if (kept.size < votes.length) {
        await this.#keep({ server, answer }, ({ voter }) => kept.has(voter));
      }
    }
  }

  /** A record in which no vote is left goes. */
  async #keep(of: Omit<AnswerVotes, "votes">, isKept: (vote: OneVote) => boolean): Promise<void> {
    await this.#records.change(nameOf(of), (before) => {
      const votes = before?.votes.filter(isKept) ?? [];
      return votes.length > 0 ? { ...of, votes } : null;
    });
  }
}

const nameOf = ({ server, answer }: Omit<AnswerVotes, "votes">): string => `${server}-${answer}`;

/** The same one is taken back. */
function withVote(votes: readonly OneVote[], vote: OneVote): OneVote[] {
  const others = votes.filter(({ voter }) => voter !== vote.voter);
  const before = votes.find(({ voter }) => voter === vote.voter);
  return before?.isHelpful === vote.isHelpful ? others : [...others, vote];
}

function countsOf(votes: readonly OneVote[]): VoteCounts {
  const helpful = votes.filter(({ isHelpful }) => isHelpful).length;
  return { helpful, unhelpful: votes.length - helpful };
}
