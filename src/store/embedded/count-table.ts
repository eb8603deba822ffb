import type { ArticleCount, Counted, CountRecords } from "../counts.ts";
import type { Database } from "../database/database.ts";

/** The counts in the embedded database. */
export class CountTable implements CountRecords {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(counted: readonly Counted[]): Promise<void> {
    const statements = counted.map(({ server, day, kind, of, times }) => ({
      sql: kind === "grade" ? ADD_QUESTIONS : ADD_ARTICLE,
      values: [server, day, of, times],
    }));
    await this.#database.write(...statements);
  }

  async questions(server: string, from: number, to: number) {
    const rows = await this.#database.read({ sql: QUESTIONS, values: [server, from, to] });
    return rows.map(({ day, grade, asked }) => ({
      day: Number(day),
      grade: String(grade),
      asked: Number(asked),
    }));
  }

  async articles(server: string, from: number, to: number, most: number): Promise<ArticleCount[]> {
    const values = [server, from, to, most];
    const rows = await this.#database.read({ sql: ARTICLES, values });
    return rows.map(({ article, answered }) => ({
      article: String(article),
      answered: Number(answered),
    }));
  }

  async removeUntil(day: number): Promise<void> {
    await this.#database.write(
      { sql: REMOVE_QUESTIONS_BEFORE, values: [day] },
      { sql: REMOVE_ARTICLES_BEFORE, values: [day] },
    );
  }
}

const ADD_QUESTIONS = `INSERT INTO question_counts (server, day, grade, asked) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET asked = asked + excluded.asked`;
const ADD_ARTICLE = `INSERT INTO article_counts (server, day, article, answered) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET answered = answered + excluded.answered`;
const QUESTIONS =
  "SELECT day, grade, asked FROM question_counts WHERE server = ? AND day BETWEEN ? AND ?";
const ARTICLES = `SELECT article, sum(answered) AS answered FROM article_counts
  WHERE server = ? AND day BETWEEN ? AND ? GROUP BY article ORDER BY answered DESC, article LIMIT ?`;
const REMOVE_QUESTIONS_BEFORE = "DELETE FROM question_counts WHERE day <= ?";
const REMOVE_ARTICLES_BEFORE = "DELETE FROM article_counts WHERE day <= ?";
