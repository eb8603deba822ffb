import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type LocalDiscord,
  startLocalDiscord,
} from "../../../src/playground/discord/local-discord.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { addingOn, shownText } from "../../discord/adding.ts";
import { ARTICLES } from "../../discord/articles.ts";
import { type BotProcess, startBotProcess } from "../../discord/bot-process.ts";
import { buttonId, textOf } from "../../discord/shown.ts";
import { DEMO } from "../../discord/stage.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { runCommand } from "../../terminal/run-command.ts";
import { openPatiently } from "./cluster-library.ts";

const LONGEST_START_MS = 300_000;
const BELL = "# The bell\r\n\r\nThe bell of Grey Point weighs two tons.\r\n";
const WINDMILL =
  "# The windmill\n\nThe windmill of Grey Point grinds rye in the month of November.\n";
/** One article has a file beside it that says more of it. */
const FILES = { ...ARTICLES, "ferry.md.meta.yaml": "publisher: The Ferrymen\n" };

describe.skipIf(!OPENSEARCH)("a bot of two processes whose articles are in a cluster", () => {
  let cluster: TestCluster;
  let folder: string;
  let env: Record<string, string>;
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
    const moderated = { ...env, MODERATOR_GUILD_IDS: DEMO };
    for (const discord of discords) bots.push(await startBotProcess(discord, moderated));
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

  test("shows in every process what a moderator did in one, within five seconds", async () => {
    const [here, there] = [addingOn({ discord: discords[0]! }, ""), discords[1]!.as("moderator")];
    const seen = (question: string) =>
      expect.poll(
        async () => textOf(await member(1).slash("ask", { question, private: true }).message()),
        { timeout: 5_000 },
      );
    const HEAVY = "How heavy is the bell of Grey Point?";
    const added = await here.confirm(await here.add("bell.md", BELL));
    expect(shownText(added)).toContain("(added/bell.md) is one of the articles now");
    expect(textOf(await here.ask(HEAVY))).toContain("two tons");
    await seen(HEAVY).toMatch(/added\/bell\\\.md, line 3/);
    const read = await member(1).slash("article", { title: "The bell" }).message();
    const given = await member(1).press(read, buttonId(read, "Download")).message();
    const file = await fetch(given.attachments[0]!.url);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(BELL));

    const editing = await there.slash("corpus edit", { article: "Ferry fares" }).message();
    const form = there.press(editing, buttonId(editing, "Notes, questions"));
    await form.acknowledged;
    const saved = await changed(there.submit(form, { content_note: "Tells of prices." }));
    expect(textOf(saved)).toContain("Tells of prices");
    await seen("What does a ferry ticket cost?").toContain("three crowns");
    const fares = () => member().slash("article", { title: "Ferry fares" }).message();
    await expect.poll(async () => textOf(await fares()), { timeout: 5_000 }).toContain("prices");

    const asked = await here.moderator().slash("corpus remove", { article: "The bell" }).message();
    await changed(here.press(asked, "Remove"));
    await seen(HEAVY).not.toContain("two tons");
    const history = await here.moderator().slash("corpus history").message();
    expect(textOf(history)).toContain("Removed: The bell");
    expect(textOf(await changed(here.press(history, "Undo")))).toContain("was removed: The bell");
    await seen(HEAVY).toContain("two tons");
  }, 60_000);

  test("sees in every process what one push changed, within three seconds", async () => {
    writeInto(folder, "windmill.md", WINDMILL);
    await runCommand(["push", folder], { env });
    const question = "What does the windmill grind?";
    const seen = async (process: number) =>
      textOf(await member(process).slash("ask", { question }).message());
    for (const process of [0, 1]) {
      await expect.poll(() => seen(process), { timeout: 3_000 }).toContain("rye");
    }
  });

  test("gives all files back as they came", async () => {
    const back = temporaryFolder();
    expect(await runCommand(["pull", back], { env })).toMatchObject({ code: 0 });
    for (const file of [...Object.keys(FILES), "windmill.md"]) {
      expect(readFileSync(join(back, file))).toEqual(readFileSync(join(folder, file)));
    }
    expect(readFileSync(join(back, ".footnote/articles/bell.md"), "utf8")).toBe(BELL);
  });
});

/** The message once it was changed. */
async function changed(exchange: Exchange): Promise<APIMessage> {
  const entry = await exchange.next(({ kind }) => kind === "edit");
  return (entry as { message: APIMessage }).message;
}
