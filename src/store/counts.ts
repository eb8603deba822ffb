import { DAY_MS, dayOf } from "./days.ts";

const WEEK_DAYS = 7;
/** So long counts are kept, in days. */
export const COUNTS_DAYS = 90;
/** How long counts wait for others to be written with them, in ms. */
const GATHER_MS = 1_000;

/** How well a question was answered; see the grades of an answer. */
export type CountedGrade = "answers" | "near" | "nothing";

/** How many questions were asked, by how well they were answered. */
type GradeCounts = Readonly<Record<CountedGrade, number>>;

export interface WeekCounts extends GradeCounts {
  /** The first and the last day of the week, as the milliseconds since the epoch when they begin (UTC). */
  readonly from: number;
  readonly to: number;
}

export interface ArticleCount {
  /** The article's id. */
  readonly article: string;
  /** For how many questions it came first as the answer. */
  readonly answered: number;
}

export interface CountsOptions {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Called where counts could not be written, and are lost. */
  onLost(error: unknown): void;
}

/** What happened so many times in a server on a day. */
export interface Counted {
  readonly server: string;
  /** Days since the epoch. */
  readonly day: number;
  readonly kind: "grade" | "article";
  /** A grade, or the id of an article. */
  readonly of: string;
  readonly times: number;
}

/** Where counts are kept, for each server and day. Of days, the first and the last are counted too. */
export interface CountRecords {
  /** Adds to what is there: all or nothing of each server and day. */
  add(counted: readonly Counted[]): Promise<void>;
  questions(
    server: string,
    from: number,
    to: number,
  ): Promise<readonly { day: number; grade: string; asked: number }[]>;
  /** @returns those that answered most first, and of as many in the order of their ids */
  articles(
    server: string,
    from: number,
    to: number,
    most: number,
  ): Promise<readonly ArticleCount[]>;
  removeUntil(day: number): Promise<void>;
}

/**
 * How many questions each server asked on each day (UTC), how well they were answered, and by which
 * articles: numbers alone, nothing of who asked or what. Whoever counts waits for no disk.
 */
export class Counts {
  readonly #records: CountRecords;
  readonly #options: CountsOptions;
  #waiting = new Map<string, Counted>();
  #timer: NodeJS.Timeout | undefined;

  constructor(records: CountRecords, options: CountsOptions) {
    this.#records = records;
    this.#options = options;
  }

  /**
   * Counts one question.
   *
   * @param server the id of the server that it was asked in
   * @param article the id of the article that answers; null where none does
   */
  count(server: string, grade: CountedGrade, article: string | null): void {
    const day = this.#today();
    this.#add({ server, day, kind: "grade", of: grade });
    if (article !== null) this.#add({ server, day, kind: "article", of: article });
    this.#timer ??= setTimeout(() => void this.#flush(), GATHER_MS).unref();
  }

  /** The last weeks of a server up to today, oldest first, those without a question among them. */
  async weeks(server: string, count: number): Promise<readonly WeekCounts[]> {
    await this.#flush();
    const today = this.#today();
    const oldest = today - WEEK_DAYS * count + 1;
    const counts = await this.#records.questions(server, oldest, today);
    return Array.from({ length: count }, (_, week) => {
      const first = oldest + WEEK_DAYS * week;
      const last = first + WEEK_DAYS - 1;
      const sumOf = (grade: CountedGrade) =>
        counts
          .filter((each) => each.grade === grade && isBetween(each.day, first, last))
          .reduce((sum, { asked }) => sum + asked, 0);
      return {
        ...{ from: first * DAY_MS, to: last * DAY_MS },
        ...{ answers: sumOf("answers"), near: sumOf("near"), nothing: sumOf("nothing") },
      };
    });
  }

  /** The articles that answered most in the last weeks of a server, most first. */
  async articles(server: string, weeks: number, most: number): Promise<readonly ArticleCount[]> {
    await this.#flush();
    const today = this.#today();
    return this.#records.articles(server, today - WEEK_DAYS * weeks + 1, today, most);
  }

  async removeOld(): Promise<void> {
    await this.#records.removeUntil(this.#today() - COUNTS_DAYS);
  }

  /** Settles once what was counted is written. */
  async close(): Promise<void> {
    await this.#flush();
  }

  /** Days since the epoch. */
  #today(): number {
    return dayOf(this.#options.now());
  }

  #add(counted: Omit<Counted, "times">): void {
    const name = Object.values(counted).join("\n");
    const times = (this.#waiting.get(name)?.times ?? 0) + 1;
    this.#waiting.set(name, { ...counted, times });
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (waiting.length === 0) return;
    await this.#records.add(waiting).catch(this.#options.onLost);
  }
}

const isBetween = (day: number, first: number, last: number): boolean =>
  day >= first && day <= last;
