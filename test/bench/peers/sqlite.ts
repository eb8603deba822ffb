import { loadPeer } from "./load-peer.ts";
import { questionWords } from "./question-words.ts";
import { type System, WANTED } from "./system.ts";

interface Statement {
  run(values: readonly unknown[]): unknown;
  all(values: readonly unknown[]): readonly { readonly rowid: number }[];
}

interface Sqlite {
  readonly Database: new () => { exec(sql: string): void; prepare(sql: string): Statement };
}

/** Compiled to WebAssembly. Any word of the question may match; its stop words are left out. */
export const SQLITE: System = {
  name: "SQLite FTS5, porter",
  isUncounted: true,
  async build({ passages }) {
    const { default: sqlite } = await loadPeer<{ default: Sqlite }>("node-sqlite3-wasm");
    const database = new sqlite.Database();
    database.exec(
      "CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61')",
    );
    const insert = database.prepare("INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)");
    database.exec("BEGIN");
    for (const [id, { document, text }] of passages.entries())
      insert.run([id, document.title, text]);
    database.exec("COMMIT");
    const find = database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${WANTED}`,
    );
    return (question) => {
      const words = questionWords(question).map((word) => `"${word}"`);
      return words.length === 0
        ? []
        : find.all([words.join(" OR ")]).map(({ rowid }) => passages[rowid]!);
    };
  },
};
