import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { startLocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { addingOn } from "../discord/adding.ts";
import { startBotProcess } from "../discord/bot-process.ts";

const THERE = "# The harbour plan\n\nThe pier will cost 40,000 crowns.\n";
const PAGE = `<!doctype html><html lang="en"><head>
<title>The harbour plan</title>
<meta property="og:site_name" content="The Grey Point Gazette">
<meta name="date" content="2025-12-16"></head><body>
<nav>Home · News · Weather</nav>
<h1>The harbour plan</h1>
<p>The council approved the harbour plan on Tuesday. The pier will cost 42,000 crowns.</p>
<footer>Subscribe to our newsletter</footer></body></html>`;

/** What a moderator sees of a file before it is an article. */
export async function drawAdding(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  writeFileSync(join(folder, "harbour.md"), THERE);
  const discord = await startLocalDiscord({
    page: (local) => createPage(local, { bot: null, example: null }),
  });
  const { id: MODERATOR_GUILD_IDS } = discord.parts.world.servers.demo!;
  const bot = await startBotProcess(discord, { CORPUS_DIR: folder, MODERATOR_GUILD_IDS });
  try {
    await addingOn({ discord }, folder).add("harbour-plan.html", PAGE);
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${new URL("/", discord.apiUrl).href}#moderator/general`);
    const message = page.locator("li.message").last();
    await message.getByRole("button", { name: "Confirm" }).waitFor();
    return await message.screenshot();
  } finally {
    await bot.stop();
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}
