import type { Config } from "./config.ts";
import type { Bot } from "./discord/bot.ts";
import type { ManagerLine } from "./discord/sharding/manager-line.ts";
import type { ProcessListener } from "./discord/sharding/shard-process.ts";
import type { Library } from "./library.ts";
import type { Log } from "./log.ts";
import type { BotState, CorpusFigures, LookAtBot } from "./operations/bot-state.ts";
import type { Operations } from "./operations/operations.ts";
import type { Teller, Telling } from "./operations/telling.ts";

type Settings = Pick<Config, "healthPort" | "healthHost">;

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
  address: Settings,
  running: Running,
  log: Log,
): Promise<Operations | null> {
  return address.healthPort === null ? null : serve(address, () => stateOf(running), log);
}

/** Tells a manager, which serves health and metrics for all processes of the bot. */
export async function tellManager(
  { healthPort }: Settings,
  running: Running,
  manager: ManagerLine,
): Promise<Teller | null> {
  if (healthPort === null) return null;
  const { startTelling } = await import("./operations/telling.ts");
  return startTelling(
    (telling) => manager.tell(telling),
    () => stateOf(running),
  );
}

/** What the manager of several processes makes of what they tell. */
export interface ManagerOperations extends ProcessListener {
  close(): Promise<void>;
}

export const NOBODY_LISTENS: ProcessListener = {
  onDivided: () => {},
  onNews: () => {},
  onEnd: () => {},
};

/** The same for a bot that is divided over processes. @throws UserError where the port cannot be served */
export async function startManagerOperations(
  address: Settings & Pick<Config, "shardProcesses">,
  log: Log,
): Promise<ManagerOperations | null> {
  if (address.healthPort === null) return null;
  const { ToldStates } = await import("./operations/told-states.ts");
  const told = new ToldStates(address.shardProcesses);
  const operations = await serve(address, () => told.look(), log);
  return {
    onDivided: (processes) => told.expect(processes),
    onNews: (index, telling) => told.hear(index, telling as Telling, operations),
    onEnd: (index) => told.lose(index),
    close: () => operations.close(),
  };
}

async function serve(
  { healthPort, healthHost: host }: Settings,
  look: LookAtBot,
  log: Log,
): Promise<Operations> {
  const { startOperations } = await import("./operations/operations.ts");
  const operations = await startOperations({ host, port: healthPort! }, look, Date.now);
  log.info({ url: operations.url }, "Health and metrics are served");
  return operations;
}

function stateOf({ library, bot }: Running): BotState {
  return {
    shards: bot?.status.shards ?? [],
    isRegistered: bot?.status.isRegistered ?? false,
    corpus: library && figuresOf(library),
    modelState: library?.model?.status.state ?? null,
    queueLength: bot?.waiting ?? 0,
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
