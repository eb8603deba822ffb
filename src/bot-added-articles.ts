import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { AddedArticles } from "./store/articles/added-articles.ts";
import { FolderArticles } from "./store/articles/folder-articles.ts";
import { PendingFiles } from "./store/articles/pending-files.ts";

/** How often what waits to be confirmed is looked at, in ms, and how often the bin is. */
const SWEEP_EVERY_MS = 60_000;
const TIDY_EVERY_MS = 60 * 60_000;

/** What moderators do with the articles, and the files that wait for them. */
export interface BotAddedArticles {
  readonly added: AddedArticles;
  readonly pending: PendingFiles;
  /** Whether a file of an added article is as this process left it. @param path below the folder of them */
  isOwnWrite(path: string): Promise<boolean>;
  close(): void;
}

interface Around {
  /** Where the articles are in a cluster, what is done with those; null for a folder. */
  readonly inCluster: AddedArticles | null;
  /** Whether this is the process of the bot that tidies up. */
  readonly isFirst: boolean;
  readonly log: Log;
}

type Settings = Pick<Config, "corpusDir" | "dataDir" | "binDays">;

/**
 * Makes ready what moderators add, edit and remove, and removes what is over. To be called before the articles
 * are read. Where it cannot be stored, the log says so, and the bot goes on.
 */
export async function openAddedArticles(
  config: Settings,
  { inCluster, isFirst, log }: Around,
): Promise<BotAddedArticles> {
  const pending = new PendingFiles({ dataDir: config.dataDir, now: Date.now });
  const { added, tidy, isOwnWrite } = inCluster ? ofCluster(inCluster) : ofFolder(config);
  const timers = isFirst
    ? await Promise.all([
        keepUp(tidy, TIDY_EVERY_MS, log),
        keepUp(() => pending.sweep(), SWEEP_EVERY_MS, log),
      ])
    : [];
  return { added, pending, isOwnWrite, close: () => timers.forEach(clearInterval) };
}

/** No folder of added articles is watched, and one process empties the bin for all. */
const ofCluster = (added: AddedArticles) => ({
  added,
  tidy: async () => {},
  isOwnWrite: async () => false,
});

function ofFolder({ corpusDir: folder, dataDir, binDays }: Settings) {
  const added = new FolderArticles({ folder, dataDir, binDays, now: Date.now });
  return {
    added,
    tidy: () => added.tidy(),
    isOwnWrite: (path: string) => added.isOwnWrite(path),
  };
}

/** Does something now and from time to time; what goes wrong is logged once. */
async function keepUp(work: () => Promise<void>, everyMs: number, log: Log) {
  let isToldOf = false;
  const safely = () =>
    work().catch((err: unknown) => {
      if (!isToldOf) log.warn({ err }, NOT_TIDIED);
      isToldOf = true;
    });
  await safely();
  return setInterval(safely, everyMs).unref();
}

const NOT_TIDIED = "What moderators added or removed could not be tidied up in DATA_DIR";
