import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { removeLeftovers } from "./store/atomic-write.ts";
import { type ProcessNote, watchForSiblings } from "./store/sibling-process.ts";

/**
 * Makes DATA_DIR ready: removes what a killed process left half written, and warns of another process
 * that serves the same shard of the same bot. Where the folder cannot be written, the bot goes on.
 *
 * @param shard what this process serves of the bot
 */
export async function prepareDataFolder(
  { dataDir, token }: Pick<Config, "dataDir"> & { readonly token: string },
  shard: string,
  log: Log,
): Promise<void> {
  const fields = { folder: dataDir };
  await removeLeftovers(dataDir).catch((err: unknown) =>
    log.warn({ ...fields, err }, "What an earlier process left half written cannot be removed"),
  );
  let isTold = false;
  const onError = (err: unknown) => {
    if (!isTold) log.warn({ ...fields, err }, CANNOT_BE_WRITTEN);
    isTold = true;
  };
  const onSibling = (sibling: ProcessNote) => log.warn({ ...sibling, shard }, TWO_PROCESSES);
  await watchForSiblings({ dataDir, token, shard, onSibling, onError }).catch(onError);
}

const CANNOT_BE_WRITTEN =
  "DATA_DIR cannot be written: nothing is kept for the next start, and a second process with the same " +
  "token goes unnoticed";

const TWO_PROCESSES =
  "Another process serves the same bot. Members get two answers or none: stop one of the two, or give " +
  "each a token of its own";
