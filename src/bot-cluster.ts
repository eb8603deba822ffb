import { openServers } from "./bot-servers.ts";
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
import type { KeptVectorModel } from "./search/kept-vectors.ts";
import type { SemanticModel } from "./search/semantic-scorer.ts";

/** How often the cluster is asked whether its articles have changed, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
/** How often what is old is looked for, in milliseconds. */
const SWEEP_EVERY_MS = 60_000;
/** How often it is looked whether anything was in the bin for long enough, in milliseconds. */
const EMPTY_BIN_EVERY_MS = 60 * 60_000;

const UNUSED_VECTORS =
  "The articles in the cluster have the vectors of a sentence model. Set SEMANTIC_MODEL to this one to use them";

/** A sentence model that reads questions, for the vectors that are kept with the articles. */
interface Model extends SemanticModel, KeptVectorModel {
  close(): Promise<void>;
}

interface Around {
  /** Null for none. */
  readonly model: Model | null;
  readonly log: Log;
  readonly events: LibraryEvents | undefined;
}

/** The articles of a bot that are in a cluster, which every process of the bot follows by itself. */
export function startClusterArticles(
  { connection, duty }: OpenCluster,
  config: Pick<Config, "serverArticles" | "binDays">,
  { model, log, events }: Around,
) {
  const [uploads, changes] = [new FileReader(), new FileReader()];
  const readUpload = (name: string, bytes: Uint8Array) => uploads.upload(name, bytes);
  const source = new ClusterSource(connection, { readUpload, model });
  const ending = new AbortController();
  const added = new ClusterArticles(connection, {
    binDays: config.binDays,
    now: Date.now,
    readFew: (folders, files) => changes.few(folders, files),
    embedder: () => model?.readyEmbedder() ?? null,
  });
  return {
    added,
    async open() {
      const library = await Library.over(source, { model, events });
      if (model === null && source.keptModel !== null) {
        log.info({ model: source.keptModel }, UNUSED_VECTORS);
      }
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
      await Promise.all([uploads.close(), changes.close(), model?.close()]);
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
