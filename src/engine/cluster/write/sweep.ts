import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { deleteRecords, searchRecords } from "../../../cluster/records.ts";
import { indicesOf, setOf } from "../indices.ts";
import { findPointer, type Pointer } from "../read/pointer.ts";
import { type BuildLease, holding, takeBuildLease } from "./build-lease.ts";
import { deleteSet, setNames } from "./sets.ts";

/** Processes may read what is no longer current for so long, and what was begun may be gone on with. */
const KEPT_MS = 10 * 60_000;

/**
 * Deletes what nobody reads any more: sets and generations that have not been current for ten minutes, and
 * what a process began that died.
 *
 * @param current null where there is none
 * @param now in milliseconds since the epoch
 */
export async function sweep(
  connection: Connection,
  lease: BuildLease,
  current: Pointer | null,
  now: number,
): Promise<void> {
  const isOld = current !== null && now - current.record.since > KEPT_MS;
  for (const name of await setNames(connection)) {
    if (name === current?.set.name || isBegun(name, lease, now)) continue;
    const isRetired = current !== null && name < current.set.name;
    if (!isRetired || isOld) await deleteSet(connection, setOf(name));
  }
  if (!isOld) return;
  await deleteRecords(connection, indicesOf(current.set), goneBefore(current));
}

/** Sweeps where there is something to sweep, and nobody is at work. */
export async function sweepUnasked(connection: Connection, now: number): Promise<void> {
  const budget = new Budget(LOAD_LIMITS);
  const current = await findPointer(connection, budget);
  if (!current || now - current.record.since <= KEPT_MS) return;
  const { articles } = current.set;
  const body = { size: 1, query: goneBefore(current), _source: false };
  const [names, gone] = await Promise.all([
    setNames(connection),
    searchRecords(connection, articles, body, budget),
  ]);
  if (names.length === 1 && gone.hits.hits.length === 0) return;
  const lease = await takeBuildLease(connection);
  if (lease) await holding(lease, () => sweep(connection, lease, current, now));
}

const goneBefore = ({ record }: Pointer) => ({ range: { to: { lte: record.generation } } });

const isBegun = (name: string, { noted }: BuildLease, now: number): boolean =>
  noted?.note.set === name && now - noted.at < KEPT_MS;
