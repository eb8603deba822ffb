import { Budget, LOAD_LIMITS } from "./budget.ts";
import { ClusterRefusal, type Connection } from "./connection.ts";
import type { GotRecord, GotRecords, SearchResponse } from "./responses.ts";

/** The node that is asked looks into its own copy, so that no other has to answer in time. */
const LOCAL = { preference: "_local" };
/** A search that did not look everywhere is none. */
const WHOLE = { allow_partial_search_results: false };
/** So many records are asked for at once. */
const PAGE = 1_000;

/** @returns null where there is no such record, or no such index */
export async function getRecord<T>(
  connection: Connection,
  index: string,
  id: string,
  budget: Budget,
): Promise<(GotRecord<T> & { readonly _source: T }) | null> {
  const path = `/${index}/_doc/${encodeURIComponent(id)}`;
  try {
    return await connection.request({ method: "GET", path, query: LOCAL }, budget);
  } catch (error) {
    if (error instanceof ClusterRefusal && error.status === 404) return null;
    throw error;
  }
}

/**
 * Records by their ids, in that order.
 *
 * @param fields all unless told
 * @param without fields that are left out; none unless told
 * @returns undefined for one that is not there
 */
export async function getRecords<T>(
  connection: Connection,
  index: string,
  ids: readonly string[],
  budget: Budget,
  fields = "",
  without = "",
): Promise<(T | undefined)[]> {
  if (ids.length === 0) return [];
  const query = {
    ...LOCAL,
    ...(fields !== "" && { _source_includes: fields }),
    ...(without !== "" && { _source_excludes: without }),
  };
  const { docs } = await connection.request<GotRecords<T>>(
    { method: "POST", path: `/${index}/_mget`, query, body: { ids } },
    budget,
  );
  return docs.map(({ _source }) => _source);
}

export function searchRecords<T>(
  connection: Connection,
  index: string,
  body: object,
  budget: Budget,
): Promise<SearchResponse<T>> {
  const query = { ...LOCAL, ...WHOLE };
  return connection.request({ method: "POST", path: `/${index}/_search`, query, body }, budget);
}

/** All records that meet some conditions, in the order of their keys. @param limits of each page */
export async function* allRecords<T extends { readonly key: string }>(
  connection: Connection,
  index: string,
  filter: readonly object[],
  fields: readonly (keyof T & string)[] | true = true,
  limits = LOAD_LIMITS,
): AsyncGenerator<T> {
  let after: readonly string[] = [];
  for (;;) {
    const body = {
      size: PAGE,
      sort: [{ key: "asc" }],
      query: { bool: { filter } },
      _source: fields,
      track_total_hits: false,
      ...(after.length > 0 && { search_after: after }),
    };
    const found = await searchRecords<T>(connection, index, body, new Budget(limits));
    for (const { _source } of found.hits.hits) yield _source;
    if (found.hits.hits.length < PAGE) return;
    after = [found.hits.hits.at(-1)!._source.key];
  }
}

/**
 * Deletes the records of some indices that meet a condition.
 *
 * @returns how many stay because somebody changed them meanwhile
 */
export async function deleteRecords(
  connection: Connection,
  indices: readonly string[],
  query: object,
): Promise<number> {
  const path = `/${indices.join(",")}/_delete_by_query`;
  const options = { conflicts: "proceed", refresh: true };
  const { version_conflicts } = await connection.request<{ readonly version_conflicts: number }>(
    { method: "POST", path, query: options, body: { query } },
    new Budget(LOAD_LIMITS),
  );
  return version_conflicts;
}
