import { keepInDatabase } from "./bot-database.ts";
import type { Config } from "./config.ts";
import { FatalError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { OpenCluster } from "./open-cluster.ts";
import type { AddedArticles } from "./store/articles/added-articles.ts";
import { Counts } from "./store/counts.ts";
import { databaseFile } from "./store/database/database.ts";
import { Gaps } from "./store/gaps.ts";
import { History } from "./store/history.ts";
import type { KeptIn } from "./store/kept-in.ts";
import { ServerSettings } from "./store/server-settings.ts";
import { NO_STORES, type Stores } from "./store/stores.ts";
import { Votes } from "./store/votes.ts";

/** The stores of a bot. */
export interface BotStores extends Stores {
  close(): Promise<void>;
}

interface Around {
  /** Null where all of it is in DATA_DIR. */
  readonly cluster: OpenCluster | null;
  /** What moderators do with the articles: what is a server's own goes once the bot has left that. */
  readonly added: AddedArticles;
}

type Settings = Pick<Config, "dataDir" | "historyDays" | "gapsDays">;

/**
 * Opens what is stored: in a cluster, or else in the database in DATA_DIR. Where that cannot be done, the log
 * says so, and the bot goes on.
 *
 * @throws FatalError where the database is damaged, or either was written by a newer version of the bot
 */
export async function openStores(
  config: Settings,
  { cluster, added }: Around,
  log: Log,
): Promise<BotStores> {
  try {
    return await keepStores(await open(config, cluster), config, added, log);
  } catch (err) {
    if (err instanceof FatalError) throw err;
    if (cluster !== null) log.warn({ err }, `What is stored in the cluster ${CANNOT_BE_KEPT}`);
    else log.warn({ file: databaseFile(config.dataDir), err }, `The database ${CANNOT_BE_KEPT}`);
    return { ...NO_STORES, close: async () => {} };
  }
}

/** Loads no code of clusters where none is set. */
async function open({ dataDir }: Settings, cluster: OpenCluster | null): Promise<KeptIn> {
  if (cluster === null) return keepInDatabase(dataDir);
  const { keepInCluster } = await import("./bot-cluster-store.ts");
  return keepInCluster(cluster);
}

async function keepStores(
  kept: KeptIn,
  { historyDays, gapsDays }: Settings,
  added: AddedArticles,
  log: Log,
): Promise<BotStores> {
  const { hash, choicesHeldMs: heldMs } = kept;
  const now = Date.now;
  const history = new History(kept.history, { days: historyDays, now });
  const serverSettings = new ServerSettings(kept.choices, {
    now,
    onUnread: (server, err) => log.warn({ server, err }, NOT_READ),
    ...(heldMs !== undefined && { heldMs }),
    async removeServer(server) {
      await added.removeServer(server);
      log.info({ server }, "What belonged to a server that the bot left was removed");
    },
  });
  const votes = new Votes(kept.votes, { hash, now });
  const gaps = new Gaps(kept.gaps, { hash, mostDays: gapsDays, now });
  const counts = new Counts(kept.counts, {
    now,
    onLost: (err) => log.warn({ err }, NOT_COUNTED),
  });
  await kept.sweepWith(removing([history, serverSettings, votes, gaps, counts], log));
  return {
    history: historyDays > 0 ? history : null,
    serverSettings,
    votes,
    gaps,
    counts,
    async close() {
      await counts.close();
      await kept.close();
    },
  };
}

/** Something of which what has become too old is removed. */
interface Ageing {
  removeOld(): Promise<void>;
}

function removing(all: readonly Ageing[], log: Log): () => Promise<void> {
  const failed = (err: unknown) => log.warn({ err }, "What is old was not removed");
  return async () => {
    await Promise.all(all.map((each) => each.removeOld().catch(failed)));
  };
}

const NOT_READ =
  "What was chosen for a server could not be read: what was known last holds this time, or else the defaults";
const NOT_COUNTED = "Some questions were not counted for /corpus report";
const CANNOT_BE_KEPT =
  "cannot be opened: until the bot is started again, no history is kept of who had the " +
  "articles read, nor what answers are thought of, and what was chosen with /setup does not hold";
