import { type Client, Events } from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../../../src/config.ts";
import { createClient } from "../../../src/discord/client.ts";
import { COMMANDS } from "../../../src/discord/commands/commands.ts";
import { createDispatcher } from "../../../src/discord/dispatch.ts";
import { Library } from "../../../src/library.ts";
import { createLog } from "../../../src/log.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { SemanticModel } from "../../../src/search/semantic-scorer.ts";
import { ARTICLES } from "../articles.ts";
import { labelsOf, textOf } from "../shown.ts";
import { isPrivate } from "../stage.ts";
import { type TemporaryCorpus, temporaryCorpus } from "../temporary-corpus.ts";

let discord: LocalDiscord;
let client: Client;
let corpus: TemporaryCorpus;
let answerNow = () => {};

/** Keeps a question waiting until it is told to answer. */
const SLOW: SemanticModel = {
  name: "slow",
  status: { state: "ready" },
  read: async () => ({
    score: () =>
      new Promise((resolve) => {
        answerNow = () => resolve(null);
      }),
  }),
};

/** The bot in this process, by a clock that is nearly two seconds ahead of every question. */
beforeAll(async () => {
  corpus = temporaryCorpus(ARTICLES);
  discord = await startLocalDiscord();
  const config = parseConfig({ DISCORD_API_URL: discord.apiUrl });
  const log = createLog({ logLevel: "silent", token: null });
  const library = await Library.open(corpus.folder, SLOW);
  await library.whenRead();
  client = createClient(config, log);
  const now = () => Date.now() + 1_900;
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

test("An answer that takes long is acknowledged in time, and comes in private, to be shared", async () => {
  const question = "Which granite lighthouse stands at Grey Point?";
  const exchange = discord.as("member").slash("ask", { question });
  await exchange.acknowledged;
  expect(exchange.callback).toMatchObject({ type: 5 });
  answerNow();
  const message = await exchange.message();
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toContain(`**${question}**`);
  expect(labelsOf(message)).toEqual(["Context", "Article", "Share"]);
});
