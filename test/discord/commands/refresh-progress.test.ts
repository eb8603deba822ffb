import { type Client, Events } from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../../../src/config.ts";
import { createClient } from "../../../src/discord/client.ts";
import { COMMANDS } from "../../../src/discord/commands/commands.ts";
import { createDispatcher } from "../../../src/discord/dispatch.ts";
import { REDRAW_EVERY_MS } from "../../../src/discord/progress.ts";
import { Library } from "../../../src/library.ts";
import { createLog } from "../../../src/log.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import { ARTICLES } from "../articles.ts";
import { textOf } from "../shown.ts";
import { DEMO } from "../stage.ts";
import { type TemporaryCorpus, temporaryCorpus } from "../temporary-corpus.ts";

let discord: LocalDiscord;
let client: Client;
let corpus: TemporaryCorpus;

/** The bot in this process, by a clock on which each look takes a second: every file is slow. */
beforeAll(async () => {
  corpus = temporaryCorpus(ARTICLES);
  discord = await startLocalDiscord();
  const config = parseConfig({ DISCORD_API_URL: discord.apiUrl, MODERATOR_GUILD_IDS: DEMO });
  const log = createLog({ logLevel: "silent", token: null });
  const library = await Library.open(corpus.folder);
  let time = Date.now();
  const now = () => {
    time += 1_000;
    return time;
  };
  client = createClient(config, log);
  const dispatch = createDispatcher({ config, library, log, commands: COMMANDS, now });
  client.on(Events.InteractionCreate, dispatch);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  discord.parts.commands.replaceAll(
    null,
    COMMANDS.map(({ data }) => data),
  );
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
  corpus.remove("");
});

test("A long refresh shows how far it is, and ends with its result", async () => {
  const exchange = discord.as("moderator").slash("corpus refresh");
  const bars: string[] = [];
  const off = discord.onRequest(({ method, body }) => {
    if (method === "PATCH") bars.push(textOf(body as Parameters<typeof textOf>[0]));
  });
  await exchange.next(
    (entry) => entry.kind === "edit" && textOf(entry.message).includes("Nothing has changed."),
  );
  off();
  const drawn = bars.filter((words) => words.startsWith("Reading"));
  expect(drawn).toHaveLength(Math.floor(14_000 / REDRAW_EVERY_MS));
  expect(drawn[0]).toMatch(/^Reading the articles\n█+░+ \d+ of 14$/);
  expect(textOf(await exchange.message())).toContain("The articles were read again");
});
