import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Budget, LOAD_LIMITS } from "../../../src/cluster/budget.ts";
import type { Connection } from "../../../src/cluster/connection.ts";
import { ClusterSource } from "../../../src/engine/cluster/cluster-source.ts";
import { findPointer } from "../../../src/engine/cluster/read/pointer.ts";
import { CURRENT } from "../../../src/engine/cluster/records/generation-record.ts";
import { ClusterArticles } from "../../../src/engine/cluster/tended/cluster-articles.ts";
import { pushFolder } from "../../../src/engine/cluster/write/push-folder.ts";
import { readFew } from "../../../src/engine/read-few.ts";
import { Library } from "../../../src/library.ts";
import { startLocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import type { Answer } from "../../../src/search/answer.ts";
import { QuestionModel } from "../../../src/semantic/question-model.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { startBotProcess } from "../../discord/bot-process.ts";
import { textOf } from "../../discord/shown.ts";
import { DEMO } from "../../discord/stage.ts";
import { scriptsLoadedBy } from "../../scripts-loaded-by.ts";
import { SEMANTIC } from "../../semantic/semantic-data.ts";
import { startSentenceModel } from "../../semantic/sentence-models.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { runCli } from "../../terminal/run-cli.ts";
import { push } from "./cluster-library.ts";

const LONGEST_MS = 300_000;
const article = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const FILES = {
  "ferry.md": article("Ferry", "The ferry to Grey Point leaves at seven in the morning."),
  "fishing.md": article(
    "Fishing",
    "The best spot for anglers lies off the pier. Large mackerel bite there in the morning.",
  ),
  "light.md": article("Lighthouse", "The tower was built of granite in 1884."),
  "tour.md": article(
    "Guided tour",
    "A tour of the factory takes an hour. People who lose the guide are to wait.",
  ),
  "whales.md": article("Whales", "Twelve humpback whales were counted off the coast."),
  "works.md": article("Works council", "The factory will close in March. Its 300 workers know it."),
};
/** Each sentence, and each of the two passages that have more than one. */
const TEXTS = 12;
/** By words, the anglers' spot comes first. */
const REWORDED = "Did anybody spot large mammals off the coast?";
const QUESTIONS = [
  REWORDED,
  "When does the ferry leave?",
  "When will people at the factory lose their jobs?",
  "How long is the tour of the factory?",
  "What is the tower built of?",
  "How many whales were counted?",
];
const SEALS = article("Seals", "Forty grey seals lay on the sandbank off the coast.");

const first = ({ hits }: Answer) => hits[0]?.passage.document.id;

describe.skipIf(!OPENSEARCH || !SEMANTIC)(
  "articles in a cluster, with a sentence model",
  {
    timeout: LONGEST_MS,
  },
  () => {
    const { model, dataDir } = SEMANTIC ?? { model: "", dataDir: () => "" };
    let cluster: TestCluster;
    let connection: Connection;
    let questions: QuestionModel;
    beforeAll(async () => {
      cluster = await TestCluster.start(OPENSEARCH!, 1);
      connection = cluster.connect();
      questions = startModel();
    }, LONGEST_MS);
    afterAll(async () => {
      await questions.close();
      await connection.close();
      await cluster.end();
    });

    const startModel = (timeoutMs = Number.POSITIVE_INFINITY, name = model) =>
      new QuestionModel({ model: name, dataDir: dataDir(afterAll), timeoutMs });
    const pushWith = async (folder: string, own = questions) =>
      pushFolder(connection, {
        folder,
        isDeleting: true,
        embedder: await own.embedder(),
        onRead: () => {},
        onWritten: () => {},
      });
    const open = async (own = questions) => {
      const source = new ClusterSource(connection, { limits: LOAD_LIMITS, model: own });
      const library = await Library.over(source, { model: own });
      await library.whenRead();
      return library;
    };
    const settings = () => ({ OPENSEARCH_URL: cluster.urls.join(), DATA_DIR: dataDir() });

    test("answer as those of a folder do, also where words alone mislead", async () => {
      const folder = temporaryFolder(FILES);
      expect(await pushWith(folder)).toMatchObject({ embedded: TEXTS, lacks: null });
      const { model: reader } = startSentenceModel({ model, dataDir: dataDir() });
      const theirs = await Library.open(folder, { model: reader });
      await theirs.whenRead();
      const mine = await open();
      expect(mine.model?.status).toEqual({ state: "ready" });
      for (const question of QUESTIONS) {
        const [here, there] = [await mine.ask(question), await theirs.ask(question)];
        expect([question, first(here), here.grade]).toEqual([question, first(there), there.grade]);
      }
      const byWords = await Library.over(new ClusterSource(connection, { limits: LOAD_LIMITS }));
      expect(first(await byWords.ask(REWORDED))).toBe("fishing");
      const answer = await mine.ask(REWORDED);
      expect(first(answer)).toBe("whales");
      const [shown] = await mine.excerpts(REWORDED, [answer.hits[0]!.passage.hash]);
      expect(shown!.excerpt).toEqual(answer.hits[0]!.excerpt);
    });

    test("are embedded once: neither what is there already, nor where all is written anew", async () => {
      const folder = temporaryFolder(FILES);
      await pushWith(folder);
      expect(await pushWith(folder)).toMatchObject({ written: 0, embedded: 0 });
      await pretendOtherVersion(connection);
      expect(await pushWith(folder)).toMatchObject({ written: 6, embedded: 0 });
      writeInto(folder, "light.md", `${FILES["light.md"].trim()} It cost 40,000 crowns.\n`);
      // The new sentence, and the passage with it.
      expect(await pushWith(folder)).toMatchObject({ written: 1, embedded: 2 });
      expect(first(await (await open()).ask(REWORDED))).toBe("whales");
    });

    test("have vectors where they are a server's own, and where moderators added them", async () => {
      const { "whales.md": whales, ...others } = FILES;
      const ofServer = { [`servers/${DEMO}/whales.md`]: whales };
      await pushWith(temporaryFolder({ ...others, ...ofServer }));
      const library = await open();
      expect(first(await library.ask(REWORDED))).toBeUndefined();
      const server = library.forServer(DEMO).library;
      await server.refresh();
      expect(server.model?.status).toEqual({ state: "ready" });
      expect((await server.ask(REWORDED)).hits[0]!.passage.document.title).toBe("Whales");

      const folder = temporaryFolder(others);
      await pushWith(folder);
      const embedder = () => questions.readyEmbedder();
      const options = { binDays: 30, now: Date.now, readFew, embedder };
      await new ClusterArticles(connection, options).add("whales.md", Buffer.from(whales));
      await library.refresh();
      expect((await library.ask(REWORDED)).hits[0]!.passage.document.title).toBe("Whales");
    });

    test("do without vectors where a process without the model added some, until it is made up for", async () => {
      const folder = temporaryFolder(manyFiles());
      await pushWith(folder);
      writeInto(folder, "seals.md", SEALS);
      expect(await push(connection, folder)).toMatchObject({
        written: 1,
        lacks: expect.stringContaining("bge-small"),
      });
      const library = await open();
      expect(library.model?.status).toEqual({ state: "ready" });
      expect(first(await library.ask(REWORDED))).toBe("whales");
      expect(first(await library.ask("How many seals lay on the sandbank?"))).toBe("seals");
      expect(await pushWith(folder)).toMatchObject({ written: 1, embedded: 1 });
    });

    test("are answered by words in time where the model is too slow", async () => {
      await pushWith(temporaryFolder(FILES));
      const slow = startModel(1);
      const library = await open(slow);
      expect(slow.status).toEqual({ state: "ready" });
      const start = performance.now();
      expect(first(await library.ask(REWORDED))).toBe("fishing");
      expect(performance.now() - start).toBeLessThan(2_000);
      await slow.close();
    });

    test("are answered by meaning by a bot with their model, which says that it is on", async () => {
      const folder = temporaryFolder(FILES);
      const env = { ...settings(), SEMANTIC_MODEL: model, SEMANTIC_TIMEOUT_MS: "2000" };
      const pushed = await runCli(["push", folder], { folder, env });
      expect(pushed).toMatchObject({ code: 0, stdout: expect.stringContaining(NEW_TEXTS) });
      const asked = await runCli(["ask", REWORDED], { folder, env });
      expect(asked.stdout).toContain("humpback");
      const { bot, member, moderator } = await startBot(env);
      await bot.logged("The sentence model has read the articles");
      expect(textOf(await member.slash("ask", { question: REWORDED }).message())).toContain("hump");
      expect(textOf(await moderator.slash("corpus status").message())).toContain("model: on, bge");
    });

    test("are answered by words by a bot with another model or none, which says why", async () => {
      await pushWith(temporaryFolder(FILES));
      const other = await startBot({ ...settings(), SEMANTIC_MODEL: anotherModel() });
      const { msg } = await other.bot.logged("the vectors of another sentence model");
      expect(msg).toMatch(/SEMANTIC_MODEL=\S+another npm run footnote push .*by words alone/);
      const answer = await other.member.slash("ask", { question: REWORDED }).message();
      expect(textOf(answer)).toContain("anglers");
      const status = await other.moderator.slash("corpus status").message();
      expect(textOf(status)).toContain("another cannot be used, so I answer by words");
      const none = await startBot(settings());
      await none.bot.logged("have the vectors of a sentence model. Set SEMANTIC_MODEL");
    });

    test("load nothing of sentence models where none is set", async () => {
      const folder = temporaryFolder(FILES);
      await pushWith(folder);
      const scripts = await scriptsLoadedBy(async (env) => {
        const run = { folder, env: { ...env, ...settings() } };
        const { stdout } = await runCli(["ask", "When does the ferry leave?"], run);
        expect(stdout).toContain("at seven");
      });
      expect(scripts.some((url) => url.includes("/cluster-source"))).toBe(true);
      expect(scripts.filter((url) => /\/src\/semantic\/|transformers/.test(url))).toEqual([]);
    });
  },
);

const NEW_TEXTS = "new sentences and passages";

/** So many that one more is a small change. */
const manyFiles = () => ({
  ...FILES,
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `street-${i}.md`,
      article(`Minutes ${i}`, `The council approved the paving of street number ${i}.`),
    ]),
  ),
});

/** As if another version of the bot had loaded what is there. */
async function pretendOtherVersion(connection: Connection): Promise<void> {
  const { set } = (await findPointer(connection, new Budget(LOAD_LIMITS)))!;
  const path = `/${set.articles}/_update/${CURRENT}`;
  const body = { doc: { maker: "another version" } };
  await connection.request({ method: "POST", path, body }, new Budget(LOAD_LIMITS));
}

/** The same model but for a remark in its weights, which makes it another. */
function anotherModel(): string {
  const folder = join(temporaryFolder(), "another");
  cpSync(SEMANTIC!.model, folder, { recursive: true });
  // A description of one letter, as the format has it.
  appendFileSync(join(folder, "onnx/model_quantized.onnx"), Buffer.from([0x32, 0x01, 0x41]));
  return folder;
}

async function startBot(env: Record<string, string>) {
  const discord = await startLocalDiscord();
  const bot = await startBotProcess(discord, { MODERATOR_GUILD_IDS: DEMO, ...env });
  onTestFinished(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  return { bot, member: discord.as("member"), moderator: discord.as("moderator") };
}
