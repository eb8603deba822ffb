import { afterAll, describe, expect, test } from "vitest";
import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";
import { forgePress } from "../playground/forge.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { outcomeOf, shownText, uploadOf } from "./adding.ts";
import { ARTICLES } from "./articles.ts";
import { buttonId, textOf } from "./shown.ts";
import { setStage } from "./stage.ts";

const ANNEX = "1400000000000000002";
const LIBRARIAN = "1500000000000000002";
const QUOKKA =
  "# The quokka house\n\nThe quokka sleeps below the harbour stairs, and eats eleven figs a day.\n";
const QUESTION = "Where does the quokka sleep?";

/** In the second server a moderator may manage, and another has a role that is to be chosen; they read English. */
function worldOfTwo(): World {
  const world = structuredClone(demoWorld);
  const { demo, second } = world.servers;
  second!.locale = demo!.locale;
  second!.members = { member: [], moderator: [], roleModerator: [LIBRARIAN] };
  second!.roles = structuredClone(demo!.roles);
  second!.ownerId = world.personas.moderator!.id;
  return world;
}

const dataDir = temporaryFolder({}, afterAll);
const settings = {
  SERVER_ARTICLES: "on",
  SERVER_ARTICLES_MOST: "2",
  DATA_DIR: dataDir,
  WATCH: "on",
};
const stage = setStage(settings, ARTICLES, { world: worldOfTwo() });
/** Changes are read from the sources on a busy machine, in ms. */
const PATIENCE = 20_000;

const as = (persona: string, place = "annex") => stage.discord.as(persona, place);
const ask = (persona: string, place: string, question = QUESTION) =>
  as(persona, place).slash("ask", { question }).message();
const corpus = (command: string, values = {}, persona = "moderator", place = "annex") =>
  outcomeOf(as(persona, place).slash(`corpus ${command}`, values));

async function add(name: string, text: string, place = "annex", persona = "moderator") {
  const preview = await corpus("add", { file: uploadOf(name, text) }, persona, place);
  return outcomeOf(as(persona, place).press(preview, buttonId(preview, "Confirm")));
}

describe("What a moderator adds in a server", () => {
  test("becomes an article of that server's own, and is found there and nowhere else", async () => {
    const added = await add("quokka.md", QUOKKA);
    expect(shownText(added)).toContain(`added/servers/${ANNEX}/quokka.md`);
    expect(textOf(await ask("member", "annex"))).toContain("harbour stairs");
    for (const place of ["general", "dm"]) {
      expect(textOf(await ask("member", place))).not.toContain("harbour stairs");
    }
    const lists = ["annex", "general", "dm"].map((place) =>
      as("member", place).slash("articles", { query: "quokka" }).message(),
    );
    const [annex, ...others] = (await Promise.all(lists)).map(textOf);
    expect(annex).toContain("The quokka house");
    for (const other of others) expect(other).not.toContain("The quokka house");
  });

  test("is out of reach of buttons that were made there and are pressed elsewhere", async () => {
    const shown = await ask("member", "annex");
    const elsewhere = await ask("member", "general", "What does a ferry ticket cost?");
    for (const label of ["Context", "Article"]) {
      const pressed = forgePress(as("member", "general"), elsewhere, buttonId(shown, label));
      expect(textOf(await pressed.message())).not.toContain("harbour stairs");
    }
    const opened = await as("member").slash("article", { title: "quokka" }).message();
    const download = forgePress(as("member", "general"), elsewhere, buttonId(opened, "Download"));
    expect((await download.message()).attachments).toEqual([]);
    const id = `added.servers-${ANNEX}-quokka`;
    const named = await as("member", "general").slash("article", { title: id }).message();
    expect(textOf(named)).toContain("I know no article like that");
  });

  test("stands in the history of that server alone, and not beside what others do with the shared ones", async () => {
    await corpus("refresh", {}, "moderator", "general");
    const own = textOf(await corpus("history"));
    expect(own).toContain("The quokka house");
    expect(own).not.toContain("start");
    const shared = textOf(await corpus("history", {}, "moderator", "general"));
    expect(shared).not.toContain("quokka");
  });

  test("is limited, and there is room again once one is removed", async () => {
    await add("second.md", "# Second\n\nThe second of two.\n");
    const refused = await corpus("add", {
      file: uploadOf("third.md", "# Third\n\nOne too many.\n"),
    });
    expect(textOf(refused)).toContain("This server has 2 articles of its own already");
    const asked = await corpus("remove", { article: "Second" });
    const removing = as("moderator").press(asked, buttonId(asked, "Remove"));
    await removing.next(({ kind }) => kind === "edit", PATIENCE);
    expect(shownText(await add("third.md", "# Third\n\nOne that has room.\n"))).toContain(
      "third.md",
    );
  });

  test("is for all servers where its moderators tend what all share", async () => {
    await add(
      "shared.md",
      "# The shared pump\n\nThe shared pump stands in the square.\n",
      "general",
    );
    for (const place of ["annex", "general", "dm"]) {
      const answer = await ask("member", place, "Where does the shared pump stand?");
      expect(textOf(answer)).toContain("in the square");
    }
  });
});

describe("A role that was chosen with /setup", () => {
  test("tends that server's own articles, and not those that all share", async () => {
    const before = await corpus("status", {}, "roleModerator");
    expect(textOf(before)).toContain("Only members who may manage this server");
    const setup = await as("moderator").slash("setup").message();
    const menu = JSON.stringify(setup.components).match(/"custom_id":"(\d\|roles[^"]*)"/)![1]!;
    const choosing = as("moderator").select(setup, menu, ["Librarian"]);
    await choosing.next(({ kind }) => kind === "edit");
    expect(textOf(await corpus("status", {}, "roleModerator"))).toContain("articles");
    const refused = await corpus("remove", { article: "Ferry fares" }, "roleModerator");
    const pressed = as("roleModerator").press(refused, buttonId(refused, "Remove"));
    expect(textOf(await pressed.message(PATIENCE))).toContain("All servers share that article");
    expect(textOf(await ask("member", "annex", "What does a ferry ticket cost?"))).toContain(
      "three crowns",
    );
    const asked = await corpus("remove", { article: "The quokka house" }, "roleModerator");
    const removing = as("roleModerator").press(asked, buttonId(asked, "Remove"));
    await removing.next(({ kind }) => kind === "edit", PATIENCE);
    expect(textOf(await ask("member", "annex"))).not.toContain("harbour stairs");
  });
});

test("What the operator puts into the folder of a server is found there by itself", async () => {
  const walrus = "# The walrus\n\nThe walrus naps on the breakwater until noon.\n";
  const question = "Where does the walrus nap?";
  expect(textOf(await ask("member", "annex", question))).not.toContain("breakwater");
  stage.corpus.write(`servers/${ANNEX}/walrus.md`, walrus);
  const seen = async () => textOf(await ask("member", "annex", question));
  await expect.poll(seen, { timeout: 60_000, interval: 500 }).toContain("breakwater");
  expect(textOf(await ask("member", "general", question))).not.toContain("breakwater");
  const history = async () => textOf(await corpus("history"));
  await expect.poll(history, { timeout: 20_000 }).toContain("The walrus");
});

describe("With SERVER_ARTICLES=off", () => {
  const files = { ...ARTICLES, [`servers/${ANNEX}/quokka.md`]: QUOKKA };
  const off = setStage({}, files, { world: worldOfTwo() });

  test("folders of servers are passed over, and whoever tends the articles is told", async () => {
    const places = ["annex", "general", "dm"];
    const asked = places.map((place) =>
      off.discord.as("member", place).slash("ask", { question: QUESTION }).message(),
    );
    for (const answer of await Promise.all(asked)) {
      expect(textOf(answer)).not.toContain("harbour stairs");
    }
    const status = await off.discord.as("moderator", "general").slash("corpus status").message();
    expect(textOf(status)).toContain("A folder of a single server is passed over");
    expect(textOf(status)).not.toContain(ANNEX);
  });
});
