import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import type { IndexSet } from "../indices.ts";
import { livingIn } from "../records/lifetime.ts";
import { IS_SERVER, type ServerRecord } from "../records/server-record.ts";

/** What servers have of their own in a generation, by their ids. */
export async function serverStockOf(
  connection: Connection,
  { articles }: IndexSet,
  generation: number,
): Promise<Map<string, ServerRecord>> {
  const filter = [IS_SERVER, ...livingIn(generation)];
  const stock = new Map<string, ServerRecord>();
  for await (const record of allRecords<ServerRecord>(connection, articles, filter)) {
    stock.set(record.server, record);
  }
  return stock;
}
