import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { type Config, isPlainHttp } from "./config.ts";
import { HOW_TO_CONVERT } from "./corpus/problems.ts";
import { openManagerLine } from "./discord/sharding/manager-line.ts";
import { allShards, readShardArgument } from "./discord/sharding/shard-list.ts";
import { EXIT, FatalError } from "./errors.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";
import { runService, type Service } from "./service.ts";

const HOW_TO_SET_A_TOKEN =
  "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
  "into the environment or into a file named .env; .env.example explains every setting.";

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
  const { shutdown } = service;
  const ofManager = readShardArgument(process.argv);
  // The lines of all processes of a bot come together.
  const log = ofManager ? service.log.child({ process: ofManager.ids.join() }) : service.log;
  if (isPlainHttp(config)) {
    log.warn({ api: config.apiUrl }, "DISCORD_API_URL is not encrypted: for a local stand-in only");
  }
  if (ofManager === null && config.shardProcesses > 1) return manageProcesses(config, service);
  // Loaded here, so that a playground, whose bot is a process of its own, need not load them too.
  const [{ startBot }, { Library }, { prepareDataFolder }] = await Promise.all([
    import("./discord/bot.ts"),
    import("./library.ts"),
    import("./data-folder.ts"),
  ]);
  // Each process of a bot has another first shard, and a process alone has shard 0.
  await prepareDataFolder(config, String(ofManager?.ids[0] ?? 0), log);
  const model = await startSentenceModel(config, log);
  // A thread that is stopped amid native code can crash the process and spoil its exit code.
  shutdown.before(async () => model?.close());
  const library = await Library.open(config.corpusDir, model);
  logCorpus(library, log);
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const shards = ofManager ?? allShards(config.shards);
  const manager = ofManager && openManagerLine(process);
  const bot = await startBot({ config, library, log, shards, manager, onFatal });
  shutdown.before(async () => {
    await Promise.all([bot.stop(), model?.close()]);
  });
}

/** Runs this program once more for each part of the shards, and reads no articles itself. */
async function manageProcesses(config: BotConfig, { log, shutdown }: Service): Promise<void> {
  const { startManager } = await import("./discord/sharding/manager.ts");
  const file = fileURLToPath(import.meta.url);
  const program = { file, execArgv: process.execArgv, env: process.env };
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const manager = await startManager({ config, log, program, onFatal });
  shutdown.before(manager.stop);
}

/** Loads no code of sentence models where none is set. */
async function startSentenceModel(config: Config, log: Log) {
  if (config.semanticModel === null) return null;
  const { startBackgroundModel } = await import("./background-model.ts");
  return startBackgroundModel(config.semanticModel, config, log);
}

function logCorpus({ snapshot }: Library, log: Log): void {
  const { corpus, problems, ignored, otherFormats, tookMs } = snapshot;
  const sizes = { articles: corpus.documents.length, passages: corpus.passageCount, tookMs };
  log.info(sizes, "The articles are read");
  for (const { file, reason, remedy, cause } of problems) {
    log.warn({ file, reason, remedy, err: cause }, "A file was left out");
  }
  if (otherFormats.length > 0) {
    log.warn({ files: otherFormats }, `Files of other formats were not read. ${HOW_TO_CONVERT}`);
  }
  for (const file of ignored) log.debug({ file }, "A file was passed over");
}
