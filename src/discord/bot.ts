import { setTimeout as wait } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { Config } from "../config.ts";
import type { FatalError } from "../errors.ts";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import { createClient } from "./client.ts";
import { COMMANDS } from "./commands/commands.ts";
import { createSigner } from "./components/signer.ts";
import { closedForGood, connect } from "./connect.ts";
import { createDispatcher } from "./dispatch.ts";
import { watchForOutage } from "./outage.ts";
import { registerCommands } from "./register.ts";

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
  const prepare = () => prepareClient(options, underWay);
  const client = await connect({ token: config.token, log, createClient: prepare });
  return {
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([Promise.allSettled(underWay), wait(LAST_ANSWERS_MS)]);
      await client.destroy();
    },
  };
}

function prepareClient(options: BotOptions, underWay: Set<Promise<void>>): Client {
  const { config, log, library, onFatal } = options;
  const client = createClient(config, log);
  const signer = createSigner(config.token);
  const context = { config, library, log, signer, commands: COMMANDS, now: Date.now };
  const dispatch = createDispatcher(context);
  client.on(Events.InteractionCreate, (interaction) => {
    const handled = dispatch(interaction).finally(() => underWay.delete(handled));
    underWay.add(handled);
  });
  client.once(Events.ClientReady, (ready) => void register(ready, options));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));
  watchForOutage(client, log, onFatal);
  return client;
}

async function register(client: Client<true>, { config, log }: BotOptions): Promise<void> {
  log.info(
    { bot: client.user.username, servers: client.guilds.cache.size },
    "Connected to Discord",
  );
  try {
    await registerCommands({
      rest: client.rest,
      applicationId: client.application.id,
      commands: COMMANDS,
      guildIds: [...client.guilds.cache.keys()],
      config,
      log,
    });
  } catch (err) {
    log.error({ err }, "The commands could not be registered. Is the bot in DISCORD_GUILD_ID?");
  }
}
