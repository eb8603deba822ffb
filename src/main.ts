import { config as loadDotenv } from "dotenv";
import { type Config, isPlainHttp } from "./config.ts";
import { EXIT, FatalError } from "./errors.ts";
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
  const [{ startBot }, { openBotLibrary }, { prepareDataFolder }] = await Promise.all([
    import("./discord/bot.ts"),
    import("./bot-library.ts"),
    import("./data-folder.ts"),
  ]);
  await prepareDataFolder(config, ONLY_SHARD, log);
  // A thread that is stopped amid native code can crash the process and spoil its exit code.
  const { library, close } = await openBotLibrary(config, log, (stop) => shutdown.before(stop));
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const bot = await startBot({ config, library, log, onFatal });
  shutdown.before(async () => {
    await bot.stop();
    await close();
  });
}
