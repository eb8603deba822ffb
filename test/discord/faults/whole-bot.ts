import { type Config, parseConfig } from "../../../src/config.ts";
import { startBot } from "../../../src/discord/bot.ts";
import type { FatalError } from "../../../src/errors.ts";
import { Library } from "../../../src/library.ts";
import { createLog } from "../../../src/log.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import { NO_STORES } from "../../../src/store/stores.ts";
import { ARTICLES } from "../articles.ts";
import type { LogLine } from "../bot-process.ts";
import { moderated } from "../moderated.ts";
import { textOf } from "../shown.ts";
import { temporaryCorpus } from "../temporary-corpus.ts";

/** All of the bot but its process, so that many can be put through a fault at a time. */
export interface WholeBot {
  readonly discord: LocalDiscord;
  readonly lines: readonly LogLine[];
  /** Resolves with what the bot would end its process for. */
  readonly fatal: Promise<FatalError>;
  /** Asks something, and resolves once it is answered as ever. */
  expectAnswer(): Promise<void>;
  stop(): Promise<void>;
}

const corpus = temporaryCorpus({ "ferry.md": ARTICLES["ferry.md"] ?? "" });
const library = Library.open(corpus.folder).finally(() => corpus.remove(""));

export async function startWholeBot(options: LocalDiscordOptions = {}): Promise<WholeBot> {
  const discord = await startLocalDiscord(options);
  const lines: LogLine[] = [];
  let isRegistered = () => {};
  const registered = new Promise<void>((resolve) => {
    isRegistered = resolve;
  });
  const write = (text: string) => {
    const line = JSON.parse(text) as LogLine;
    lines.push(line);
    if (line.msg === "The commands are registered") isRegistered();
  };
  const log = createLog({ logLevel: "debug", token: discord.token }, { write });
  const settings = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    COOLDOWN_SECONDS: "0",
  };
  const config = parseConfig(settings) as Config & { token: string };
  let end = (_: FatalError) => {};
  const fatal = new Promise<FatalError>((resolve) => {
    end = resolve;
  });
  const bot = await startBot({
    config,
    library: await library,
    log,
    ...moderated(corpus.folder),
    stores: NO_STORES,
    onFatal: (error) => end(error),
  });
  await registered;
  return {
    discord,
    lines,
    fatal,
    async expectAnswer() {
      const question = "When does the ferry to Grey Point leave?";
      const text = textOf(await discord.as("member").slash("ask", { question }).message());
      if (!text.includes("seven in the morning")) throw new Error(`Not answered: ${text}`);
    },
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
}
