import { setTimeout as wait } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import type { FatalError } from "../errors.ts";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import { createClient } from "./client.ts";
import { COMMANDS } from "./commands/commands.ts";
import { badToken, closedForGood, connect } from "./connect.ts";
import { createDispatcher } from "./dispatch.ts";
import { keepRegistered } from "./keep-registered.ts";
import { watchForOutage } from "./outage.ts";
import { createRegistration } from "./register.ts";

/** How long a stop waits for answers that are on their way, in ms. */
const LAST_ANSWERS_MS = 3_000;

export interface BotOptions {
  readonly config: Config & { readonly token: string };
  readonly library: Library;
  readonly log: Log;
  /** Called where the bot cannot go on. */
  onFatal(error: FatalError): void;
}

export interface Bot {
  /** Takes no more interactions, lets those under way end, and leaves. */
  stop(): Promise<void>;
}

/** @throws FatalError where Discord cannot be reached or refuses the token */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, log } = options;
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const prepare = () => prepareClient(options, underWay, stopping.signal);
  const client = await connect({ token: config.token, log, createClient: prepare });
  return {
    async stop() {
      stopping.abort();
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([Promise.allSettled(underWay), wait(LAST_ANSWERS_MS)]);
      await client.destroy();
    },
  };
}

function prepareClient(
  options: BotOptions,
  underWay: Set<Promise<void>>,
  signal: AbortSignal,
): Client {
  const { config, log, library, onFatal } = options;
  const client = createClient(config, log);
  const context = { config, library, log, commands: COMMANDS, now: Date.now };
  const dispatch = createDispatcher(context);
  client.on(Events.InteractionCreate, (interaction) => {
    const handled = dispatch(interaction).finally(() => underWay.delete(handled));
    underWay.add(handled);
  });
  client.once(Events.ClientReady, (ready) => void register(ready, options, signal));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));
  watchForOutage(client, log, onFatal);
  return client;
}

async function register(
  client: Client<true>,
  { config, log, onFatal }: BotOptions,
  signal: AbortSignal,
): Promise<void> {
  const servers = client.guilds.cache.size;
  log.info({ bot: client.user.username, servers }, "Connected to Discord");
  await keepRegistered({
    client,
    createRegistration: () =>
      createRegistration({
        rest: client.rest,
        applicationId: client.application.id,
        commands: COMMANDS,
        guildIds: [...client.guilds.cache.keys()],
        config,
        log,
      }),
    guildId: config.guildId,
    log,
    signal,
    onTokenRefused: (cause) => onFatal(badToken(cause)),
  });
}
