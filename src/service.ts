import { type Config, parseConfig } from "./config.ts";
import { folderProblem } from "./corpus/folder.ts";
import { UserError } from "./errors.ts";
import { createLog, type Log, logWarnings } from "./log.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";

/** What a process that runs until a signal ends it works with. */
export interface Service {
  readonly config: Config;
  readonly log: Log;
  readonly shutdown: Shutdown;
}

/** Reads the settings and starts a service. The process ends, with a line in the log, if that fails. */
export async function runService(
  env: NodeJS.ProcessEnv,
  start: (service: Service) => Promise<void>,
): Promise<void> {
  let log = createLog({ logLevel: "info", token: null });
  logWarnings(() => log);
  const shutdown = createShutdown((error) => logEnd(error, log));
  try {
    // Only a bot reads the articles. A playground has no token, and its page shows what its bot says.
    const config = parseConfig(env, env.DISCORD_TOKEN?.trim() ? folderProblem : undefined);
    log = createLog(config);
    await start({ config, log, shutdown });
  } catch (error) {
    await shutdown.fail(error);
  }
}

/** People are told what to do; a bug shows its stack. */
function logEnd(error: unknown, log: Log): void {
  if (error instanceof UserError) log.fatal({ err: error.cause }, error.message);
  else log.fatal({ err: error }, "The bot failed, which is a bug");
}
