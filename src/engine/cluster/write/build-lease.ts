import type { Connection } from "../../../cluster/connection.ts";
import { Lease } from "../../../cluster/lease.ts";

/** A set of indices that somebody began to fill. */
interface Building {
  readonly set: string;
  /** What fills it, see `makerOf`. */
  readonly maker: string;
}

/** The right to change the articles of a cluster. Its note is what was begun and not ended. */
export type BuildLease = Lease<Building>;

/** @returns as `Lease.take` does */
export const takeBuildLease = (connection: Connection): Promise<BuildLease | null> =>
  Lease.take(connection, "build");
