import type { Budget } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { getRecord } from "../../../cluster/records.ts";
import { UserError } from "../../../errors.ts";
import { wording } from "../../../words/wording.ts";
import { ARTICLES_ALIAS, type IndexSet, setNameOf, setOf } from "../indices.ts";
import { CURRENT, FORMAT, type GenerationRecord } from "../records/generation-record.ts";

/** Which generation is current, and where it is. */
export interface Pointer {
  readonly set: IndexSet;
  readonly record: GenerationRecord;
  /** Say whether another became current meanwhile. */
  readonly version: { readonly if_seq_no: number; readonly if_primary_term: number };
}

/** The name of a set and its generation come in one answer, so that they belong together. */
export async function findPointer(connection: Connection, budget: Budget): Promise<Pointer | null> {
  const found = await getRecord<GenerationRecord>(connection, ARTICLES_ALIAS, CURRENT, budget);
  if (!found) return null;
  return {
    set: setOf(setNameOf(found._index)),
    record: found._source,
    version: { if_seq_no: found._seq_no, if_primary_term: found._primary_term },
  };
}

/** @throws UserError where there is no generation that this bot can read */
export async function readPointer(connection: Connection, budget: Budget): Promise<Pointer> {
  const pointer = await findPointer(connection, budget);
  if (!pointer) throw new UserError(wording("cluster.empty"));
  if (pointer.record.format !== FORMAT) throw new UserError(wording("cluster.otherVersion"));
  return pointer;
}
