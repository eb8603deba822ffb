import type { Config } from "./config.ts";
import { FatalError } from "./errors.ts";
import type { Log } from "./log.ts";
import { Database, databaseFile } from "./store/database/database.ts";
import { History } from "./store/history.ts";
import { ServerSettings } from "./store/server-settings.ts";

/** How often what has become too old is removed, in ms. */
const REMOVE_OLD_EVERY_MS = 24 * 60 * 60_000;

/** What a bot keeps of what happens, and of what was chosen. */
export interface BotStore {
  /** Null where none is kept: it is switched off, or the database cannot be opened. */
  readonly history: History | null;
  /** Null where the database cannot be opened: then the defaults hold in every server. */
  readonly serverSettings: ServerSettings | null;
  close(): Promise<void>;
}

/**
 * Opens the database in DATA_DIR. Where that cannot be written, the log says so, and the bot goes on.
 *
 * @throws FatalError where the database is damaged, or was written by a newer version of the bot
 */
export async function openStore(
  { dataDir, historyDays }: Pick<Config, "dataDir" | "historyDays">,
  log: Log,
): Promise<BotStore> {
  const file = databaseFile(dataDir);
  try {
    return await openNouns(await Database.open(file), historyDays, log);
  } catch (err) {
    if (err instanceof FatalError) throw err;
    log.warn({ file, err }, CANNOT_BE_KEPT);
    return { history: null, serverSettings: null, close: async () => {} };
  }
}

async function openNouns(database: Database, historyDays: number, log: Log): Promise<BotStore> {
  const history = new History(database, { days: historyDays, now: Date.now });
  const serverSettings = new ServerSettings(database, {
    now: Date.now,
    onUnread: (server, err) => log.warn({ server, err }, NOT_READ),
  });
  const stopRemoving = await keepRemovingOld([history, serverSettings], log);
  return {
    history: historyDays > 0 ? history : null,
    serverSettings,
    async close() {
      stopRemoving();
      await database.close();
    },
  };
}

/** Something of which what has become too old is removed. */
interface Ageing {
  removeOld(): Promise<void>;
}

/** @returns what ends it */
async function keepRemovingOld(all: readonly Ageing[], log: Log): Promise<() => void> {
  const failed = (err: unknown) => log.warn({ err }, "What is old was not removed");
  const removeOld = () => Promise.all(all.map((each) => each.removeOld().catch(failed)));
  await removeOld();
  const timer = setInterval(removeOld, REMOVE_OLD_EVERY_MS).unref();
  return () => clearInterval(timer);
}

const NOT_READ = "What was chosen for a server could not be read: the defaults hold this time";
const CANNOT_BE_KEPT =
  "The database cannot be opened: until the bot is started again, no history is kept of who had the " +
  "articles read, and what was chosen with /setup does not hold";
