import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import type { FatalError } from "../errors.ts";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import { createClient } from "./client.ts";
import { COMMANDS } from "./commands/commands.ts";
import { createSigner } from "./components/signer.ts";
import { badToken, closedForGood, connect } from "./connect.ts";
import { Dispatcher } from "./dispatch.ts";
import { keepRegistered } from "./keep-registered.ts";
import type { Observe } from "./observation.ts";
import { watchForOutage } from "./outage.ts";
import { createRegistration } from "./register.ts";

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
  /** Takes no more interactions, lets those under way end, tells the others, and leaves. */
  stop(): Promise<void>;
}

/** @throws FatalError where Discord cannot be reached or refuses the token */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, library, log, observe = () => {} } = options;
  const signer = createSigner(config.token);
  const context = { config, library, log, signer, commands: COMMANDS, now: Date.now, observe };
  const dispatcher = new Dispatcher(context);
  const stopping = new AbortController();
  const prepare = () => prepareClient(options, dispatcher, stopping.signal);
  const client = await connect({ token: config.token, log, createClient: prepare });
  return {
    async stop() {
      stopping.abort();
      client.removeAllListeners(Events.ShardReconnecting);
      await dispatcher.close();
      await client.destroy();
    },
  };
}

function prepareClient(options: BotOptions, dispatcher: Dispatcher, signal: AbortSignal): Client {
  const { config, log, onFatal } = options;
  const client = createClient(config, log);
  client.on(Events.InteractionCreate, (interaction) => dispatcher.dispatch(interaction));
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
