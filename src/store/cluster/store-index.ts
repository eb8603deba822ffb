import { ANSWER_LIMITS, Budget, type Limits } from "../../cluster/budget.ts";
import { ClusterRefusal, type Connection } from "../../cluster/connection.ts";
import { createIndex } from "../../cluster/create-index.ts";
import { PREFIX, SHARDS } from "../../cluster/indices.ts";
import { EXIT, FatalError } from "../../errors.ts";

/** The one index of all that is stored, but for the key of its hashes. */
export const STORE_INDEX = `${PREFIX}-store`;
/** Grows with each change of what is kept that an older bot would misread. */
export const FORMAT = 1;

const KEYWORD = { type: "keyword" };
const DEFINITION = {
  settings: { index: SHARDS },
  mappings: {
    _meta: { format: FORMAT },
    dynamic: false,
    properties: {
      kind: KEYWORD,
      /** As the id, in whose order records are read. */
      key: KEYWORD,
      /** The server with which a record goes. */
      server: KEYWORD,
      member: KEYWORD,
      file: KEYWORD,
      id: { type: "integer" },
      day: { type: "integer" },
      at: { type: "long" },
    },
  },
};

type Mappings = Readonly<
  Record<string, { readonly mappings: { readonly _meta?: { readonly format?: number } } }>
>;

/**
 * Makes the index where there is none.
 *
 * @throws FatalError where it was written by a newer version of this program
 * @throws UserError where the cluster cannot be reached
 */
export async function openStoreIndex(connection: Connection): Promise<void> {
  const format = await formatIn(connection);
  if (format === null) await createIndex(connection, STORE_INDEX, DEFINITION);
  else if (format > FORMAT) throw newer(format);
}

/** @returns null where there is no index */
async function formatIn(connection: Connection): Promise<number | null> {
  const request = { method: "GET", path: `/${STORE_INDEX}/_mapping` } as const;
  try {
    const found = await connection.request<Mappings>(request, new Budget(ANSWER_LIMITS));
    return found[STORE_INDEX]?.mappings._meta?.format ?? 0;
  } catch (error) {
    if (error instanceof ClusterRefusal && error.status === 404) return null;
    throw error;
  }
}

/** Lets searches find what was written. */
export async function refreshStore(connection: Connection, limits: Limits): Promise<void> {
  const path = `/${STORE_INDEX}/_refresh`;
  await connection.request({ method: "POST", path }, new Budget(limits));
}

const newer = (format: number): FatalError =>
  new FatalError(
    `What is stored in the cluster is of version ${format}, and this program knows versions up to ` +
      `${FORMAT}: a newer version of the bot wrote it. Start that one, or bring a backup that was made ` +
      "before the update into an empty cluster with `footnote restore`.",
    EXIT.config,
  );
