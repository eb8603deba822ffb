import type { Config } from "./config.ts";
import { FatalError } from "./errors.ts";
import type { Log } from "./log.ts";
import { removeServerFiles } from "./store/articles/server-files.ts";
import { Counts } from "./store/counts.ts";
import { Database, databaseFile } from "./store/database/database.ts";
import { ChoiceTable } from "./store/embedded/choice-table.ts";
import { CountTable } from "./store/embedded/count-table.ts";
import { GapTable } from "./store/embedded/gap-table.ts";
import { HistoryTable } from "./store/embedded/history-table.ts";
import { VoteTable } from "./store/embedded/vote-table.ts";
import { Gaps } from "./store/gaps.ts";
import { History } from "./store/history.ts";
import { KeyedHash } from "./store/keyed-hash.ts";
import { ServerSettings } from "./store/server-settings.ts";
import { NO_STORES, type Stores } from "./store/stores.ts";
import { Votes } from "./store/votes.ts";

/** How often what has become too old is removed, in ms. */
const REMOVE_OLD_EVERY_MS = 24 * 60 * 60_000;

/** The stores of a bot. */
export interface BotStores extends Stores {
  close(): Promise<void>;
}

type Settings = Pick<Config, "dataDir" | "historyDays" | "gapsDays">;

/**
 * Opens the database in DATA_DIR. Where that cannot be written, the log says so, and the bot goes on.
 *
 * @throws FatalError where the database is damaged, or was written by a newer version of the bot
 */
export async function openStores(config: Settings, log: Log): Promise<BotStores> {
  const file = databaseFile(config.dataDir);
  try {
    return await keepStores(await Database.open(file), config, log);
  } catch (err) {
    if (err instanceof FatalError) throw err;
    log.warn({ file, err }, CANNOT_BE_KEPT);
    return { ...NO_STORES, close: async () => {} };
  }
}

async function keepStores(
  database: Database,
  { dataDir, historyDays, gapsDays }: Settings,
  log: Log,
): Promise<BotStores> {
  const hash = await KeyedHash.open(dataDir);
  const history = new History(new HistoryTable(database), { days: historyDays, now: Date.now });
  const serverSettings = new ServerSettings(new ChoiceTable(database), {
    now: Date.now,
    onUnread: (server, err) => log.warn({ server, err }, NOT_READ),
    async removeServer(server) {
      await removeServerFiles(dataDir, server);
      log.info({ server }, "What belonged to a server that the bot left was removed");
    },
  });
  const votes = new Votes(new VoteTable(database), { hash, now: Date.now });
  const gaps = new Gaps(new GapTable(database), { hash, mostDays: gapsDays, now: Date.now });
  const onLost = (err: unknown) => log.warn({ err }, NOT_COUNTED);
  const counts = new Counts(new CountTable(database), { now: Date.now, onLost });
  const stopRemoving = await keepRemovingOld([history, serverSettings, votes, gaps, counts], log);
  return {
    history: historyDays > 0 ? history : null,
    serverSettings,
    votes,
    gaps,
    counts,
    async close() {
      stopRemoving();
      await counts.close();
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
const NOT_COUNTED = "Some questions were not counted for /corpus report";
const CANNOT_BE_KEPT =
  "The database cannot be opened: until the bot is started again, no history is kept of who had the " +
  "articles read, nor what answers are thought of, and what was chosen with /setup does not hold";
