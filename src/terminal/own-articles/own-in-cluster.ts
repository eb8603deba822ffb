import type { Connection } from "../../cluster/connection.ts";
import { countOwnArticles } from "../../engine/cluster/read/count-own-articles.ts";
import { ClusterArticles } from "../../engine/cluster/tended/cluster-articles.ts";
import { readFew } from "../../engine/read-few.ts";
import { filesInWords, type OwnArticles, type OwnArticlesPlace } from "./own-articles.ts";

/** @param binDays as in BIN_DAYS */
export function ownInCluster(connection: Connection, binDays: number): OwnArticlesPlace {
  const articles = new ClusterArticles(connection, { binDays, now: Date.now, readFew });
  const ownOf = async (server: string, all: number): Promise<OwnArticles> => {
    const { articles: files, bytes } = await articles.sizeOf(server);
    const pushed = Math.max(0, all - files);
    const operators = { files: pushed, place: "pushed", size: filesInWords(pushed) };
    return { server, added: { files, bytes }, operators };
  };
  return {
    async list() {
      const counts = [...(await countOwnArticles(connection))].toSorted();
      return Promise.all(counts.map(([server, all]) => ownOf(server, all)));
    },
    async of(server) {
      return ownOf(server, (await countOwnArticles(connection)).get(server) ?? 0);
    },
    remove: (server) => articles.removeServer(server),
  };
}
