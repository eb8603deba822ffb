import { config as loadDotenv } from "dotenv";
import { type Running, startBotOperations } from "./bot-operations.ts";
import { type Config, isPlainHttp } from "./config.ts";
import { HOW_TO_CONVERT } from "./corpus/problems.ts";
import { EXIT, FatalError } from "./errors.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";
import { runService, type Service } from "./service.ts";

const HOW_TO_SET_A_TOKEN =
  "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
  "into the environment or into a file named .env; .env.example explains every setting.";

/** What a process serves of the bot where it is the only one. */
const ONLY_SHARD = "0";

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

async function runBot(
  config: Config & { readonly token: string },
  { log, shutdown }: Service,
): Promise<void> {
  if (isPlainHttp(config)) {
    log.warn({ api: config.apiUrl }, "DISCORD_API_URL is not encrypted: for a local stand-in only");
  }
  // Loaded here, so that a playground, whose bot is a process of its own, need not load them too.
  const [{ startBot }, { Library }, { prepareDataFolder }] = await Promise.all([
    import("./discord/bot.ts"),
    import("./library.ts"),
    import("./data-folder.ts"),
  ]);
  const running: Running = { library: null, bot: null };
  const operations = await startBotOperations(config, running, log);
  shutdown.before(async () => operations?.close());
  await prepareDataFolder(config, ONLY_SHARD, log);
  const model = await startSentenceModel(config, log);
  // A thread that is stopped amid native code can crash the process and spoil its exit code.
  shutdown.before(async () => {
    await Promise.all([running.bot?.stop(), model?.close(), operations?.close()]);
  });
  const library = await Library.open(config.corpusDir, model);
  running.library = library;
  logCorpus(library, log);
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  running.bot = await startBot({ config, library, log, onFatal, observe: operations?.observe });
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
