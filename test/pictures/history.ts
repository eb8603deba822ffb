import type { APIMessage } from "discord-api-types/v10";
import type { Browser, BrowserContextOptions } from "playwright-core";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import { buttonId } from "../discord/shown.ts";
import { drawNewest, inDemoServer } from "./demo-server.ts";

const ARTICLES = {
  "ferry.md": "# Ferry timetable\n\nThe ferry leaves at seven.\n",
  "harbour.md": "# The harbour plan\n\nThe pier will cost 40,000 crowns.\n",
  "whales.md": "# Whales off the coast\n\nTwelve humpback whales were counted.\n",
};

/** What the history shows after some days in the life of a small corpus. */
export const drawHistory = (browser: Browser, options: BrowserContextOptions): Promise<Buffer> =>
  inDemoServer({ articles: ARTICLES }, async (discord) => {
    await tend(discord);
    return drawNewest(discord, browser, options);
  });

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
