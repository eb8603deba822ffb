import { randomBytes } from "node:crypto";
import { Budget, LOAD_LIMITS } from "../../cluster/budget.ts";
import { ClusterRefusal, type Connection } from "../../cluster/connection.ts";
import { createIndex } from "../../cluster/create-index.ts";
import { PREFIX, SHARDS } from "../../cluster/indices.ts";
import { getRecord } from "../../cluster/records.ts";
import { KEY_BYTES } from "../keyed-hash.ts";

/** Not among all else that is stored, so that a copy of that alone tells of nobody. */
const KEY_INDEX = `${PREFIX}-key`;
const DEFINITION = { settings: { index: SHARDS }, mappings: { dynamic: false, properties: {} } };
const ID = "hash-key";

/** The key of the hashes that all processes of a bot share, which the first of them makes. */
export async function openHashKey(connection: Connection): Promise<Buffer> {
  return (await readHashKey(connection)) ?? (await keepHashKey(connection, randomBytes(KEY_BYTES)));
}

/** @returns null where there is none yet */
export async function readHashKey(connection: Connection): Promise<Buffer | null> {
  const budget = new Budget(LOAD_LIMITS);
  const found = await getRecord<{ readonly key: string }>(connection, KEY_INDEX, ID, budget);
  return found && Buffer.from(found._source.key, "base64");
}

/** @returns the key that is kept: another one where that was there first */
export async function keepHashKey(connection: Connection, key: Buffer): Promise<Buffer> {
  await createIndex(connection, KEY_INDEX, DEFINITION);
  const path = `/${KEY_INDEX}/_doc/${ID}`;
  const body = { key: key.toString("base64") };
  const query = { op_type: "create" };
  try {
    await connection.request({ method: "PUT", path, query, body }, new Budget(LOAD_LIMITS));
    return key;
  } catch (error) {
    if (!(error instanceof ClusterRefusal && error.status === 409)) throw error;
    return (await readHashKey(connection))!;
  }
}
