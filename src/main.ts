import { fileURLToPath } from "node:url";
import { config as loadDotenv } from "dotenv";
import { type Config, isPlainHttp } from "./config.ts";
import { openManagerLine } from "./discord/sharding/manager-line.ts";
import { allShards, readShardArgument } from "./discord/sharding/shard-list.ts";
import { EXIT, FatalError } from "./errors.ts";
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
  const [{ startBot }, { openBotLibrary }, { prepareDataFolder }] = await Promise.all([
    import("./discord/bot.ts"),
    import("./bot-library.ts"),
    import("./data-folder.ts"),
  ]);
  // Each process of a bot has another first shard, and a process alone has shard 0.
  await prepareDataFolder(config, String(ofManager?.ids[0] ?? 0), log);
  // A thread that is stopped amid native code can crash the process and spoil its exit code.
  const { library, close } = await openBotLibrary(config, log, (stop) => shutdown.before(stop));
  const onFatal = (error: FatalError) => void shutdown.fail(error);
  const shards = ofManager ?? allShards(config.shards);
  const manager = ofManager && openManagerLine(process);
  const bot = await startBot({ config, library, log, shards, manager, onFatal });
  shutdown.before(async () => {
    await bot.stop();
    await close();
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
