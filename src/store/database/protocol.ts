type SqlValue = string | number | null;

/** A statement of SQL, and what stands for its question marks. */
export interface Statement {
  readonly sql: string;
  readonly values?: readonly SqlValue[];
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, SqlValue>>;

export type Call =
  /** All of its statements take effect, or none does. */
  | { readonly type: "write"; readonly statements: readonly Statement[] }
  | { readonly type: "read"; readonly statement: Statement };

export type ToDatabaseThread =
  | { readonly type: "open"; readonly file: string }
  | { readonly type: "call"; readonly id: number; readonly call: Call }
  /** Commits what waits, and ends the thread. */
  | { readonly type: "close" };

export type FromDatabaseThread =
  | { readonly type: "opened" }
  /** @param exitCode of a `FatalError`; null for any other error */
  | { readonly type: "unopened"; readonly error: Error; readonly exitCode: number | null }
  /** A write gives how many rows it changed, a read gives its rows. */
  | { readonly type: "done"; readonly id: number; readonly result: number | readonly Row[] }
  | { readonly type: "failed"; readonly id: number; readonly error: Error };
