import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../../src/cluster/connection.ts";
import { TENDED_FOLDER } from "../../../src/engine/cluster/files/tended-folder.ts";
import { pullFolder } from "../../../src/engine/cluster/read/pull-folder.ts";
import { Library, type ServerLibrary } from "../../../src/library.ts";
import { startLocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import { OPENSEARCH } from "../../cluster/opensearch.ts";
import { TestCluster } from "../../cluster/test-cluster.ts";
import { startBotProcess } from "../../discord/bot-process.ts";
import { everything, sentSince } from "../../discord/doors.ts";
import { foreignArticle, forgeAll } from "../../discord/forged-ids.ts";
import { DEMO } from "../../discord/stage.ts";
import { ADDED, ANNEX, BESIDE, MARKER, SHARED, worldOfTwo } from "../../discord/two-servers.ts";
import { temporaryFolder, writeInto } from "../../temporary-folder.ts";
import { empty, openPatiently, push } from "./cluster-library.ts";

const LONGEST_START_MS = 300_000;
const ALL = { ...SHARED, ...BESIDE };
/** Has nothing of its own. */
const THIRD = "1400000000000000003";
const SERVERS = [DEMO, ANNEX, THIRD];
const QUESTIONS = [
  "Where does the axolotl sleep?",
  "Where does the quokka sleep, and how many figs are eaten a day?",
  "When does the wherry leave?",
  "What does a fery ticket cost in Marowmere?",
  "Which granite lighthouse stands at Grey Point?",
  "When did walnuts or turnips come over the sea?",
];
const TYPED = ["", "axo", "quok", "Where does", "light", "Reading Room"];

describe.skipIf(!OPENSEARCH)("articles of servers' own in a cluster", () => {
  let cluster: TestCluster;
  let connection: Connection;
  beforeAll(async () => {
    cluster = await TestCluster.start(OPENSEARCH!, 1);
    connection = cluster.connect();
  }, LONGEST_START_MS);
  afterAll(async () => {
    await connection.close();
    await cluster.end();
  });

  test.each(SERVERS)("answer as those of a folder do, in %s", async (server) => {
    const folder = temporaryFolder(ALL);
    await push(connection, folder);
    const [mine, theirs] = [await openPatiently(connection), await Library.open(folder)];
    expect(mine.serversWithFolders()).toEqual(theirs.serversWithFolders());
    const views = [mine, theirs].map((library) => library.forServer(server));
    const [here, there] = (await Promise.all(views.map(known))) as [object, object];
    expect(here).toEqual(there);
    expect(JSON.stringify(there).includes(MARKER)).toBe(server === DEMO);
    expect(views.map(({ hasOwn }) => hasOwn())).toEqual(Array(2).fill(server !== THIRD));
  });

  test("change what is seen in their server, and nothing else is read again", async () => {
    const folder = temporaryFolder(ALL);
    await push(connection, folder);
    const library = await openPatiently(connection);
    const [demo, annex] = [library.forServer(DEMO), library.forServer(ANNEX)];
    await Promise.all([demo.library.refresh(), annex.library.refresh()]);
    const [common, other] = [library.snapshot, annex.library.snapshot];
    writeInto(folder, `servers/${DEMO}/axolotl.md`, "# The axolotl moved\n\nTo the old mill.\n");
    expect(await push(connection, folder)).toMatchObject({ written: 1, removed: 0 });
    await library.refresh();
    expect([demo.isBehind(), annex.isBehind()]).toEqual([true, false]);
    const { changed } = await demo.library.refresh();
    expect(changed.map(({ title }) => title)).toEqual(["The axolotl moved"]);
    await annex.library.refresh();
    expect(library.snapshot.generation).toBe(common.generation);
    expect(annex.library.snapshot.generation).toBe(other.generation);
    await expectSame(demo, folder, DEMO);
  });

  test("follow what all share: what changed, and indices that were made anew", async () => {
    const folder = temporaryFolder(ALL);
    await push(connection, folder);
    const library = await openPatiently(connection);
    const demo = library.forServer(DEMO);
    await demo.library.refresh();
    const [few, many] = [{ "one.md": "# One\n\nOne more.\n" }, crowd("many", "walnuts", 3)];
    for (const more of [few, many]) {
      for (const [file, text] of Object.entries(more)) writeInto(folder, file, text);
      await push(connection, folder);
      await library.refresh();
      expect(demo.isBehind()).toBe(true);
      await expectSame(demo, folder, DEMO);
    }
  }, 60_000);

  test("are left out where one that all share has the id, with the reason, and come back", async () => {
    const folder = temporaryFolder(ALL);
    const taken = `servers-${DEMO}-axolotl.md`;
    await push(connection, folder);
    const library = await openPatiently(connection);
    const demo = library.forServer(DEMO);
    await demo.library.refresh();
    writeInto(folder, taken, "# Taken\n\nThis has the id.\n");
    await push(connection, folder);
    await library.refresh();
    await expectSame(demo, folder, DEMO);
    expect(demo.library.snapshot.problems.map(({ file }) => file)).toContain(
      `servers/${DEMO}/axolotl.md`,
    );
    await push(connection, temporaryFolder(ALL));
    await library.refresh();
    await expectSame(demo, temporaryFolder(ALL), DEMO);
  });

  test("are gone once their folder is", async () => {
    await push(connection, temporaryFolder(ALL));
    const library = await openPatiently(connection);
    const demo = library.forServer(DEMO);
    await demo.library.refresh();
    await push(connection, temporaryFolder(SHARED));
    await library.refresh();
    await demo.library.refresh();
    expect(library.serversWithFolders()).toEqual([ANNEX]);
    expect([demo.hasOwn(), demo.library.snapshot]).toEqual([false, library.snapshot]);
  });

  test("take no candidate's place, and change no word's weight, where there are many", async () => {
    const seen = async (files: Record<string, string>) => {
      await push(connection, temporaryFolder(files));
      return known((await openPatiently(connection)).forServer(ANNEX));
    };
    // Fewer passages have the one word than are looked at, and more have either.
    const common = { ...SHARED, ...crowd("rare", "walnuts", 8), ...crowd("usual", "turnips", 9) };
    const foreign = crowd(`servers/${DEMO}/crowd`, "walnuts", 30);
    const without = await seen(common);
    expect(await seen({ ...common, ...foreign })).toEqual(without);
    expect(JSON.stringify(without)).toContain("usual-7");
  });

  test("come back as files, with the words of like meaning beside them", async () => {
    const folder = temporaryFolder(ALL);
    await push(connection, folder);
    const back = temporaryFolder();
    await pullFolder(connection, back, () => {});
    for (const file of ["axolotl.md", "more/lighthouse.md", "synonyms.txt"]) {
      const path = `servers/${DEMO}/${file}`;
      expect(readFileSync(join(back, path))).toEqual(readFileSync(join(folder, path)));
    }
  });

  test("are behind every door of another server, and change nothing there", async () => {
    const foreign = await foreignArticle();
    const tour = async (files: Record<string, string>, isOn: boolean) => {
      await empty(connection);
      await push(connection, temporaryFolder(files));
      // What a cluster does for the first time takes longer than a bot waits, on a busy machine.
      await known((await openPatiently(connection)).forServer(ANNEX));
      const discord = await startLocalDiscord({ world: worldOfTwo(), token: TOKEN });
      const bot = await startBotProcess(discord, {
        OPENSEARCH_URL: cluster.urls.join(),
        MODERATOR_GUILD_IDS: DEMO,
        SERVER_ARTICLES: isOn ? "on" : "off",
      });
      const said = {
        moderator: await everything(discord, "moderator", "annex"),
        member: await everything(discord, "member", "annex"),
        direct: await everything(discord, "member", "dm"),
        forged: [...(await forgeAll(discord, "moderator", "annex", foreign))],
        forgedDirectly: [...(await forgeAll(discord, "member", "dm", foreign))],
      };
      const sent = sentSince(discord, 0);
      const own = await forgeAll(discord, "member", "general", foreign);
      expect(await bot.stop()).toBe(0);
      await discord.close();
      return { said, sent, own: JSON.stringify([...own]) };
    };
    const tended = { ...ALL, [`${TENDED_FOLDER}/articles/servers/${DEMO}/axolotl-2.md`]: ADDED };
    const without = await tour(SHARED, true);
    const beside = await tour(tended, true);
    const off = await tour(tended, false);
    expect(beside.said).toEqual(without.said);
    expect(beside.sent).not.toContain(MARKER);
    expect(beside.sent).toContain("eleven figs");
    expect(beside.own).toContain(MARKER);
    expect(beside.own).toContain("axolotl-2");
    for (const { sent, own } of [without, off]) expect(sent + own).not.toContain(MARKER);
    expect(off.sent).not.toContain("eleven figs");
  }, 300_000);
});

/** Articles of so many passages in all, each of which has a word and little else. */
const crowd = (path: string, word: string, articles: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: articles }, (_, i) => {
      const sections = Array.from(
        { length: PASSAGES },
        (_, n) => `## Day ${n}\n\nOn day ${n} of log ${i}, ${word} came over the sea in boxes.\n`,
      );
      return [`${path}-${i}.md`, `# Log ${i}\n\n${sections.join("\n")}`];
    }),
  );

/** In each of those articles. */
const PASSAGES = 10;

const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.AAAAAA.made-up-for-both-bots";

/** What a server is told, besides how it is shown. */
async function known({ library }: ServerLibrary): Promise<object> {
  await library.refresh();
  const { corpus, problems, ignored, otherFormats } = library.snapshot;
  const asked = await Promise.all(
    QUESTIONS.map(async (question) => {
      const [answer, { ranked }] = await Promise.all([
        library.ask(question),
        library.explain(question),
      ]);
      const { grade, hits } = answer as { grade?: string; hits: (typeof answer)["hits"] };
      const scores = ranked.map(({ score }) => score.toFixed(6));
      return { grade, hits: hits.map(({ passage }) => passage.hash), scores };
    }),
  );
  const typed = TYPED.map(async (text) => ({
    titles: (await library.findArticles(text, 25)).map(({ id }) => id),
    questions: await library.suggestQuestions(text, 25),
  }));
  const related = corpus.documents.map(async (document) =>
    (await library.related(await library.whole(document), 5)).map(({ id }) => id),
  );
  return {
    articles: corpus.documents.map(({ id, fingerprint }) => [id, fingerprint]),
    related: await Promise.all(related),
    problems: problems.map(({ file, reason }) => ({ file, reason })),
    ...{ ignored, otherFormats, asked, typed: await Promise.all(typed) },
  };
}

/** A process that was there all along and one that reads the folder afresh tell a server the same. */
async function expectSame(view: ServerLibrary, folder: string, server: string): Promise<void> {
  const fresh = await Library.open(folder);
  expect(await known(view)).toEqual(await known(fresh.forServer(server)));
}
