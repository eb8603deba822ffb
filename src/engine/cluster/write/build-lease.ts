import type { Connection } from "../../../cluster/connection.ts";
import { Lease } from "../../../cluster/lease.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";

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

/** So long, about, does anybody wait for another process that changes articles, in milliseconds. */
const PATIENCE_MS = 8_000;

/** Waits a moment for another process that has it. @throws UserError where that keeps it for longer */
export async function awaitBuildLease(connection: Connection): Promise<BuildLease> {
  const end = performance.now() + PATIENCE_MS;
  do {
    const lease = await takeBuildLease(connection);
    if (lease) return lease;
  } while (performance.now() < end);
  throw new UserError(wording("cluster.busy"));
}
