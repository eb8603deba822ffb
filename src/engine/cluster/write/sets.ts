import { Budget, LOAD_LIMITS } from "../../../cluster/budget.ts";
import { ClusterRefusal, type Connection } from "../../../cluster/connection.ts";
import { createIndex } from "../../../cluster/create-index.ts";
import {
  ARTICLES_ALIAS,
  aliasFlip,
  definitionsOf,
  type IndexSet,
  indicesOf,
  setNameOf,
} from "../indices.ts";

/** The names of all sets, in their order. */
export async function setNames(connection: Connection): Promise<string[]> {
  const path = `/_cat/indices/${ARTICLES_ALIAS}-*`;
  const query = { format: "json", h: "index" };
  const rows = await connection.request<{ readonly index: string }[]>(
    { method: "GET", path, query },
    new Budget(LOAD_LIMITS),
  );
  return rows.map(({ index }) => setNameOf(index)).toSorted();
}

export async function createSet(connection: Connection, set: IndexSet): Promise<void> {
  for (const [index, definition] of Object.entries(definitionsOf(set))) {
    await createIndex(connection, index, definition);
  }
}

export async function deleteSet(connection: Connection, set: IndexSet): Promise<void> {
  for (const index of indicesOf(set)) {
    try {
      const path = `/${index}`;
      await connection.request({ method: "DELETE", path }, new Budget(LOAD_LIMITS));
    } catch (error) {
      if (!(error instanceof ClusterRefusal && error.status === 404)) throw error;
    }
  }
}

/** Lets searches find what was written. */
export async function showWritten(connection: Connection, set: IndexSet): Promise<void> {
  const path = `/${indicesOf(set).join(",")}/_refresh`;
  await connection.request({ method: "POST", path }, new Budget(LOAD_LIMITS));
}

/** Resolves once every copy is there. */
export async function waitForGreen(connection: Connection, set: IndexSet): Promise<void> {
  const path = `/_cluster/health/${indicesOf(set).join(",")}`;
  const query = { wait_for_status: "green", timeout: "15s" };
  await connection.request({ method: "GET", path, query }, new Budget(LOAD_LIMITS));
}

/** Makes a set the current one, in one step. */
export async function flipTo(
  connection: Connection,
  set: IndexSet,
  before: IndexSet | null,
): Promise<void> {
  const body = aliasFlip(set, before);
  await connection.request({ method: "POST", path: "/_aliases", body }, new Budget(LOAD_LIMITS));
}
