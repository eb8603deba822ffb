import { setTimeout as wait } from "node:timers/promises";
import { type APIGatewayBotInfo, REST, Routes, ShardingManager } from "discord.js";
import type { Config } from "../../config.ts";
import type { FatalError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { reachDiscord } from "../connect.ts";
import type { Refreshed } from "./manager-line.ts";
import {
  allShards,
  divideShards,
  type ShardList,
  shardArgument,
  shardsHere,
} from "./shard-list.ts";
import { type ProcessListener, ShardProcess } from "./shard-process.ts";

/** How often Discord lets a bot identify a shard, in ms, with discord.js's margin (events/gateway). */
const IDENTIFY_EVERY_MS = 5_500;
/** How long the next process waits for the one before it to be ready, in ms. */
const LONGEST_START_MS = 5 * 60_000;

export interface ManagerOptions {
  readonly config: Config & { readonly token: string };
  readonly log: Log;
  /** What each process runs. Its arguments say which shards it has. */
  readonly program: Program;
  readonly listener: ProcessListener;
  /** Called where the bot cannot go on. */
  onFatal(error: FatalError): void;
}

interface Program {
  readonly file: string;
  /** For Node, as in `process.execArgv`. */
  readonly execArgv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The processes of a bot that is divided over several. */
export interface Manager {
  readonly processes: readonly ShardProcess[];
  /** Ends every process in order. */
  stop(): Promise<void>;
}

/**
 * Starts the processes in the background, one after the other, and keeps them running.
 *
 * @throws FatalError where Discord cannot be reached or refuses the token
 */
export async function startManager(options: ManagerOptions): Promise<Manager> {
  const { config, log } = options;
  const rest = new REST({ api: config.apiUrl }).setToken(config.token);
  const gateway = await reachDiscord(
    () => rest.get(Routes.gatewayBot()) as Promise<APIGatewayBotInfo>,
    { log },
  );
  const here = shardsHere(config);
  const own = here === "auto" ? allShards(gateway.shards) : here;
  const lists = divideShards(own, config.shardProcesses);
  log.info(
    { shards: own.ids.length, processes: lists.length },
    "The shards are divided over processes",
  );
  options.listener.onDivided(lists.length);
  const processes = createProcesses(lists, options);
  const identifiesAtOnce = gateway.session_start_limit.max_concurrency >= own.count;
  void startInTurn(processes, identifiesAtOnce ? 0 : IDENTIFY_EVERY_MS, log);
  return {
    processes,
    async stop() {
      await Promise.all(processes.map((each) => each.stop()));
    },
  };
}

function createProcesses(
  lists: readonly ShardList[],
  { config, log, program, listener, onFatal }: ManagerOptions,
): ShardProcess[] {
  // Without what discord.js adds: it would tie each process's first client to the manager, and ours is
  // a new one with each attempt to connect. Its SHARDS would also take the place of our setting.
  const env = { ...program.env };
  // What discord.js calls a shard here is a process, which may hold several.
  const manager = new ShardingManager(program.file, {
    token: config.token,
    totalShards: lists.length,
    execArgv: [...program.execArgv],
    respawn: false,
  });
  const processes = lists.map((list, index) => {
    const shard = manager.createShard(index);
    shard.args = [shardArgument(list)];
    shard.env = env;
    const onRefreshed = (why: Refreshed) => {
      for (const each of processes) if (each !== processes[index]) each.refresh(why);
    };
    return new ShardProcess(shard, list, {
      log,
      onNews: (news) => listener.onNews(index, news),
      onEnd: () => listener.onEnd(index),
      onFatal,
      onRefreshed,
    });
  });
  return processes;
}

/** One at a time, because Discord lets few shards identify at once, and reading articles takes a core. */
async function startInTurn(
  processes: readonly ShardProcess[],
  pauseMs: number,
  log: Log,
): Promise<void> {
  for (const each of processes) {
    await Promise.race([each.start(), wait(LONGEST_START_MS, undefined, { ref: false })]);
    if (each !== processes.at(-1)) await wait(pauseMs);
  }
  log.info({ processes: processes.length }, "Every process was started");
}
