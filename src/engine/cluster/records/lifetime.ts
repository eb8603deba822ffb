/** The generations that have a record: from the first on, and before the second. */
export interface Lifetime {
  readonly from: number;
  readonly to: number;
}

/** The end of what lasts until now. */
export const ALIVE = 2_147_483_647;

/** What a generation has, as conditions of a query. */
export const livingIn = (generation: number): object[] => [
  { range: { from: { lte: generation } } },
  { range: { to: { gt: generation } } },
];
