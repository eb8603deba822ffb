import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import type { BulkWriter } from "../../../cluster/bulk-writer.ts";
import { ClusterRefusal, type Connection } from "../../../cluster/connection.ts";
import { getRecord } from "../../../cluster/records.ts";
import type { ModelIdentity } from "../../../search/kept-vectors.ts";
import type { IndexSet } from "../indices.ts";
import type { Pointer } from "../read/pointer.ts";
import type { CountsByServer } from "../records/counts-by-server.ts";
import { CURRENT, FORMAT, type GenerationRecord } from "../records/generation-record.ts";
import type { Plan } from "./plan.ts";

/** The record of a generation that becomes current now. @param model whose vectors its set has */
export const recordOf = (
  counted: Pick<GenerationRecord, "generation" | "shared" | "tokens">,
  { maker, notes }: Pick<Plan, "maker" | "notes">,
  model: ModelIdentity | null,
): GenerationRecord => ({
  kind: "generation",
  format: FORMAT,
  maker,
  since: Date.now(),
  notes,
  model,
  ...counted,
});

export async function writeCounts(
  writer: BulkWriter,
  set: IndexSet,
  counts: CountsByServer,
  generation: number,
): Promise<void> {
  for (const record of counts.records(generation)) {
    await writer.put(set.articles, record.key, record);
  }
}

/**
 * Makes a generation the current one of its set.
 *
 * @param before the version that it follows; null for the first of a set
 */
export async function writeCurrent(
  connection: Connection,
  { articles }: IndexSet,
  body: GenerationRecord,
  before: Pointer["version"] | null,
): Promise<void> {
  const path = `/${articles}/_doc/${CURRENT}`;
  const request = { method: "PUT", path, body, ...(before && { query: { ...before } }) } as const;
  try {
    await connection.request(request, new Budget(LOAD_LIMITS));
  } catch (error) {
    if (!(error instanceof ClusterRefusal && error.status === 409)) throw error;
    const now = await getRecord(connection, articles, CURRENT, new Budget(LOAD_LIMITS));
    // An attempt whose answer was lost may have been the one that changed it.
    if (JSON.stringify(now?._source) !== JSON.stringify(body)) throw error;
  }
}
