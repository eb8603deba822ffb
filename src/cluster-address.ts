import type { ClusterAddress } from "./cluster/connection.ts";
import type { Config } from "./config.ts";

type Settings = Pick<
  Config,
  "opensearchUrl" | "opensearchUser" | "opensearchPassword" | "opensearchCa"
>;

/** The cluster that holds the articles; null where a folder does. */
export function clusterAddress(config: Settings): ClusterAddress | null {
  const { opensearchUrl: urls, opensearchUser: user } = config;
  if (urls === null) return null;
  return { urls, user, password: config.opensearchPassword, caFile: config.opensearchCa };
}
