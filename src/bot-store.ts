import type { Config } from "./config.ts";
import { FatalError } from "./errors.ts";
import type { Log } from "./log.ts";
import { Database, databaseFile } from "./store/database/database.ts";
import { History } from "./store/history.ts";

/** How often what has become too old is removed, in ms. */
const REMOVE_OLD_EVERY_MS = 24 * 60 * 60_000;

/** What a bot keeps of what happens. */
export interface BotStore {
  /** Null where none is kept: it is switched off, or the database cannot be opened. */
  readonly history: History | null;
  close(): Promise<void>;
}

/**
 * Opens the database in DATA_DIR. Where that cannot be written, the log says so, and the bot goes on.
 *
 * @throws FatalError where the database is damaged, or was written by a newer version of the bot
 */
export async function openStore(
  { dataDir, historyDays: days }: Pick<Config, "dataDir" | "historyDays">,
  log: Log,
): Promise<BotStore> {
  const file = databaseFile(dataDir);
  try {
    const database = await Database.open(file);
    return await keepHistory(database, new History(database, { days, now: Date.now }), days, log);
  } catch (err) {
    if (err instanceof FatalError) throw err;
    log.warn({ file, err }, CANNOT_BE_KEPT);
    return { history: null, close: async () => {} };
  }
}

async function keepHistory(
  database: Database,
  history: History,
  days: number,
  log: Log,
): Promise<BotStore> {
  const failed = (err: unknown) => log.warn({ err }, "Old entries of the history were not removed");
  const removeOld = () => history.removeOld().catch(failed);
  await removeOld();
  const timer = setInterval(removeOld, REMOVE_OLD_EVERY_MS).unref();
  return {
    history: days > 0 ? history : null,
    async close() {
      clearInterval(timer);
      await database.close();
    },
  };
}

const CANNOT_BE_KEPT =
  "The database cannot be opened: until the bot is started again, no history is kept of who had the " +
  "articles read";
