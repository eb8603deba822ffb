import { type BotCommand, BotProcess } from "./bot-process.ts";
import { type LocalDiscord, startLocalDiscord } from "./discord/local-discord.ts";
import { createPage } from "./page/server/page-server.ts";
import { demoOf, type Example } from "./page/server/view.ts";

export interface PlaygroundOptions {
  /** Where to serve the page; where it is taken, the next free one is. */
  port: number;
  /** How to start the bot. What its environment says of Discord and its servers is set here. */
  bot: BotCommand;
  /** What the page suggests to try first. */
  example: Example | null;
}

export interface Playground {
  /** The address of the page. */
  url: string;
  /** Ends the bot and the page. */
  stop(): Promise<void>;
}

/** Starts a local Discord with a page to try the bot in, and the bot in a process of its own. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, bot: command, example } = options;
  let bot: BotProcess | undefined;
  const discord = await startLocalDiscord({
    port,
    page(local) {
      // The bot takes longest, so it is started before the page is put together.
      bot = new BotProcess({ ...command, env: { ...command.env, ...settingsFor(local) } });
      return createPage(local, { bot, example });
    },
  });
  return {
    url: new URL("/", discord.apiUrl).href,
    async stop() {
      await bot?.stop();
      await discord.close();
    },
  };
}

/** For the demo server, in which moderators may do all; settings for a real one would lock them out. */
function settingsFor({ token, apiUrl, parts }: LocalDiscord): NodeJS.ProcessEnv {
  return {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DISCORD_GUILD_ID: "",
    MODERATOR_GUILD_IDS: demoOf(parts.world).id,
    MODERATOR_ROLE_IDS: "",
  };
}
