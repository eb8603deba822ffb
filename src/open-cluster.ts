import { type ClusterAddress, Connection } from "./cluster/connection.ts";
import { Duty } from "./cluster/duty.ts";
import type { Log } from "./log.ts";

/** The cluster that a process of the bot uses. */
export interface OpenCluster {
  readonly connection: Connection;
  /** What one process of the bot does for all. */
  readonly duty: Duty;
  /** Once nothing uses it any more. */
  close(): Promise<void>;
}

/** @throws UserError where the file of the certificate authority cannot be read */
export function openCluster(address: ClusterAddress, log: Log): OpenCluster {
  const connection = new Connection(address);
  const duty = new Duty(connection, () => log.info("This process does what one does for all"));
  return {
    connection,
    duty,
    async close() {
      await duty.close();
      await connection.close();
    },
  };
}
