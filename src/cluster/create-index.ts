import { Budget, LOAD_LIMITS } from "./budget.ts";
import { ClusterRefusal, type Connection } from "./connection.ts";

/** Makes an index, unless it is there. */
export async function createIndex(
  connection: Connection,
  index: string,
  body: object,
): Promise<void> {
  try {
    await connection.request({ method: "PUT", path: `/${index}`, body }, new Budget(LOAD_LIMITS));
  } catch (error) {
    const isThere =
      error instanceof ClusterRefusal && error.message.includes("resource_already_exists");
    if (!isThere) throw error;
  }
}
