import { config as loadDotenv } from "dotenv";
import { type Config, isPlainHttp, parseConfig } from "./config.ts";
import { startBot } from "./discord/bot.ts";
import { UserError } from "./errors.ts";
import { EXIT, FatalError } from "./fatal-error.ts";
import { Library } from "./library.ts";
import { createLog, type Log } from "./log.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";

const HOW_TO_SET_A_TOKEN =
  "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
  "into the environment or into a file named .env; .env.example explains every setting.";

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
  if (isPlainHttp(config)) {
    log.warn({ api: config.apiUrl }, "DISCORD_API_URL is not encrypted: for a local stand-in only");
  }
  const { token } = config;
  if (token === null && !isInteractive()) throw new FatalError(HOW_TO_SET_A_TOKEN, EXIT.config);
  const library = await Library.open(config.corpusDir);
  logCorpus(library, log);
  if (token === null) return prompt(library);
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const bot = await startBot({ config: { ...config, token }, library, log, onFatal });
  shutdown.before(() => bot.stop());
}

function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.env.NODE_ENV !== "production";
}

/** Loaded only where it is used. */
async function prompt(library: Library): Promise<void> {
  const { runPrompt } = await import("./prompt.ts");
  await runPrompt(library);
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
