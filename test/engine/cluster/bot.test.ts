import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownFolders } from "../../../src/corpus/folders.ts";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { ExchangeEntry } from "../../../src/playground/discord/state/exchange.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { ARTICLES } from "../../discord/articles.ts";
import { type BotProcess, startBotProcess } from "../../discord/bot-process.ts";
import { choose } from "../../discord/choose.ts";
import { buttonId, labelsOf, menusOf, textOf } from "../../discord/shown.ts";
import { DEMO } from "../../discord/stage.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { runCommand } from "../../terminal/run-command.ts";
import { type BegunChanges, beginChanges, openGap } from "./begun-changes.ts";
import { openPatiently } from "./cluster-library.ts";

const LONGEST_START_MS = 300_000;
const WINDMILL =
  "# The windmill\n\nThe windmill of Grey Point grinds rye in the month of November.\n";
/** One article has a file beside it that says more of it. */
const FILES = { ...ARTICLES, "ferry.md.meta.yaml": "publisher: The Ferrymen\n" };

describe.skipIf(!OPENSEARCH)("a bot of two processes whose articles are in a cluster", () => {
  let cluster: TestCluster;
  let folder: string;
  let env: Record<string, string>;
  let dataDir: string;
  let begun: BegunChanges;
  const discords: LocalDiscord[] = [];
  const bots: BotProcess[] = [];
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    folder = temporaryFolder(FILES, afterAll);
    env = { OPENSEARCH_URL: cluster.urls.join() };
    const pushed = await runCommand(["push", folder], { env });
    expect(pushed).toMatchObject({ code: 0, stdout: expect.stringContaining("holds 14 articles") });
    const connection = cluster.connect();
    await (await openPatiently(connection)).ask("What does a ferry ticket cost?");
    await connection.close();
    for (const _ of [1, 2]) discords.push(await startLocalDiscord());
    dataDir = temporaryFolder({}, afterAll);
    await choose(dataDir, DEMO, { gapsDays: 30 });
    const moderated = { DATA_DIR: dataDir, MODERATOR_GUILD_IDS: DEMO };
    const former = await startBotProcess(discords[0]!, { CORPUS_DIR: folder, ...moderated });
    begun = await beginChanges(discords[0]!);
    expect(await former.stop()).toBe(0);
    bots.push(await startBotProcess(discords[0]!, { ...env, ...moderated }));
    bots.push(await startBotProcess(discords[1]!, env));
  }, LONGEST_START_MS);
  afterAll(async () => {
    for (const bot of bots) expect(await bot.stop()).toBe(0);
    for (const discord of discords) await discord.close();
    await cluster.end();
  });

  const member = (process = 0) => discords[process]!.as("member");

  test("answers, shows the article at the passage, and gives its file", async () => {
    const question = "What does a ferry ticket cost?";
    const answer = await member().slash("ask", { question }).message();
    expect(textOf(answer)).toContain("three crowns");
    const opened = await member().press(answer, buttonId(answer, "Article")).message();
    expect(textOf(opened)).toContain("three crowns");
    const read = await member().slash("article", { title: "harbour-lighthouse" }).message();
    expect(textOf(read)).toContain("### The tower");
    const given = await member().press(read, buttonId(read, "Download")).message();
    const [file] = given.attachments;
    const bytes = Buffer.from(await (await fetch(file!.url)).arrayBuffer());
    expect(bytes).toEqual(readFileSync(join(folder, "harbour/lighthouse.md")));
  });

  test("completes titles, publishers and questions", async () => {
    const typing = member().autocomplete("article", { title: "lighthuose" }, "title");
    await typing.acknowledged;
    expect(typing.choices?.[0]?.value).toBe("harbour-lighthouse");
    const about = member().autocomplete("ask", { question: "x", publisher: "ferry" }, "publisher");
    await about.acknowledged;
    expect(about.choices?.map(({ name }) => name)).toContain("The Ferrymen");
    const asking = member().autocomplete("ask", { question: "ferry" }, "question");
    await asking.acknowledged;
    expect(asking.choices?.map(({ name }) => name)).toContain("Ferry timetable");
  });

  test("changes no article for moderators, whatever they had begun with a folder", async () => {
    const stored = () => ownFolders(dataDir).flatMap(filesIn);
    const before = stored();
    expect(before.length).toBeGreaterThan(0);
    for (const begin of [...begun.presses, ...begun.commands]) {
      const told = await begin().next((entry) => textIn(entry) !== "");
      expect(textIn(told)).toContain(REFUSAL);
    }
    const history = await discords[0]!.as("moderator").slash("corpus history").message();
    expect(textOf(history)).toContain("Removed: Whales off the coast");
    expect(labelsOf(history)).not.toContain("Undo");
    const gap = await openGap(discords[0]!);
    expect(textOf(gap)).toContain(REFUSAL);
    expect([menusOf(gap), labelsOf(gap)]).toEqual([[], ["Dismiss", "Back"]]);
    expect(stored()).toEqual(before);
  });

  test("sees in every process what one push changed, within three seconds", async () => {
    writeInto(folder, "windmill.md", WINDMILL);
    await runCommand(["push", folder], { env });
    const start = performance.now();
    await Promise.all(bots.map((bot) => bot.logged("The articles in the cluster have changed")));
    expect(performance.now() - start).toBeLessThan(3_000);
    for (const process of [0, 1]) {
      const question = "What does the windmill grind?";
      const answer = await member(process).slash("ask", { question }).message();
      expect(textOf(answer)).toContain("rye");
    }
  });

  test("gives all files back as they came", async () => {
    const back = temporaryFolder();
    expect(await runCommand(["pull", back], { env })).toMatchObject({ code: 0 });
    for (const file of [...Object.keys(FILES), "windmill.md"]) {
      expect(readFileSync(join(back, file))).toEqual(readFileSync(join(folder, file)));
    }
  });
});

const REFUSAL = "The articles are in a cluster";
const textIn = (entry: ExchangeEntry): string =>
  "message" in entry && entry.message ? textOf(entry.message) : "";
const filesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).toSorted() : [];
