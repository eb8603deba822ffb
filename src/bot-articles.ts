import { openServers } from "./bot-servers.ts";
import type { Config } from "./config.ts";
import { serverIndexFile } from "./corpus/folders.ts";
import { PackedCorpus } from "./corpus/packed/packed-corpus.ts";
import { HOW_TO_CONVERT } from "./corpus/problems.ts";
import type { Generation } from "./engine/generation.ts";
import { generationFile } from "./engine/generation-file.ts";
import { ThreadedEngine } from "./engine/threaded-engine.ts";
import { compareArticles } from "./library/changes.ts";
import type { ServerLibraries } from "./library/server-libraries.ts";
import { Library, type Refresh } from "./library.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Log } from "./log.ts";
import type { OpenCluster } from "./open-cluster.ts";
import type { AddedArticles } from "./store/articles/added-articles.ts";
import { inEnglish } from "./words/english-words.ts";

/** A file that changed is read once nobody has written to it for so long, in milliseconds. */
const SETTLE_MS = 1_000;

/** The articles of a bot: in a cluster, or else read and searched in threads, with a sentence model if one is set. */
export interface BotArticles {
  /** What moderators do with them; null where that is kept in DATA_DIR. */
  readonly added: AddedArticles | null;
  /** @throws UserError where there is no article that loads, or the cluster cannot be reached */
  open(): Promise<OpenArticles>;
  /** Ends what reads and searches them. */
  close(): Promise<void>;
}

interface OpenArticles {
  readonly library: Library;
  /** Null where servers have no articles of their own. */
  readonly servers: ServerLibraries | null;
  /** What has changed since the bot ran last; null where that is nothing, or is not known. */
  readonly sinceLastRun: Refresh | null;
}

type FolderSettings = Pick<
  Config,
  "serverArticles" | "corpusDir" | "dataDir" | "semanticDir" | "semanticModel" | "semanticTimeoutMs"
>;

type Settings = FolderSettings & Pick<Config, "binDays">;

interface Around {
  readonly log: Log;
  readonly events: LibraryEvents | undefined;
}

/**
 * Starts what the articles need, and waits for them to be opened.
 *
 * @param cluster null where the articles are in a folder
 */
export async function startArticles(
  config: Settings,
  cluster: OpenCluster | null,
  around: Around,
): Promise<BotArticles> {
  const articles = await start(config, cluster, around);
  return {
    ...articles,
    async open() {
      const opened = await articles.open();
      logCorpus(opened.library, around.log);
      return opened;
    },
  };
}

/** Loads no code of clusters where none is set. */
async function start(
  config: Settings,
  cluster: OpenCluster | null,
  around: Around,
): Promise<BotArticles> {
  if (cluster === null) return startThreads(config, around);
  const model = await startQuestionModel(config, around.log);
  const { startClusterArticles } = await import("./bot-cluster.ts");
  return startClusterArticles(cluster, config, { model, ...around });
}

async function startThreads(config: FolderSettings, { log, events }: Around): Promise<BotArticles> {
  const model = await startSentenceModel(config, log);
  const before: { kept: Generation | null } = { kept: null };
  const engine = startEngine(config, log, (kept) => {
    before.kept = kept;
  });
  return {
    added: null,
    async open() {
      const { dataDir } = config;
      const library = await Library.open(config.corpusDir, { dataDir, model, engine, events });
      const servers = openServers(library, config, log);
      const sinceLastRun = before.kept && (await changesSince(before.kept, library));
      before.kept = null;
      return { library, servers, sinceLastRun };
    },
    async close() {
      await Promise.all([engine.close(), model?.close()]);
    },
  };
}

async function changesSince({ articles }: Generation, library: Library): Promise<Refresh> {
  const { snapshot } = library;
  const { documents } = await PackedCorpus.inSlices(articles, snapshot.corpus);
  const changes = compareArticles(documents, snapshot.corpus.documents);
  return { ...changes, problems: snapshot.problems, snapshot };
}

/** As `startSentenceModel`, for articles whose vectors are in the cluster. */
async function startQuestionModel(config: FolderSettings, log: Log) {
  if (config.semanticModel === null) return null;
  const { startBackgroundQuestionModel } = await import("./background-model.ts");
  return startBackgroundQuestionModel(config.semanticModel, config, log);
}

/** Loads no code of sentence models where none is set. */
async function startSentenceModel(config: FolderSettings, log: Log) {
  if (config.semanticModel === null) return null;
  const { startBackgroundModel } = await import("./background-model.ts");
  return startBackgroundModel(config.semanticModel, config, log);
}

function startEngine(
  { corpusDir: folder, dataDir }: FolderSettings,
  log: Log,
  onChangedSince: (kept: Generation) => void,
): ThreadedEngine {
  return new ThreadedEngine({
    folder,
    dataDir,
    store: generationFile(dataDir, folder),
    storeOf: (server) => serverIndexFile(dataDir, server),
    settleMs: SETTLE_MS,
    onChangedSince,
    onUnstored: (err) =>
      log.warn({ err }, "What is kept of the articles for the next start failed"),
    onLost: (err) => log.error({ err }, "A thread that searches ended; another takes its place"),
  });
}

function logCorpus({ snapshot }: Library, log: Log): void {
  const { corpus, problems, ignored, otherFormats, tookMs } = snapshot;
  const sizes = { articles: corpus.documents.length, passages: corpus.passageCount, tookMs };
  log.info(sizes, "The articles are read");
  for (const { file, reason, remedy, cause } of problems) {
    const why = { reason: inEnglish(reason), remedy: inEnglish(remedy) };
    log.warn({ file, ...why, err: cause }, "A file was left out");
  }
  if (otherFormats.length > 0) {
    const remedy = inEnglish(HOW_TO_CONVERT);
    log.warn({ files: otherFormats }, `Files of other formats were not read. ${remedy}`);
  }
  for (const file of ignored) log.debug({ file }, "A file was passed over");
}
