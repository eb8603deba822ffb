import { setTimeout as wait } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import type { FatalError } from "../errors.ts";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import { BotStatus } from "./bot-status.ts";
import { createClient } from "./client.ts";
import { COMMANDS } from "./commands/commands.ts";
import { badToken, closedForGood, connect } from "./connect.ts";
import { createDispatcher } from "./dispatch.ts";
import { keepRegistered } from "./keep-registered.ts";
import type { Observe } from "./observation.ts";
import { watchForOutage } from "./outage.ts";
import { createRegistration } from "./register.ts";

/** How long a stop waits for answers that are on their way, in ms. */
const LAST_ANSWERS_MS = 3_000;

export interface BotOptions {
  readonly config: Config & { readonly token: string };
  readonly library: Library;
  readonly log: Log;
  /** Hears of each interaction once it is dealt with. */
  readonly observe?: Observe;
  /** Called where the bot cannot go on. */
  onFatal(error: FatalError): void;
}

export interface Bot {
  readonly status: BotStatus;
  /** Takes no more interactions, lets those under way end, and leaves. */
  stop(): Promise<void>;
}

/** @throws FatalError where Discord cannot be reached or refuses the token */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, log } = options;
  const underWay = new Set<Promise<void>>();
  const status = new BotStatus(Date.now);
  const stopping = new AbortController();
  const prepare = () => prepareClient(options, { underWay, status, signal: stopping.signal });
  const client = await connect({ token: config.token, log, createClient: prepare });
  return {
    status,
    async stop() {
      stopping.abort();
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([Promise.allSettled(underWay), wait(LAST_ANSWERS_MS)]);
      await client.destroy();
    },
  };
}

/** What lasts from one attempt to connect to the next. */
interface BotLife {
  readonly underWay: Set<Promise<void>>;
  readonly status: BotStatus;
  /** Ends what goes on in the background. */
  readonly signal: AbortSignal;
}

function prepareClient(options: BotOptions, life: BotLife): Client {
  const { config, log, library, onFatal, observe = () => {} } = options;
  const { underWay, status } = life;
  const client = createClient(config, log);
  status.follow(client);
  const context = { config, library, log, commands: COMMANDS, now: Date.now, observe };
  const dispatch = createDispatcher(context);
  client.on(Events.InteractionCreate, (interaction) => {
    const handled = dispatch(interaction).finally(() => underWay.delete(handled));
    underWay.add(handled);
  });
  client.once(Events.ClientReady, (ready) => void register(ready, options, life));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));
  watchForOutage(client, log, onFatal);
  return client;
}

async function register(
  client: Client<true>,
  { config, log, onFatal }: BotOptions,
  { status, signal }: BotLife,
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
    onRegistered: () => {
      status.isRegistered = true;
    },
    onTokenRefused: (cause) => onFatal(badToken(cause)),
  });
}
