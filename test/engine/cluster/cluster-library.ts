import { Budget, LOAD_LIMITS } from "../../../src/cluster/budget.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
import { PREFIX } from "../../../src/cluster/indices.ts";
import { ClusterSource } from "../../../src/engine/cluster/cluster-source.ts";
import { type Pushed, pushFolder } from "../../../src/engine/cluster/write/push-folder.ts";
import { Library } from "../../../src/library.ts";

export const push = (connection: Connection, folder: string): Promise<Pushed> =>
  pushFolder(connection, { folder, onRead: () => {}, onWritten: () => {} });

/** As a bot has it, which gives up where an answer takes long. */
export const openLibrary = (connection: Connection): Promise<Library> =>
  Library.over(new ClusterSource(connection));

/** One that waits for nodes that have just been started on a busy machine. */
export const openPatiently = (connection: Connection): Promise<Library> =>
  Library.over(new ClusterSource(connection, { limits: LOAD_LIMITS }));

/** Removes all that bots keep there, such as what happened to the articles. */
export async function empty(connection: Connection): Promise<void> {
  const budget = new Budget(LOAD_LIMITS);
  const [path, query] = [`/_cat/indices/${PREFIX}-*`, { format: "json", h: "index" }];
  const request = { method: "GET", path, query } as const;
  for (const { index } of await connection.request<{ index: string }[]>(request, budget)) {
    await connection.request({ method: "DELETE", path: `/${index}` }, budget);
  }
}
