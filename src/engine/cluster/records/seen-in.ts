/** Where a record is seen. */
export interface SeenIn {
  /** The only server, by its id; null for all of them. */
  readonly server: string | null;
}

/** What the indices have for null: no server's id has letters. */
export const EVERYWHERE = "all";

/** What is for all servers, or for one alone, as a condition of a query. */
export const isFor = (server: string | null): object => ({
  term: { server: server ?? EVERYWHERE },
});
