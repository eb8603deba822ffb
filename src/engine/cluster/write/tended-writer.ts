import type { BulkWriter } from "../../../cluster/bulk-writer.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { deleteRecords } from "../../../cluster/records.ts";
import type { IndexSet } from "../indices.ts";
import { IS_TENDED, type Tended, tendedRecord } from "../records/tended-record.ts";
import { withFiles } from "../tended/read-tended.ts";
import type { TendedPlan } from "./plan.ts";

/** Writes what a generation of a set that is current changes of what moderators did. */
export async function writeTended(
  writer: BulkWriter,
  set: IndexSet,
  generation: number,
  { came, went }: Pick<TendedPlan, "came" | "went">,
): Promise<void> {
  for (const tended of came) await put(writer, set, tended, generation);
  for (const { key } of went) await writer.change(set.articles, key, { to: generation });
}

/** Writes all that moderators did into a set that is new. @param before where it was; null for nowhere */
export async function copyTended(
  connection: Connection,
  writer: BulkWriter,
  { before, set }: { readonly before: IndexSet | null; readonly set: IndexSet },
  { came, stays }: TendedPlan,
): Promise<void> {
  // Whoever began the set before may have written what moderators have changed since.
  await deleteRecords(connection, [set.articles], IS_TENDED);
  const generation = Number(set.name);
  for (const tended of came) await put(writer, set, tended, generation);
  if (before === null) return;
  for await (const tended of withFiles(connection, before, stays)) {
    await put(writer, set, tended, generation);
  }
}

async function put(
  writer: BulkWriter,
  { articles }: IndexSet,
  tended: Tended,
  generation: number,
): Promise<void> {
  const record = tendedRecord(tended, generation);
  await writer.put(articles, record.key, record);
}
