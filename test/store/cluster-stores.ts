import { Budget, type Limits, LOAD_LIMITS } from "../../src/cluster/budget.ts";
import type { Connection } from "../../src/cluster/connection.ts";
import { searchRecords } from "../../src/cluster/records.ts";
import { ChoiceIndex } from "../../src/store/cluster/choice-index.ts";
import { CountIndex } from "../../src/store/cluster/count-index.ts";
import { GapIndex } from "../../src/store/cluster/gap-index.ts";
import { openHashKey } from "../../src/store/cluster/hash-key.ts";
import { HistoryIndex } from "../../src/store/cluster/history-index.ts";
import { openStoreIndex, STORE_INDEX } from "../../src/store/cluster/store-index.ts";
import { VoteIndex } from "../../src/store/cluster/vote-index.ts";
import { KeyedHash } from "../../src/store/keyed-hash.ts";
import { type Kept, type OpenStores, storesOver } from "./opened-stores.ts";

/** Stores in a cluster in which nothing else is kept, one after the other. */
export const openInCluster =
  (connect: () => Connection): OpenStores =>
  async (given) => {
    const connection = connect();
    const request = { method: "DELETE", path: `/${STORE_INDEX}`, query: ANY } as const;
    await connection.request(request, new Budget(LOAD_LIMITS));
    await openStoreIndex(connection);
    return joinStores(connection, given);
  };

const ANY = { ignore_unavailable: true };

/** The stores that are there, as another process has them. @param limits those of a busy machine unless told */
export async function joinStores(
  connection: Connection,
  given: Parameters<OpenStores>[0] = {},
  limits: Limits = LOAD_LIMITS,
): ReturnType<OpenStores> {
  const kept: Kept = {
    history: new HistoryIndex(connection, limits),
    choices: new ChoiceIndex(connection, limits),
    choicesHeldMs: 500,
    votes: new VoteIndex(connection, limits),
    gaps: new GapIndex(connection, limits),
    counts: new CountIndex(connection, limits),
    hash: new KeyedHash(await openHashKey(connection)),
  };
  return {
    ...storesOver(kept, given),
    kept,
    stored: () => storedIn(connection),
    again: (other = given) => joinStores(connection, other),
  };
}

async function storedIn(connection: Connection): Promise<string> {
  const refresh = { method: "POST", path: `/${STORE_INDEX}/_refresh` } as const;
  await connection.request(refresh, new Budget(LOAD_LIMITS));
  const body = { size: 1_000, sort: [{ key: "asc" }] };
  const { hits } = await searchRecords(connection, STORE_INDEX, body, new Budget(LOAD_LIMITS));
  return JSON.stringify(hits.hits.map(({ _source }) => _source));
}
