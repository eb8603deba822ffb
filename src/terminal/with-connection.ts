import type { Connection } from "../cluster/connection.ts";
import { clusterAddress } from "../cluster-address.ts";
import { parseConfig } from "../config.ts";
import { UserError } from "../errors.ts";
import type { Io } from "./io.ts";

/** @throws UserError where no cluster is set */
export async function withConnection(
  { env }: Io,
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  const address = clusterAddress(parseConfig(env));
  if (address === null)
    throw new UserError("OPENSEARCH_URL is not set: there is no cluster to ask.");
  const { Connection } = await import("../cluster/connection.ts");
  const connection = new Connection(address);
  try {
    await use(connection);
  } finally {
    await connection.close();
  }
}
