import type { Config } from "./config.ts";
import { concernsArticles } from "./corpus/files/list-files.ts";
import { addedFolder } from "./corpus/folders.ts";
import { type PostUnasked, type Pull, refreshUnasked } from "./discord/refresh.ts";
import type { ServerLibraries } from "./library/server-libraries.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";
import type { History } from "./store/history.ts";

type Settings = Pick<
  Config,
  "corpusDir" | "dataDir" | "watch" | "refreshCron" | "corpusPull" | "opensearchUrl"
>;

const CANNOT_BE_WATCHED =
  "Changes of a folder cannot be heard of. Set WATCH=poll, or WATCH=off and REFRESH_CRON to when it is " +
  "read again. Where the system watches too few files, raise fs.inotify.max_user_watches.";

/** What keeps the articles up to date while nobody asks for it. */
export interface Upkeep {
  close(): Promise<void>;
}

interface Around {
  readonly library: Library;
  /** As in `BotContext`. */
  readonly servers: ServerLibraries | null;
  /** As in `BotAddedArticles`. */
  isOwnWrite(path: string): Promise<boolean>;
  readonly log: Log;
  /** Null where none is kept. */
  readonly history: History | null;
  readonly pull: Pull | null;
  /** Posts what was changed; null for nowhere. */
  readonly post: PostUnasked | null;
  /** Called where other processes have to look as well: something has changed, or may have of what is servers' own. */
  onChanged(occasion: "watch" | "schedule"): void;
}

/** Brings the folder of articles up to date where that is switched on. */
export async function createPull(
  { corpusPull, corpusDir: folder, opensearchUrl }: Settings,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Pull | null> {
  if (corpusPull === "off" || opensearchUrl !== null) return null;
  const { pull } = await import("./operations/git-pull.ts");
  return sharing(() => pull({ folder, env, signal }));
}

/**
 * Watches the folders of articles, and reads them again by the schedule. One process of a bot does. A cluster
 * is followed by every process.
 */
export async function startUpkeep(config: Settings, around: Around): Promise<Upkeep> {
  if (config.opensearchUrl !== null) return { close: async () => {} };
  const endSchedule = await startSchedule(config, around);
  const watch = await startWatch(config, around);
  return {
    async close() {
      endSchedule?.();
      await watch?.close();
    },
  };
}

async function startWatch(
  { watch, corpusDir, dataDir }: Settings,
  { library, servers, isOwnWrite, log, history, post, onChanged }: Around,
): Promise<Upkeep | null> {
  if (watch === "off") return null;
  const { FolderWatch } = await import("./operations/watching/watch-folder.ts");
  let isToldOf = false;
  const common = {
    isPolled: watch === "poll",
    isRelevant: concernsArticles,
    async onChange() {
      const refreshing = { library, servers, log, history, post };
      const isChanged = await refreshUnasked(refreshing, "watch");
      if (isChanged || servers) onChanged("watch");
    },
    onError(err: unknown) {
      // One comes for each file where the system watches too few.
      if (!isToldOf) log.warn({ err }, CANNOT_BE_WATCHED);
      isToldOf = true;
    },
  };
  const watches = [
    new FolderWatch({ ...common, folder: corpusDir }),
    new FolderWatch({ ...common, folder: addedFolder(dataDir), isKnown: isOwnWrite }),
  ];
  return {
    async close() {
      await Promise.all(watches.map((each) => each.close()));
    },
  };
}

async function startSchedule(
  { refreshCron }: Settings,
  { library, servers, log, history, pull, post, onChanged }: Around,
): Promise<(() => void) | null> {
  if (refreshCron === null) return null;
  const { schedule } = await import("./operations/schedule.ts");
  return schedule(refreshCron, async () => {
    const refreshing = { library, servers, log, history, pull, post };
    const isChanged = await refreshUnasked(refreshing, "schedule");
    if (isChanged || servers) onChanged("schedule");
  });
}

/** Whoever asks while it runs shares that run. */
function sharing(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= action().finally(() => {
      running = null;
    });
    return running;
  };
}
