import { Database, databaseFile } from "./store/database/database.ts";
import { ChoiceTable } from "./store/embedded/choice-table.ts";
import { CountTable } from "./store/embedded/count-table.ts";
import { GapTable } from "./store/embedded/gap-table.ts";
import { HistoryTable } from "./store/embedded/history-table.ts";
import { VoteTable } from "./store/embedded/vote-table.ts";
import type { KeptIn } from "./store/kept-in.ts";
import { KeyedHash } from "./store/keyed-hash.ts";

/** How often what has become too old is removed, in ms. */
const REMOVE_OLD_EVERY_MS = 24 * 60 * 60_000;

/**
 * Keeps the stores of a bot in the database in DATA_DIR.
 *
 * @throws FatalError where it is damaged, or was written by a newer version of the bot
 * @throws the error of the file system or of SQLite where it cannot be opened or written
 */
export async function keepInDatabase(dataDir: string): Promise<KeptIn> {
  const database = await Database.open(databaseFile(dataDir));
  let timer: NodeJS.Timeout | undefined;
  return {
    history: new HistoryTable(database),
    choices: new ChoiceTable(database),
    votes: new VoteTable(database),
    gaps: new GapTable(database),
    counts: new CountTable(database),
    hash: await KeyedHash.open(dataDir),
    async sweepWith(removeOld) {
      await removeOld();
      timer = setInterval(removeOld, REMOVE_OLD_EVERY_MS).unref();
    },
    async close() {
      clearInterval(timer);
      await database.close();
    },
  };
}
