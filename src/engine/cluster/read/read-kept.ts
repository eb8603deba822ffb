import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { getRecord } from "../../../cluster/records.ts";
import type { KeptVectors } from "../../../search/kept-vectors.ts";
import { BACKGROUND, type BackgroundRecord } from "../records/generation-record.ts";
import type { Pointer } from "./pointer.ts";

/** What a sentence model made of a generation, besides what is kept with its passages; null where none did. */
export async function readKept(
  connection: Connection,
  { set, record }: Pointer,
): Promise<KeptVectors | null> {
  const { model } = record;
  if (model === null) return null;
  const budget = new Budget(LOAD_LIMITS);
  const found = await getRecord<BackgroundRecord>(connection, set.articles, BACKGROUND, budget);
  return found && { model, background: found._source };
}
