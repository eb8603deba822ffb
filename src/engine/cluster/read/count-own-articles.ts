import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import { livingIn } from "../records/lifetime.ts";
import { IS_SERVER, type ServerRecord } from "../records/server-record.ts";
import { readPointer } from "./pointer.ts";

/**
 * How many articles each server has of its own, by its id.
 *
 * @throws UserError where there are no articles, or they cannot be reached
 */
export async function countOwnArticles(connection: Connection): Promise<Map<string, number>> {
  const { set, record } = await readPointer(connection, new Budget(LOAD_LIMITS));
  const living = [IS_SERVER, ...livingIn(record.generation)];
  const fields = ["key", "server", "articles"] as const;
  const counts = new Map<string, number>();
  const records = allRecords<ServerRecord>(connection, set.articles, living, fields);
  for await (const { server, articles } of records) counts.set(server, articles);
  return counts;
}
