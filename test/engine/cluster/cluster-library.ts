import { LOAD_LIMITS } from "../../../src/cluster/budget.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
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
