import { afterEach, beforeEach, expect, test } from "vitest";
import { type Running, startBotOperations } from "../../src/bot-operations.ts";
import { parseConfig } from "../../src/config.ts";
import { startBot } from "../../src/discord/bot.ts";
import { BotStatus } from "../../src/discord/bot-status.ts";
import { createClient } from "../../src/discord/client.ts";
import type { FatalError } from "../../src/errors.ts";
import { Library } from "../../src/library.ts";
import { createLog } from "../../src/log.ts";
import { reportHealth } from "../../src/operations/health.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { NO_STORES } from "../../src/store/stores.ts";
import { ARTICLES } from "../discord/articles.ts";
import { moderated } from "../discord/moderated.ts";
import { closeSockets } from "../playground/gateway-trouble.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { look, lookAt, valuesOf } from "./look.ts";

const LOG = createLog({ logLevel: "silent", token: null });

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord({ heartbeatInterval: 200 });
});
afterEach(() => discord.close());

const configFor = ({ apiUrl, token }: LocalDiscord) => ({
  ...parseConfig({ DISCORD_API_URL: apiUrl, HEALTH_PORT: "0" }),
  token,
});

test("A bot is described from before it begins until Discord closes it for good", async () => {
  const config = configFor(discord);
  const running: Running = { library: null, bot: null };
  const operations = (await startBotOperations(config, running, LOG))!;
  const { url } = operations;
  expect(await lookAt(url, "/readyz")).toMatchObject({ status: 503, articles: false });

  const folder = temporaryFolder({ ...ARTICLES, "broken.md": "" });
  running.library = await Library.open(folder);
  expect(await lookAt(url, "/readyz")).toMatchObject({ articles: true, gateway: false });
  const { library } = running;
  const ends: FatalError[] = [];
  const onFatal = (error: FatalError) => void ends.push(error);
  running.bot = await startBot({
    config,
    library,
    log: LOG,
    ...moderated(folder),
    stores: NO_STORES,
    onFatal,
  });
  await expect.poll(() => lookAt(url, "/readyz")).toMatchObject({ status: 200, ready: true });
  const metrics = async () => (await look(url, "/metrics")).body;
  const pings = async () => valuesOf(await metrics(), "footnote_gateway_ping_seconds");
  await expect.poll(pings).toEqual({ '{shard="0"}': expect.any(Number) });
  const now = await metrics();
  expect(valuesOf(now, "footnote_corpus_articles")).toEqual({ "": 14 });
  expect(valuesOf(now, "footnote_corpus_problems")).toEqual({ "": 1 });
  expect(valuesOf(now, "footnote_gateway_silent_seconds")['{shard="0"}']).toBeLessThan(5);

  closeSockets(discord.gateway, 4004);
  await expect.poll(() => ends).toHaveLength(1);
  const closed = { id: 0, state: "closed", silentMs: null };
  expect(await lookAt(url, "/healthz")).toMatchObject({ status: 503, shards: [closed] });
  await running.bot.stop();
  await operations.close();
});

test("A connection on which Discord has been silent for long is not healthy", async () => {
  const status = new BotStatus(Date.now);
  const client = createClient(configFor(discord), LOG);
  status.follow(client);
  await client.login(discord.token);
  await expect.poll(() => status.shards[0]?.pingMs).toEqual(expect.any(Number));
  const healthAfter = (ms: number) => reportHealth(status, Date.now() + ms);
  expect(healthAfter(60_000)).toMatchObject({
    isGood: true,
    body: { shards: [{ state: "ready" }] },
  });
  expect(healthAfter(91_000)).toMatchObject({
    isGood: false,
    body: { shards: [{ state: "silent" }] },
  });
  await client.destroy();
});
