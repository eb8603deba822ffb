import { type APIMessage, MessageFlags } from "discord-api-types/v10";
import { afterAll, beforeAll, expect } from "vitest";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { expectShown } from "../playground/expect-shown.ts";
import { ARTICLES } from "./articles.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";
import { customIdsOf } from "./shown.ts";
import { unsigned } from "./signed.ts";
import { type TemporaryCorpus, temporaryCorpus } from "./temporary-corpus.ts";

/** A local Discord with the real bot in it, for the tests of one file. */
export interface Stage {
  discord: LocalDiscord;
  bot: BotProcess;
  corpus: TemporaryCorpus;
  restart(): Promise<void>;
}

export const DEMO = "1400000000000000001";

/**
 * Starts the bot before the tests of a file. After them, whatever they did, Discord must have refused
 * nothing, the page must show every message whole, every custom id must be signed, no token may stand
 * in the log, and the bot must end in order.
 */
export function setStage(
  env: Record<string, string> = {},
  files: Readonly<Record<string, string | Uint8Array>> = ARTICLES,
  options: LocalDiscordOptions = {},
): Stage {
  const stage = {} as Stage;
  const shown: APIMessage[] = [];
  const start = () => {
    const settings = { CORPUS_DIR: stage.corpus.folder, MODERATOR_GUILD_IDS: DEMO, ...env };
    return startBotProcess(stage.discord, settings);
  };
  stage.restart = async () => {
    expect(await stage.bot.stop()).toBe(0);
    stage.bot = await start();
  };
  beforeAll(async () => {
    stage.corpus = temporaryCorpus(files);
    stage.discord = await startLocalDiscord(options);
    stage.discord.subscribe((change) => "message" in change && shown.push(change.message));
    stage.bot = await start();
  });
  afterAll(async () => {
    expect(await stage.bot.stop()).toBe(0);
    await stage.discord.close();
    stage.corpus.remove("");
    expectInOrder(stage);
    for (const message of shown) expectShown(message);
    for (const id of shown.flatMap(customIdsOf)) unsigned(stage.discord, id);
  });
  return stage;
}

function expectInOrder({ discord, bot }: Stage): void {
  const refused = discord.requests.filter(({ status }) => status !== 429 && (status ?? 0) >= 400);
  expect(refused).toEqual([]);
  expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
  expectNoToken(bot.stderr, discord);
  expect(discord.requests.filter(({ body }) => body !== undefined)).not.toEqual([]);
}

/** Neither the bot's token nor one of an interaction. */
export function expectNoToken(log: string, { token, parts }: LocalDiscord): void {
  const tokens = [token, ...parts.exchanges.keys()];
  expect(tokens.filter((each) => log.includes(each))).toEqual([]);
}

/** Whether only one person sees a message. */
export const isPrivate = ({ flags = 0 }: { flags?: number }): boolean =>
  (flags & MessageFlags.Ephemeral) !== 0;
