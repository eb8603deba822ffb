import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../src/playground/discord/local-discord.ts";
import { ARTICLES } from "../discord/articles.ts";
import { type BotProcess, startBotProcess } from "../discord/bot-process.ts";
import { textOf } from "../discord/shown.ts";
import { DEMO, setStage } from "../discord/stage.ts";
import { temporaryCorpus } from "../discord/temporary-corpus.ts";
import { twoShardWorld } from "../playground/two-shards.ts";

/** Longest wait until a change of the folder shows in answers, in ms. */
const WITHIN = { timeout: 10_000, interval: 200 };
/** Longest time a test may take that starts several processes, in ms. */
const SEVERAL_STARTS_MS = 60_000;
const QUESTION = "Which soup does the canteen serve?";

const canteen = (soup: string) =>
  `# The canteen\n\nThe canteen at Grey Point serves ${soup} soup on weekdays.\n`;

async function answerOf(discord: LocalDiscord, place = "general", question = QUESTION) {
  return textOf(await discord.as("member", place).slash("ask", { question }).message());
}

const expectAnswer = (discord: LocalDiscord, words: string, place?: string) =>
  expect.poll(() => answerOf(discord, place), WITHIN).toContain(words);

const historyOf = async (discord: LocalDiscord) =>
  textOf(await discord.as("moderator").slash("corpus history").message());

const linesOf = ({ lines }: BotProcess, words: string) =>
  lines.filter(({ msg }) => msg.startsWith(words));

describe("the folder of articles is watched", () => {
  const stage = setStage({ WATCH: "on" });

  test("and what is added, changed or removed in it shows in answers by itself", async () => {
    stage.corpus.write("town/canteen.md", canteen("herring"));
    await expectAnswer(stage.discord, "serves** herring");
    stage.corpus.write("town/canteen.md", canteen("lentil"));
    await expectAnswer(stage.discord, "serves** lentil");
    stage.corpus.remove("town");
    await expect.poll(() => answerOf(stage.discord), WITHIN).not.toContain("lentil");
    const counts = linesOf(stage.bot, "The articles were read again");
    const changes = counts.filter(({ added, changed, removed }) => added || changed || removed);
    expect(changes).toMatchObject([{ added: 1 }, { changed: 1 }, { removed: 1 }]);
    const because = "as the folder changed\n";
    await expect
      .poll(() => historyOf(stage.discord), WITHIN)
      .toMatch(
        new RegExp(
          `${because}Removed: .+${because}Changed: .+${because}Added: The canteen.+as I was started`,
          "s",
        ),
      );
  });

  test("also where an editor puts a new file in the place of the old one", async () => {
    const { folder, write } = stage.corpus;
    write("canteen.md", canteen("pea"));
    await expectAnswer(stage.discord, "serves** pea");
    renameSync(join(folder, "canteen.md"), join(folder, "canteen.md~"));
    write("canteen.md", canteen("onion"));
    rmSync(join(folder, "canteen.md~"));
    await expectAnswer(stage.discord, "serves** onion");
    write(".canteen.md.new", canteen("barley"));
    renameSync(join(folder, ".canteen.md.new"), join(folder, "canteen.md"));
    await expectAnswer(stage.discord, "serves** barley");
    stage.corpus.remove("canteen.md");
  });

  test("and a file that is wrong is named in the log, and the rest goes on", async () => {
    stage.corpus.write("broken.md", "---\ntitle: [\n---\n\nText.\n");
    const line = await stage.bot.logged("A file was left out");
    expect(line).toMatchObject({ level: 40, file: "broken.md" });
    expect(await answerOf(stage.discord, "general", "What does a ferry ticket cost?")).toContain(
      "three crowns",
    );
    stage.corpus.remove("broken.md");
  });

  test("but the loss of many articles waits for a moderator, who hears of it", async () => {
    for (let i = 0; i < 5; i++) stage.corpus.remove(`minutes/meeting-${i}.txt`);
    stage.corpus.write("canteen.md", canteen("cabbage"));
    const line = await stage.bot.logged("So many articles are gone");
    expect(line).toMatchObject({ level: 40, lost: 5 });
    expect(await answerOf(stage.discord)).not.toContain("cabbage");
    const asModerator = (command: string) =>
      stage.discord.as("moderator").slash(command).message().then(textOf);
    const status = await asModerator("corpus status");
    expect(status).toContain(`A change waits for you.** 5 of ${line.of} articles are gone`);
    expect(await asModerator("corpus history")).toContain(
      `as the folder changed\nNothing was read: 5 of ${line.of} articles are gone`,
    );
    expect(await asModerator("corpus refresh")).toContain("**Removed**");
    expect(await answerOf(stage.discord)).toContain("serves** cabbage");
    expect(await asModerator("corpus status")).not.toContain("waits for you");
  });
});

describe("elsewhere", { timeout: SEVERAL_STARTS_MS }, () => {
  test("WATCH=off leaves it unwatched, and WATCH=poll looks at each file", async () => {
    const corpus = temporaryCorpus(ARTICLES);
    const [off, poll] = await Promise.all([
      startBot({ WATCH: "off", CORPUS_DIR: corpus.folder }),
      startBot({ WATCH: "poll", CORPUS_DIR: corpus.folder }),
    ]);
    onTestFinished(() => corpus.remove(""));
    corpus.write("canteen.md", canteen("herring"));
    await expect
      .poll(() => answerOf(poll.discord), { timeout: 20_000 })
      .toContain("serves** herring");
    expect(await answerOf(off.discord)).not.toContain("herring");
    expect(linesOf(off.bot, "The articles were")).toEqual([]);
  });

  test("REFRESH_CRON reads it again by the clock", async () => {
    const corpus = temporaryCorpus(ARTICLES);
    onTestFinished(() => corpus.remove(""));
    const { discord } = await startBot({
      CORPUS_DIR: corpus.folder,
      REFRESH_CRON: "* * * * * *",
    });
    corpus.write("canteen.md", canteen("herring"));
    await expectAnswer(discord, "serves** herring");
    corpus.write("canteen.md", canteen("lentil"));
    await expectAnswer(discord, "serves** lentil");
    await expect.poll(() => historyOf(discord), WITHIN).toContain("by the schedule\nChanged: The");
  });

  test("one of several processes watches, and all answer from what it found, or hold it", async () => {
    const corpus = temporaryCorpus(ARTICLES);
    onTestFinished(() => corpus.remove(""));
    const world = { world: twoShardWorld, recommendedShards: 2, maxConcurrency: 2 };
    const settings = { WATCH: "on", SHARD_PROCESSES: "2", CORPUS_DIR: corpus.folder };
    const { bot, discord } = await startBot(settings, world);
    await bot.logged("Every process was started");
    corpus.write("canteen.md", canteen("herring"));
    for (const place of ["general", "annex"])
      await expectAnswer(discord, "serves** herring", place);
    expect((await historyOf(discord)).match(/Added: The canteen/g)).toHaveLength(1);
    for (let i = 0; i < 5; i++) corpus.remove(`minutes/meeting-${i}.txt`);
    const held = () => linesOf(bot, "So many articles are gone").map((line) => line.process);
    await expect.poll(held, WITHIN).toEqual(["0", "1"]);
    const refreshed = await discord.as("moderator").slash("corpus refresh").message();
    expect(textOf(refreshed)).toContain("**Removed**");
    const removed = () =>
      linesOf(bot, "The articles were read again").filter((line) => line.removed);
    await expect.poll(() => removed().length, WITHIN).toBe(2);
  });
});

async function startBot(
  env: Record<string, string>,
  options: Parameters<typeof startLocalDiscord>[0] = {},
) {
  const discord = await startLocalDiscord(options);
  const bot = await startBotProcess(discord, { MODERATOR_GUILD_IDS: DEMO, ...env });
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  return { bot, discord };
}
