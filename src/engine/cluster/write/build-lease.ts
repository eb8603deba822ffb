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

/**
 * Does something under the lease, for which it waits a moment where another process has it.
 *
 * @throws UserError where that keeps it for longer
 */
export async function withBuildLease<T>(
  connection: Connection,
  work: (lease: BuildLease) => Promise<T>,
): Promise<T> {
  return holding(await awaitLease(connection), work);
}

/** Does something, and gives the lease back. */
export async function holding<T>(
  lease: BuildLease,
  work: (lease: BuildLease) => Promise<T>,
): Promise<T> {
  try {
    return await work(lease);
  } finally {
    // What went wrong before is worth more; a lease that is not renewed ends by itself.
    await lease.release().catch(() => {});
  }
}

async function awaitLease(connection: Connection): Promise<BuildLease> {
  const end = performance.now() + PATIENCE_MS;
  do {
    const lease = await takeBuildLease(connection);
    if (lease) return lease;
  } while (performance.now() < end);
  throw new UserError(wording("cluster.busy"));
}
