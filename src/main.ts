import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { type Config, isPlainHttp, parseConfig, SHIPPED_CORPUS } from "./config.ts";
import { EXIT, FatalError, UserError } from "./errors.ts";
import type { Library } from "./library.ts";
import { createLog, type Log, standardError } from "./log.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";

const HOW_TO_SET_A_TOKEN =
  "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
  "into the environment or into a file named .env; .env.example explains every setting.";

const TOKEN_IS_SET =
  "DISCORD_TOKEN is set, and the playground is for trying the bot without one. Start the bot with " +
  "npm start, or take the token out of the environment and of .env.";

/** The shipped articles answer this. */
const EXAMPLE = { command: "ask", values: { question: "How many users does Xianyu have?" } };

loadDotenv({ quiet: true });
await run();

async function run(): Promise<void> {
  let log = createLog({ logLevel: "info", token: null });
  const shutdown = createShutdown((error) => logEnd(error, log));
  try {
    const config = parseConfig(process.env);
    log = createLog(config);
    await start(config, log, shutdown);
  } catch (error) {
    await shutdown.fail(error);
  }
}

async function start(config: Config, log: Log, shutdown: Shutdown): Promise<void> {
  const { token } = config;
  const isPlayground = process.argv[2] === "playground";
  if (isPlayground && token !== null) throw new FatalError(TOKEN_IS_SET, EXIT.config);
  if (token !== null) return connect({ ...config, token }, log, shutdown);
  const isProduction = process.env.NODE_ENV === "production" && !isPlayground;
  if (isProduction) throw new FatalError(HOW_TO_SET_A_TOKEN, EXIT.config);
  await play(config, shutdown);
}

/** Runs the bot. Its parts are loaded here, so that the playground does not wait for them twice. */
async function connect(
  config: Config & { readonly token: string },
  log: Log,
  shutdown: Shutdown,
): Promise<void> {
  if (isPlainHttp(config)) {
    log.warn({ api: config.apiUrl }, "DISCORD_API_URL is not encrypted: for a local stand-in only");
  }
  const [{ startBot }, { Library }] = await Promise.all([
    import("./discord/bot.ts"),
    import("./library.ts"),
  ]);
  const model = await startSentenceModel(config, log);
  // A thread that is stopped amid native code takes the process along, and its exit code.
  shutdown.before(async () => model?.close());
  const library = await Library.open(config.corpusDir, model);
  logCorpus(library, log);
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const bot = await startBot({ config, library, log, onFatal });
  shutdown.before(async () => {
    await Promise.all([bot.stop(), model?.close()]);
  });
}

/** Nothing of it is loaded where none is set. */
async function startSentenceModel(config: Config, log: Log) {
  if (config.semanticModel === null) return null;
  const { startBackgroundModel } = await import("./background-model.ts");
  return startBackgroundModel(config.semanticModel, config, log);
}

/** Serves a local Discord with this same bot in it, as a process of its own. */
async function play({ playgroundPort: port, corpusDir }: Config, shutdown: Shutdown) {
  const { startPlayground } = await import("./playground/start.ts");
  const stderr = standardError();
  const playground = await startPlayground({
    port,
    example: corpusDir === SHIPPED_CORPUS ? EXAMPLE : null,
    bot: {
      file: process.execPath,
      args: [...process.execArgv, fileURLToPath(import.meta.url)],
      env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || "error" },
      onLine: (line) => stderr.write(line),
    },
  });
  shutdown.before(playground.stop);
  process.stdout.write(`Try Footnote without a token, in a local Discord: ${playground.url}\n`);
}

function logCorpus({ snapshot: { corpus, tookMs } }: Library, log: Log): void {
  const { documents, passages, problems, ignored } = corpus;
  const sizes = { articles: documents.length, passages: passages.length, tookMs };
  log.info(sizes, "The articles are read");
  for (const { file, reason, remedy, cause } of problems) {
    log.warn({ file, reason, remedy, err: cause }, "A file was left out");
  }
  for (const file of ignored) log.debug({ file }, "A file was passed over");
}

/** People are told what to do; a bug shows where it is. */
function logEnd(error: unknown, log: Log): void {
  if (error instanceof UserError) log.fatal({ err: error.cause }, error.message);
  else log.fatal({ err: error }, "The bot failed, which is a bug");
}
