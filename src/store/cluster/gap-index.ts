import { type Limits, LOAD_LIMITS } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import {
  type AskedGap,
  type Gap,
  type GapAge,
  type GapRecords,
  type KeptGap,
  MOST_OF_ASKER,
  MOST_OF_SERVER,
} from "../gaps.ts";
import { readChoices } from "../server-choices.ts";
import type { StoredChoices } from "../server-settings.ts";
import { KeptRecords } from "./kept-records.ts";

interface DatedGap extends KeptGap {
  readonly day: number;
}

/** All questions of one server: some hundred kilobytes at the most. */
interface ServerGaps {
  readonly server: string;
  /** The highest id that was given, also to one that went. */
  readonly last: number;
  readonly gaps: readonly DatedGap[];
}

/** The gaps in a cluster: a record for each server, so that its limits hold at each moment. */
export class GapIndex implements GapRecords {
  readonly #records: KeptRecords<ServerGaps>;
  readonly #choices: KeptRecords<StoredChoices>;

  /** @param limits as in `KeptRecords` */
  constructor(connection: Connection, limits?: Limits) {
    this.#records = new KeptRecords(connection, "gaps", limits);
    this.#choices = new KeptRecords(connection, "choices", limits);
  }

  async add(gap: AskedGap & Pick<Gap, "reason">, age: GapAge): Promise<void> {
    const { server } = gap;
    if ((await this.#daysOf(server, age)) === 0) return;
    await this.#records.change(server, (before) => withGap(before, gap, age.today));
    // It may have been switched off meanwhile.
    if ((await this.#daysOf(server, age)) === 0) await this.removeAll(server);
  }

  async unmark({ server, asker, question }: AskedGap): Promise<void> {
    await this.#keep(server, (gap) => {
      const isTheirs = gap.asker === asker && gap.question === question;
      return !isTheirs || gap.reason !== "unhelpful" || gap.isDismissed;
    });
  }

  async of(server: string, age: GapAge): Promise<KeptGap[]> {
    const [kept, days] = await Promise.all([this.#records.get(server), this.#daysOf(server, age)]);
    const gaps = kept?.gaps.filter(({ day }) => day > age.today - days) ?? [];
    return gaps.toSorted(newestFirst).map(({ day, ...gap }) => gap);
  }

  async dismiss(server: string, id: number, today: number): Promise<boolean> {
    let isThere = false;
    await this.#records.change(server, (before) => {
      isThere = before?.gaps.some((gap) => gap.id === id) ?? false;
      if (!isThere) return before;
      const dismissed = (gap: DatedGap) => ({ ...gap, isDismissed: true, day: today });
      return {
        ...before!,
        gaps: before!.gaps.map((gap) => (gap.id === id ? dismissed(gap) : gap)),
      };
    });
    return isThere;
  }

  async remove(server: string, ids: readonly number[]): Promise<void> {
    await this.#keep(server, ({ id }) => !ids.includes(id));
  }

  async removeOf(askerIn: (server: string) => string): Promise<number> {
    let removed = 0;
    for await (const { server, gaps } of this.#records.find([])) {
      const asker = askerIn(server);
      const own = gaps.filter((gap) => gap.asker === asker).length;
      if (own > 0) await this.#keep(server, (gap) => gap.asker !== asker);
      removed += own;
    }
    return removed;
  }

  async removeOld(age: GapAge): Promise<void> {
    for await (const { server } of this.#records.find([], LOAD_LIMITS)) {
      const days = await this.#daysOf(server, age);
      await this.#keep(server, ({ day }) => day > age.today - days);
    }
  }

  /** Removes all gaps of a server. */
  async removeAll(server: string): Promise<void> {
    await this.#keep(server, () => false);
  }

  async #keep(server: string, isKept: (gap: DatedGap) => boolean): Promise<void> {
    await this.#records.change(server, (before) =>
      before === null || before.gaps.every(isKept)
        ? before
        : { ...before, gaps: before.gaps.filter(isKept) },
    );
  }

  /** For how many days a server keeps its questions; 0 where its choices are missing or damaged. */
  async #daysOf(server: string, { mostDays }: GapAge): Promise<number> {
    const stored = await this.#choices.get(server);
    return stored ? Math.min(mostDays, readChoices(stored.choices).gapsDays) : 0;
  }
}

const newestFirst = (a: DatedGap, b: DatedGap): number => b.day - a.day || b.id - a.id;

/** One that is there is as new as today; of more than may be kept, the oldest go. */
function withGap(
  before: ServerGaps | null,
  { server, asker, question, reason }: AskedGap & Pick<Gap, "reason">,
  day: number,
): ServerGaps {
  const { last, gaps } = before ?? { last: 0, gaps: [] };
  const isSame = (gap: DatedGap) =>
    gap.asker === asker && gap.question === question && gap.reason === reason;
  if (gaps.some(isSame)) {
    const touched = gaps.map((gap) => (isSame(gap) ? { ...gap, day } : gap));
    return { server, last, gaps: newestOf(touched, asker) };
  }
  const added = { id: last + 1, asker, question, reason, isDismissed: false, day };
  return { server, last: last + 1, gaps: newestOf([...gaps, added], asker) };
}

function newestOf(gaps: readonly DatedGap[], asker: string): DatedGap[] {
  let ofAsker = 0;
  const isKept = (gap: DatedGap) =>
    gap.asker !== asker || gap.isDismissed || ++ofAsker <= MOST_OF_ASKER;
  return gaps.toSorted(newestFirst).filter(isKept).slice(0, MOST_OF_SERVER);
}
