import type { Connection } from "../../cluster/connection.ts";
import type { Loaded, ServerSource } from "../article-source.ts";
import type { ClusterGeneration } from "./read/cluster-generation.ts";
import { joinOwn, type OwnArticles, readOwn } from "./read/own-articles.ts";
import type { ServerList } from "./read/server-list.ts";

/** The cluster that a server's own articles are in. */
interface Around {
  readonly connection: Connection;
  /** As it was read last. */
  list(): ServerList;
  /** As it is now. */
  look(): Promise<ServerList>;
  /** As in `ServerSource`. */
  readonly isScored: boolean;
  /** Makes a generation ready to be asked, apart from all others. */
  open(generation: ClusterGeneration): Loaded;
}

/** What was loaded last. */
interface Made {
  readonly common: ClusterGeneration;
  /** Undefined where the server had nothing of its own. */
  readonly changedIn: number | undefined;
  readonly own: OwnArticles | null;
}

/** What one server sees of the articles in a cluster: what all share, and its own. */
export function clusterServer(server: string, around: Around): ServerSource {
  let made: Made | null = null;
  return {
    isScored: around.isScored,
    hasFolder: () => around.list().changedIn.has(server),
    async load(shared, old) {
      const common = shared.generation as ClusterGeneration;
      const { set, changedIn: all } = await around.look();
      // Other indices have just taken the place of those that are shared; they are taken over in a moment.
      if (set.name !== common.set.name) return made?.own ? old : null;
      const changedIn = all.get(server);
      const own = await ownOf(made, { server, set, changedIn }, around);
      const isSame = made?.common === common && made.own === own;
      const loaded =
        own === null ? null : isSame ? old : around.open(await joinOwn(common, own, old.corpus));
      made = { common, changedIn, own };
      return loaded;
    },
    isBehind: (shared) =>
      made?.common !== shared.generation || made.changedIn !== around.list().changedIn.get(server),
    letGo() {
      made = null;
    },
  };
}

/** Reads what a server has of its own, unless it is as it was. */
async function ownOf(
  made: Made | null,
  {
    server,
    set,
    changedIn,
  }: Pick<ServerList, "set"> & Pick<Made, "changedIn"> & { server: string },
  { connection }: Around,
): Promise<OwnArticles | null> {
  if (changedIn === undefined) return null;
  const isSame = made?.common.set.name === set.name && made.changedIn === changedIn;
  return isSame ? made.own : readOwn(server, changedIn, { connection, set });
}
