import type { Connection } from "../../../cluster/connection.ts";
import { allRecords } from "../../../cluster/records.ts";
import type { IndexSet } from "../indices.ts";
import { livingIn } from "../records/lifetime.ts";
import { IS_SERVER, type ServerRecord } from "../records/server-record.ts";
import type { Pointer } from "./pointer.ts";
import { between } from "./step.ts";

/** Which servers have anything of their own in a generation. */
export interface ServerList {
  readonly set: IndexSet;
  readonly number: number;
  /** The generation that changed it last, by the server's id. */
  readonly changedIn: ReadonlyMap<string, number>;
}

/** @param before what was read last, if what went since then is still told; null for nothing */
export async function readServerList(
  connection: Connection,
  { set, record: { generation: number } }: Pointer,
  before: ServerList | null,
): Promise<ServerList> {
  const old = before?.set.name === set.name ? before : null;
  if (old?.number === number) return old;
  const changedIn = new Map(old?.changedIn);
  const step = { connection, set, since: old?.number ?? 0, number };
  const read = (filter: readonly object[]) =>
    allRecords<ServerRecord>(connection, set.articles, filter, ["key", "server", "from"]);
  if (old) {
    for await (const { server, from } of read([IS_SERVER, between("to", step)])) {
      if (changedIn.get(server) === from) changedIn.delete(server);
    }
  }
  for await (const { server, from } of read([
    IS_SERVER,
    between("from", step),
    ...livingIn(number),
  ])) {
    changedIn.set(server, from);
  }
  return { set, number, changedIn };
}

/** Whether what was read is of a later generation than something else. */
export const isLater = (list: ServerList, { set, number }: ServerList): boolean =>
  list.set.name === set.name ? list.number > number : list.set.name > set.name;
