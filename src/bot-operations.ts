import type { Config } from "./config.ts";
import type { Bot } from "./discord/bot.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";
import type { BotState, CorpusFigures } from "./operations/bot-state.ts";
import type { Operations } from "./operations/operations.ts";

/** What there is of a bot; null for what has not started yet. */
export interface Running {
  library: Library | null;
  bot: Bot | null;
}

/**
 * Serves a bot's health and metrics where HEALTH_PORT is set, and loads no code for that where it is not.
 *
 * @throws UserError where the port cannot be served
 */
export async function startBotOperations(
  { healthPort: port, healthHost: host }: Pick<Config, "healthPort" | "healthHost">,
  running: Running,
  log: Log,
): Promise<Operations | null> {
  if (port === null) return null;
  const { startOperations } = await import("./operations/operations.ts");
  const operations = await startOperations({ host, port }, () => stateOf(running), Date.now);
  log.info({ url: operations.url }, "Health and metrics are served");
  return operations;
}

function stateOf({ library, bot }: Running): BotState {
  return {
    shards: bot?.status.shards ?? [],
    isRegistered: bot?.status.isRegistered ?? false,
    corpus: library && figuresOf(library),
    modelState: library?.model?.status.state ?? null,
    queueLength: 0,
  };
}

function figuresOf({ snapshot }: Library): CorpusFigures {
  const { corpus, problems, loadedAt } = snapshot;
  return {
    articles: corpus.documents.length,
    passages: corpus.passageCount,
    problems: problems.length,
    loadedAt: loadedAt.getTime(),
  };
}
