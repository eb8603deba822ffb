import type { Limits } from "../../cluster/budget.ts";
import type { Connection } from "../../cluster/connection.ts";
import type { ArticleCount, Counted, CountRecords } from "../counts.ts";
import { KeptRecords } from "./kept-records.ts";

type Numbers = Readonly<Record<string, number>>;

/** What happened in one server on one day: questions by grade, and answers by the article's id. */
interface DayCounts {
  readonly server: string;
  readonly day: number;
  readonly grade: Numbers;
  readonly article: Numbers;
}

/** So many servers' counts are written at once. */
const AT_ONCE = 32;

/** The counts in a cluster: a record for each server and day. */
export class CountIndex implements CountRecords {
  readonly #records: KeptRecords<DayCounts>;

  /** @param limits as in `KeptRecords` */
  constructor(connection: Connection, limits?: Limits) {
    this.#records = new KeptRecords(connection, "counts", limits);
  }

  async add(counted: readonly Counted[]): Promise<void> {
    const together = new Map<string, Counted[]>();
    for (const each of counted) {
      const name = nameOf(each.server, each.day);
      together.set(name, [...(together.get(name) ?? []), each]);
    }
    const all = [...together];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map(([name, each]) =>
          this.#records.change(name, (before) => each.reduce(plus, before ?? emptyOf(each[0]!))),
        ),
      );
    }
  }

  async questions(server: string, from: number, to: number) {
    const days = await this.#days(server, from, to);
    return days.flatMap(({ day, grade }) =>
      Object.entries(grade).map(([of, asked]) => ({ day, grade: of, asked })),
    );
  }

  async articles(server: string, from: number, to: number, most: number): Promise<ArticleCount[]> {
    const sums = new Map<string, number>();
    for (const { article } of await this.#days(server, from, to)) {
      for (const [id, times] of Object.entries(article)) sums.set(id, (sums.get(id) ?? 0) + times);
    }
    return Array.from(sums, ([article, answered]) => ({ article, answered }))
      .toSorted((a, b) => b.answered - a.answered || (a.article < b.article ? -1 : 1))
      .slice(0, most);
  }

  async removeUntil(day: number): Promise<void> {
    await this.#records.remove([{ range: { day: { lte: day } } }]);
  }

  #days(server: string, from: number, to: number): Promise<DayCounts[]> {
    const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return this.#records.getAll(days.map((day) => nameOf(server, day)));
  }
}

const nameOf = (server: string, day: number): string => `${server}-${day}`;

const emptyOf = ({ server, day }: Counted): DayCounts => ({ server, day, grade: {}, article: {} });

function plus(counts: DayCounts, { kind, of, times }: Counted): DayCounts {
  const numbers = counts[kind];
  return { ...counts, [kind]: { ...numbers, [of]: (numbers[of] ?? 0) + times } };
}
