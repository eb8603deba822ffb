import type { Connection } from "../../../cluster/connection.ts";
import type { IndexSet } from "../indices.ts";

/** From one generation of a set to another. */
export interface Step {
  readonly connection: Connection;
  readonly set: IndexSet;
  /** 0 for the beginning. */
  readonly since: number;
  readonly number: number;
}

/** What became so on the way, as a condition of a query. */
export const between = (field: string, { since, number }: Step): object => ({
  range: { [field]: { gt: since, lte: number } },
});
