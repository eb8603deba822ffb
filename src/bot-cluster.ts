import { openServers } from "./bot-servers.ts";
import { ANSWER_LIMITS } from "./cluster/budget.ts";
import type { Config } from "./config.ts";
import { ClusterSource } from "./engine/cluster/cluster-source.ts";
import { ClusterArticles } from "./engine/cluster/tended/cluster-articles.ts";
import { sweepUnasked } from "./engine/cluster/write/sweep.ts";
import { FileReader } from "./engine/threads/file-reader.ts";
import type { ServerLibraries } from "./library/server-libraries.ts";
import { Library } from "./library.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Log } from "./log.ts";
import type { OpenCluster } from "./open-cluster.ts";

/** How often the cluster is asked whether its articles have changed, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** How often what is old is looked for, in milliseconds. */
const SWEEP_EVERY_MS = 60_000;
/** How often it is looked whether anything was in the bin for long enough, in milliseconds. */
const EMPTY_BIN_EVERY_MS = 60 * 60_000;

interface Around {
  readonly log: Log;
  readonly events: LibraryEvents | undefined;
}

/** The articles of a bot that are in a cluster, which every process of the bot follows by itself. */
export function startClusterArticles(
  { connection, duty }: OpenCluster,
  config: Pick<Config, "serverArticles" | "binDays">,
  { log, events }: Around,
) {
  const [uploads, changes] = [new FileReader(), new FileReader()];
  const readUpload = (name: string, bytes: Uint8Array) => uploads.upload(name, bytes);
  const source = new ClusterSource(connection, ANSWER_LIMITS, readUpload);
  const ending = new AbortController();
  const added = new ClusterArticles(connection, {
    binDays: config.binDays,
    now: Date.now,
    readFew: (folders, files) => changes.few(folders, files),
  });
  return {
    added,
    async open() {
      const library = await Library.over(source, { events });
      const servers = openServers(library, config, log);
      const { signal } = ending;
      repeat(LOOK_EVERY_MS, signal, followWith({ library, servers }, source, log));
      duty.add({
        everyMs: SWEEP_EVERY_MS,
        work: () => sweepUnasked(connection, Date.now()),
        onFailed: (err) => log.debug({ err }, "What is old in the cluster was not removed"),
      });
      duty.add({
        everyMs: EMPTY_BIN_EVERY_MS,
        work: () => added.emptyBin(),
        onFailed: (err) => log.debug({ err }, "The bin in the cluster was not emptied"),
      });
      return { library, servers, sinceLastRun: null };
    },
    async close(): Promise<void> {
      ending.abort();
      await Promise.all([uploads.close(), changes.close()]);
    },
  };
}

/** Does something again and again, with a pause between, until it is told to end. It must not reject. */
function repeat(pauseMs: number, signal: AbortSignal, action: () => Promise<void>): void {
  const next = async () => {
    if (signal.aborted) return;
    await action();
    setTimeout(next, pauseMs).unref();
  };
  setTimeout(next, pauseMs).unref();
}

/** @returns what takes over the articles of the cluster where they have changed */
function followWith(
  { library, servers }: { library: Library; servers: ServerLibraries | null },
  source: ClusterSource,
  log: Log,
): () => Promise<void> {
  let isReached = true;
  return async () => {
    try {
      if (await source.hasChanged()) {
        logChange(await library.refresh(), log);
        for (const { refresh } of (await servers?.refresh()) ?? []) logChange(refresh, log);
      }
      if (!isReached) log.info("The cluster can be reached again");
      isReached = true;
    } catch (err) {
      if (isReached)
        log.warn({ err }, "The cluster's articles cannot be read; those before are kept");
      isReached = false;
    }
  };
}

function logChange({ added, changed, removed }: Awaited<ReturnType<Library["refresh"]>>, log: Log) {
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  if (Object.values(counts).every((count) => count === 0)) return;
  log.info(counts, "The articles in the cluster have changed");
}
