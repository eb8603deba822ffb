import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import type { Browser, BrowserContextOptions } from "playwright-core";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { createPage } from "../../src/playground/page/server/page-server.ts";
import { startBotProcess } from "../discord/bot-process.ts";
import { buttonId } from "../discord/shown.ts";

const ARTICLES = {
  "ferry.md": "# Ferry timetable\n\nThe ferry leaves at seven.\n",
  "harbour.md": "# The harbour plan\n\nThe pier will cost 40,000 crowns.\n",
  "whales.md": "# Whales off the coast\n\nTwelve humpback whales were counted.\n",
};

/** What the history shows after some days in the life of a small corpus. */
export async function drawHistory(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  for (const [file, content] of Object.entries(ARTICLES))
    writeFileSync(join(folder, file), content);
  const discord = await startLocalDiscord({
    page: (local) => createPage(local, { bot: null, example: null }),
  });
  const { id: MODERATOR_GUILD_IDS } = discord.parts.world.servers.demo!;
  const bot = await startBotProcess(discord, { CORPUS_DIR: folder, MODERATOR_GUILD_IDS });
  try {
    await tend(discord);
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${new URL("/", discord.apiUrl).href}#moderator/general`);
    const message = page.locator("li.message").last();
    await message.getByRole("button", { name: "Undo" }).first().waitFor();
    return await message.screenshot();
  } finally {
    await bot.stop();
    await discord.close();
    rmSync(folder, { recursive: true });
  }
}

async function tend(discord: LocalDiscord): Promise<void> {
  const as = (persona: string) => discord.as(persona);
  const use = (command: string, values = {}, persona = "moderator") =>
    as(persona).slash(`corpus ${command}`, values).message();
  const press = async (message: APIMessage, label: string, persona = "moderator") => {
    const exchange = as(persona).press(message, buttonId(message, label));
    await exchange.acknowledged;
    return exchange;
  };
  const edit = async (article: string, fields: Record<string, string>, persona: string) => {
    const shown = await use("edit", { article }, persona);
    const form = await press(shown, "Title, date, tags", persona);
    await as(persona)
      .submit(form, fields)
      .next(({ kind }) => kind === "edit");
  };
  await edit("The harbour plan", { published: "2025-12" }, "owner");
  const asked = await use("remove", { article: "Ferry timetable" });
  await (await press(asked, "Remove")).next(({ kind }) => kind === "edit");
  await edit("The harbour plan", { title: "The harbour plan of 2025" }, "moderator");
  await edit("Whales off the coast", { tags: "whales, sea" }, "owner");
  await use("history");
}
