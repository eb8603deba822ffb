import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { startBotProcess } from "../discord/bot-process.ts";
import { DEMO } from "../discord/stage.ts";
import { temporaryCorpus } from "../discord/temporary-corpus.ts";

interface Scene {
  /** Contents by path. */
  readonly articles: Readonly<Record<string, string>>;
  /** Fills the bot's data folder before it starts. */
  prepare?(dataDir: string): Promise<void>;
}

/** Plays with the real bot in a local Discord with a page, whose demo server tends the articles. */
export async function inDemoServer<T>(
  { articles, prepare }: Scene,
  play: (discord: LocalDiscord, dataDir: string) => Promise<T>,
): Promise<T> {
  const corpus = temporaryCorpus(articles);
  const dataDir = mkdtempSync(join(tmpdir(), "footnote-"));
  const discord = await startLocalDiscord({
    page: (local) => createPage(local, { bot: null, example: null }),
  });
  await prepare?.(dataDir);
  const env = { CORPUS_DIR: corpus.folder, DATA_DIR: dataDir, MODERATOR_GUILD_IDS: DEMO };
  const bot = await startBotProcess(discord, env);
  try {
    return await play(discord, dataDir);
  } finally {
    await bot.stop();
    await discord.close();
    corpus.remove("");
    rmSync(dataDir, { recursive: true });
  }
}

/** The newest message that the moderator sees, as the page shows it. */
export async function drawNewest(
  discord: LocalDiscord,
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Buffer> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${new URL("/", discord.apiUrl).href}#moderator/general`);
  const message = page.locator("li.message").last();
  await message.locator(".container").waitFor();
  return message.screenshot();
}
