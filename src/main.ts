import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import {
  NOBODY_LISTENS,
  type Running,
  startBotOperations,
  startManagerOperations,
  tellManager,
} from "./bot-operations.ts";
import type { Upkeep } from "./bot-upkeep.ts";
import { clusterAddress } from "./cluster-address.ts";
import { type Config, isPlainHttp } from "./config.ts";
import { type ManagerLine, openManagerLine } from "./discord/sharding/manager-line.ts";
import {
  firstShardHere,
  readShardArgument,
  type Shards,
  shardsHere,
} from "./discord/sharding/shard-list.ts";
import { EXIT, FatalError } from "./errors.ts";
import type { Log } from "./log.ts";
import type { OpenCluster } from "./open-cluster.ts";
import { runService, type Service } from "./service.ts";

const HOW_TO_SET_A_TOKEN =
  "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
  "into the environment or into a file named .env, or have npm run footnote -- init do it; .env.example " +
  "explains every setting.";

loadDotenv({ quiet: true });
await runService(process.env, startBotOrPlayground);

/** Without a token, people who try the bot get a local Discord; a production server gets an error. */
async function startBotOrPlayground(service: Service): Promise<void> {
  const { config, shutdown } = service;
  const { token } = config;
  if (token !== null) return runBot({ ...config, token }, service);
  if (process.env.NODE_ENV === "production") throw new FatalError(HOW_TO_SET_A_TOKEN, EXIT.config);
  const { servePlayground } = await import("./serve-playground.ts");
  await servePlayground(config, process.env, shutdown);
}

type BotConfig = Config & { readonly token: string };

async function runBot(config: BotConfig, service: Service): Promise<void> {
  const told = readShardArgument(process.argv);
  if (isPlainHttp(config)) warnOfPlainHttp(config, service.log);
  if (told === null && config.shardProcesses > 1) return manageProcesses(config, service);
  const shards = told ?? shardsHere(config);
  const isPart = shards !== "auto" && (told ?? config.shardList) !== null;
  // The lines of all processes of a bot come together.
  const log = isPart ? service.log.child({ process: shards.ids.join() }) : service.log;
  await runProcess(config, { ...service, log }, shards, told && openManagerLine(process));
}

/** Serves some shards of the bot, or all of them. @param manager null where this process is the whole bot */
async function runProcess(
  config: BotConfig,
  { log, shutdown }: Service,
  shards: Shards,
  manager: ManagerLine | null,
): Promise<void> {
  const parts = await loadParts();
  const running: Running = { library: null, bot: null };
  const operations = manager
    ? await tellManager(config, running, manager)
    : await startBotOperations(config, running, log);
  const closeOperations = async () => operations?.close();
  shutdown.before(closeOperations);
  // Each process of a bot has another first shard, and a process alone has shard 0.
  const firstShard = shards === "auto" ? 0 : shards.ids[0];
  const isFirstHere = firstShard === firstShardHere(config);
  await parts.prepareDataFolder(config, String(firstShard), log);
  const ending = new AbortController();
  const pull = await parts.createPull(config, process.env, ending.signal);
  let upkeep: Upkeep | null = null;
  const cluster = await joinCluster(config, log);
  const events = operations?.library;
  const articles = await parts.startArticles(config, cluster, { log, events });
  const tending = { inCluster: articles.added, isFirst: isFirstHere, log };
  const { added, pending, ...moderated } = await parts.openAddedArticles(config, tending);
  const opening = parts.openStores(config, { cluster, added }, log);
  // A thread that is stopped amid native code can crash the process and spoil its exit code.
  shutdown.before(async () => {
    ending.abort();
    moderated.close();
    await Promise.all([upkeep?.close(), running.bot?.stop()]);
    const stores = await opening.catch(() => null);
    await Promise.all([articles.close(), stores?.close(), closeOperations()]);
    await cluster?.close();
  });
  const [{ library, servers, sinceLastRun }, stores] = await Promise.all([
    articles.open(),
    opening,
  ]);
  running.library = library;
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const observe = operations?.observe;
  const around = { library, servers, added, log, pull };
  const own = { shards, manager, observe, onFatal };
  running.bot = await parts.startBot({ config, ...around, pending, stores, ...own }, sinceLastRun);
  if (!isFirstHere) return;
  const { isOwnWrite } = moderated;
  upkeep = await parts.startUpkeep(config, {
    ...around,
    isOwnWrite,
    history: stores.history,
    post: running.bot.post,
    onChanged: (occasion) => manager?.tell(occasion),
  });
}

/** Loaded late, so that a playground, whose bot is a process of its own, need not load them too. */
async function loadParts() {
  const [
    { startBot },
    { startArticles },
    { openAddedArticles },
    { openStores },
    { createPull, startUpkeep },
    { prepareDataFolder },
  ] = await Promise.all([
    import("./discord/bot.ts"),
    import("./bot-articles.ts"),
    import("./bot-added-articles.ts"),
    import("./bot-store.ts"),
    import("./bot-upkeep.ts"),
    import("./data-folder.ts"),
  ]);
  const articles = { startArticles, openAddedArticles };
  return { startBot, ...articles, openStores, createPull, startUpkeep, prepareDataFolder };
}

/** Loads no code of clusters where none is set. */
async function joinCluster(config: BotConfig, log: Log): Promise<OpenCluster | null> {
  const address = clusterAddress(config);
  if (address === null) return null;
  const { openCluster } = await import("./open-cluster.ts");
  return openCluster(address, log);
}

/** Runs this program once more for each part of the shards, and reads no articles itself. */
async function manageProcesses(config: BotConfig, { log, shutdown }: Service): Promise<void> {
  const { startManager } = await import("./discord/sharding/manager.ts");
  const file = fileURLToPath(import.meta.url);
  const program = { file, execArgv: process.execArgv, env: process.env };
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const operations = await startManagerOperations(config, log);
  shutdown.before(async () => operations?.close());
  const listener = operations ?? NOBODY_LISTENS;
  const manager = await startManager({ config, log, program, listener, onFatal });
  shutdown.before(async () => {
    await manager.stop();
    await operations?.close();
  });
}

function warnOfPlainHttp({ apiUrl: api }: Config, log: Log): void {
  log.warn({ api }, "DISCORD_API_URL is not encrypted: for a local stand-in only");
}
