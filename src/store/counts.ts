import type { Database } from "./database/database.ts";
import type { Statement } from "./database/protocol.ts";
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

/**
 * How many questions each server asked on each day (UTC), how well they were answered, and by which
 * articles: numbers alone, nothing of who asked or what. Whoever counts waits for no disk.
 */
export class Counts {
  readonly #database: Database;
  readonly #options: CountsOptions;
  #waiting = new Map<string, Counted>();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, options: CountsOptions) {
    this.#database = database;
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
    this.#add({ sql: ADD_QUESTIONS, key: [server, day, grade] });
    if (article !== null) this.#add({ sql: ADD_ARTICLE, key: [server, day, article] });
    this.#timer ??= setTimeout(() => void this.#flush(), GATHER_MS).unref();
  }

  /** The last weeks of a server up to today, oldest first, those without a question among them. */
  async weeks(server: string, count: number): Promise<readonly WeekCounts[]> {
    await this.#flush();
    const today = this.#today();
    const oldest = today - WEEK_DAYS * count + 1;
    const rows = await this.#database.read({ sql: QUESTIONS, values: [server, oldest] });
    return Array.from({ length: count }, (_, week) => {
      const first = oldest + WEEK_DAYS * week;
      const last = first + WEEK_DAYS - 1;
      const sumOf = (grade: CountedGrade) =>
        rows
          .filter((row) => row.grade === grade && isBetween(Number(row.day), first, last))
          .reduce((sum, { asked }) => sum + Number(asked), 0);
      return {
        ...{ from: first * DAY_MS, to: last * DAY_MS },
        ...{ answers: sumOf("answers"), near: sumOf("near"), nothing: sumOf("nothing") },
      };
    });
  }

  /** The articles that answered most in the last weeks of a server, most first. */
  async articles(server: string, weeks: number, most: number): Promise<readonly ArticleCount[]> {
    await this.#flush();
    const oldest = this.#today() - WEEK_DAYS * weeks + 1;
    const rows = await this.#database.read({ sql: ARTICLES, values: [server, oldest, most] });
    return rows.map(({ article, answered }) => ({
      article: String(article),
      answered: Number(answered),
    }));
  }

  async removeOld(): Promise<void> {
    const values = [this.#today() - COUNTS_DAYS];
    await this.#database.write(
      { sql: REMOVE_QUESTIONS_BEFORE, values },
      { sql: REMOVE_ARTICLES_BEFORE, values },
    );
  }

  /** Settles once what was counted is written. */
  async close(): Promise<void> {
    await this.#flush();
  }

  /** Days since the epoch. */
  #today(): number {
    return dayOf(this.#options.now());
  }

  #add({ sql, key }: Omit<Counted, "times">): void {
    const name = JSON.stringify([sql, ...key]);
    const times = (this.#waiting.get(name)?.times ?? 0) + 1;
    this.#waiting.set(name, { sql, key, times });
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (waiting.length === 0) return;
    const statements = waiting.map(({ sql, key, times }): Statement => {
      return { sql, values: [...key, times] };
    });
    await this.#database.write(...statements).catch(this.#options.onLost);
  }
}

/** What happened so many times. */
interface Counted {
  readonly sql: string;
  readonly key: readonly (string | number)[];
  readonly times: number;
}

const isBetween = (day: number, first: number, last: number): boolean =>
  day >= first && day <= last;

const ADD_QUESTIONS = `INSERT INTO question_counts (server, day, grade, asked) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET asked = asked + excluded.asked`;
const ADD_ARTICLE = `INSERT INTO article_counts (server, day, article, answered) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET answered = answered + excluded.answered`;
const QUESTIONS = "SELECT day, grade, asked FROM question_counts WHERE server = ? AND day >= ?";
const ARTICLES = `SELECT article, sum(answered) AS answered FROM article_counts
  WHERE server = ? AND day >= ? GROUP BY article ORDER BY answered DESC, article LIMIT ?`;
const REMOVE_QUESTIONS_BEFORE = "DELETE FROM question_counts WHERE day <= ?";
const REMOVE_ARTICLES_BEFORE = "DELETE FROM article_counts WHERE day <= ?";
