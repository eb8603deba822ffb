import { type Client, Events } from "discord.js";
import { parseConfig } from "../../src/config.ts";
import { createMemberLimits } from "../../src/discord/admission/member-limit.ts";
import { createClient } from "../../src/discord/client.ts";
import { COMMANDS } from "../../src/discord/commands/commands.ts";
import { createSigner } from "../../src/discord/components/signer.ts";
import { Dispatcher, type DispatcherOptions } from "../../src/discord/dispatch.ts";
import type { Observe } from "../../src/discord/observation.ts";
import { Library } from "../../src/library.ts";
import { createLog } from "../../src/log.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import type { World } from "../../src/playground/discord/state/world.ts";
import type { SemanticModel } from "../../src/search/semantic-scorer.ts";
import { NO_STORES } from "../../src/store/stores.ts";
import { ARTICLES } from "./articles.ts";
import { dataDirOf, moderated } from "./moderated.ts";
import { DEMO } from "./stage.ts";
import { temporaryCorpus } from "./temporary-corpus.ts";

export interface BotInProcess {
  readonly discord: LocalDiscord;
  /** Of its articles. */
  readonly folder: string;
  /** Of its dispatcher. */
  readonly dispatcher: Dispatcher;
  stop(): Promise<void>;
}

interface Surroundings extends DispatcherOptions {
  readonly world?: World;
  readonly observe?: Observe;
}

/**
 * Runs the bot in this process, for what needs a clock or a sentence model of the test's own.
 *
 * @param now in milliseconds since the epoch
 */
export async function startBotInProcess(
  now: () => number,
  model: SemanticModel | null = null,
  { world, observe = () => {}, ...options }: Surroundings = {},
): Promise<BotInProcess> {
  const corpus = temporaryCorpus(ARTICLES);
  const discord = await startLocalDiscord({ ...(world && { world }) });
  const config = parseConfig({
    DISCORD_API_URL: discord.apiUrl,
    MODERATOR_GUILD_IDS: DEMO,
    COOLDOWN_SECONDS: "0",
  });
  const log = createLog({ logLevel: "silent", token: null });
  const dataDir = dataDirOf(corpus.folder);
  const library = await Library.open(corpus.folder, { model, dataDir });
  await library.whenRead();
  const client: Client = createClient(config, log);
  const signer = createSigner(discord.token);
  const limits = createMemberLimits(now);
  const told = { config, library, log, ...NO_STORES, signer };
  const kept = moderated(corpus.folder, now);
  const context = { ...told, ...kept, commands: COMMANDS, limits, now, observe };
  const dispatcher = new Dispatcher(context, options);
  client.on(Events.InteractionCreate, (interaction) => dispatcher.dispatch(interaction));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  discord.parts.commands.replaceAll(
    null,
    COMMANDS.map(({ data }) => data),
  );
  return {
    discord,
    folder: corpus.folder,
    dispatcher,
    async stop() {
      await client.destroy();
      await discord.close();
      corpus.remove("");
    },
  };
}
