import type { APIMessage } from "discord-api-types/v10";
import { afterAll, describe, expect, test } from "vitest";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import type { Actor } from "../../src/playground/discord/member/actor.ts";
import type { Values } from "../../src/playground/discord/member/command-input.ts";
import { type Node, walk } from "../../src/playground/discord/state/component-tree.ts";
import type { Exchange } from "../../src/playground/discord/state/exchange.ts";
import { demoWorld, type World } from "../../src/playground/discord/state/world.ts";
import { forgePress } from "../playground/forge.ts";
import { temporaryFolder, writeInto } from "../temporary-folder.ts";
import { outcomeOf, uploadOf } from "./adding.ts";
import { ARTICLES } from "./articles.ts";
import { DEMO, setStage } from "./stage.ts";

const ANNEX = "1400000000000000002";
const LIBRARIAN = "1500000000000000002";

/** The demo, whose moderators tend what all share, and a second server, which a moderator and a role tend. */
function worldOfTwo(): World {
  const world = structuredClone(demoWorld);
  const { demo, second } = world.servers;
  second!.members.moderator = [];
  second!.members.roleModerator = [LIBRARIAN];
  second!.roles = structuredClone(demo!.roles);
  second!.ownerId = world.personas.moderator!.id;
  return world;
}

const article = (title: string, publisher: string, tag: string, text: string) =>
  `---\ntitle: ${title}\npublisher: ${publisher}\npublished: 2023-04-05\ntags: [${tag}]\nquestions: ["Where does the ${tag} sleep?"]\n---\n\n${text}\n`;

const OWN = article(
  "The quokka house",
  "Annex Notes",
  "quokka",
  "The quokka sleeps below the harbour stairs, and eats eleven figs a day.",
);
const FOREIGN = article(
  "The axolotl pond",
  "Reading Room Notes",
  "axolotl",
  "The axolotl sleeps in the granite pond near the lighthouse ferry, and eats nine worms a day.",
);
const SYNONYMS = "ferry, wherry\n";

/** What is in the folder of the annex, and what only one of the two bots finds besides: that of the demo. */
const SHARED = { ...ARTICLES, [`servers/${ANNEX}/quokka.md`]: OWN };
const BESIDE = {
  [`servers/${DEMO}/axolotl.md`]: FOREIGN,
  [`servers/${DEMO}/more/lighthouse.md`]: FOREIGN.replaceAll("axolotl", "lighthouse"),
  [`servers/${DEMO}/broken.md`]: "---\ntitle: [\n---\n",
  [`servers/${DEMO}/report.odt`]: "Another format",
  [`servers/${DEMO}/synonyms.txt`]: SYNONYMS,
};

const dataDirs = [temporaryFolder({}, afterAll), temporaryFolder({}, afterAll)] as const;
for (const [file, text] of Object.entries({ "axolotl-2.md": FOREIGN })) {
  writeInto(dataDirs[1], `articles/servers/${DEMO}/${file}`, text);
}
const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.AAAAAA.made-up-for-both-bots";
const settings = (DATA_DIR: string) => ({
  SERVER_ARTICLES: "on",
  DATA_DIR,
  SERVER_ARTICLES_MOST: "2",
});
const options = () => ({ world: worldOfTwo(), token: TOKEN });
const without = setStage(settings(dataDirs[0]), SHARED, options());
const beside = setStage(settings(dataDirs[1]), { ...SHARED, ...BESIDE }, options());

const QUESTIONS = [
  "Where does the quokka sleep?",
  "Where does the axolotl sleep?",
  "Where does the axolotll sleep?",
  "How many worms are eaten a day?",
  "When does the wherry leave?",
  "Which granite lighthouse stands at Grey Point?",
  "What does a fery ticket cost?",
];
const COMMANDS = ["status", "gaps", "report", "log", "refresh", "history"]
  .map((name) => `corpus ${name}`)
  .concat("setup");
const TYPED = ["", "axo", "quok", "Where does", "light", "Reading Room"];

/** Everything that a bot says at these, in order. */
async function everything(
  discord: LocalDiscord,
  persona: string,
  place: string,
): Promise<string[]> {
  const actor = discord.as(persona, place);
  const said: string[] = [];
  for (const question of QUESTIONS) await tell(actor.slash("ask", { question, private: true }));
  for (const filter of [
    { tag: "axolotl" } as Values,
    { publisher: "Reading Room Notes" },
    { article: "axolotl" },
  ]) {
    await tell(actor.slash("ask", { question: QUESTIONS[1]!, private: true, ...filter }));
  }
  for (const text of TYPED) {
    const fields = [
      ["ask", "question"],
      ["ask", "article"],
      ["ask", "publisher"],
      ["ask", "tag"],
      ["article", "title"],
    ];
    for (const [command, focused] of fields) {
      const values = { ...(command === "ask" && { question: "axolotl" }), [focused!]: text };
      await offer(actor.autocomplete(command!, values, focused!));
    }
  }
  for (const query of ["axolotl", "light", "quokka"]) {
    await tell(actor.slash("articles", { query }));
    await tell(actor.slash("article", { title: query }));
  }
  await tell(actor.slash("articles"));
  await tell(actor.messageCommand("Find sources", actor.post(`${FOREIGN} ${OWN}`)));
  await tell(actor.slash("help"));
  await tell(actor.slash("privacy"));
  if (persona === "moderator" && place !== "dm") {
    for (const command of COMMANDS) await tell(actor.slash(command));
    const file = uploadOf("axolotl.md", FOREIGN);
    await tell(actor.slash("corpus add", { file }));
    for (const command of ["corpus edit", "corpus remove", "corpus restore"]) {
      for (const text of TYPED)
        await offer(actor.autocomplete(command, { article: text }, "article"));
      await tell(actor.slash(command, { article: "axolotl" }));
    }
    await tell(actor.slash("corpus history"));
  }
  return said;

  async function offer(exchange: Exchange): Promise<void> {
    await exchange.acknowledged;
    // What was removed has a made-up id.
    said.push(JSON.stringify(exchange.choices).replace(/"[0-9a-f]{12}"/g, '"<removed>"'));
  }

  async function tell(exchange: Exchange): Promise<void> {
    const message = await outcomeOf(exchange);
    said.push(normal(message));
    for (const each of await pressedAll(actor, message)) said.push(normal(each));
  }
}

/** What comes of each button of a message but those that delete it. */
async function pressedAll(actor: Actor, message: APIMessage): Promise<APIMessage[]> {
  const nodes = walk((message.components ?? []) as Node[]).map(({ node }) => node);
  const ids = nodes
    .filter(({ type, custom_id }) => type === 2 && custom_id)
    .map(({ custom_id }) => custom_id!);
  const answers: APIMessage[] = [];
  for (const id of ids.filter(
    (each) => !/^\d+\|(del|forget|good|poor|edit|set|undo|reset)\b/.test(each),
  )) {
    answers.push(await answerTo(actor, forgePress(actor, message, id)));
  }
  return answers;
}

/** What is found in an article is asked for in a form. */
async function answerTo(actor: Actor, pressed: Exchange): Promise<APIMessage> {
  await pressed.acknowledged;
  const exchange = pressed.modal ? actor.submit(pressed, { words: "axolotl quokka" }) : pressed;
  return outcomeOf(exchange);
}

/** Without what differs from one moment to another. */
function normal({ components, attachments, content }: APIMessage): string {
  return JSON.stringify({
    components,
    content,
    files: attachments.map(({ filename, size }) => [filename, size]),
  })
    .replace(/<t:\d+:\w>/g, "<when>")
    .replace(/\d+(\.\d+)? (ms|Millisekunden|s)\b/g, "<duration>")
    .replace(/127\.0\.0\.1:\d+/g, "<host>")
    .replace(/\b15\d{17}\b/g, "<message>")
    .replace(/\|Fd[\w-]{9}\|[\w-]{6}"/g, '|<message>|<signature>"');
}

describe("With and without the folder of another server", () => {
  test.each([
    ["a moderator of a server with articles of its own", "moderator", "annex"],
    ["a member of it", "member", "annex"],
    ["somebody in direct messages", "member", "dm"],
  ])(
    "%s is told the same",
    async (_, persona, place) => {
      const one = await everything(without.discord, persona, place);
      const other = await everything(beside.discord, persona, place);
      expect(one.length).toBeGreaterThan(40);
      expect(other).toEqual(one);
      const all = one.join();
      expect(all.includes("eleven figs")).toBe(place === "annex");
    },
    120_000,
  );

  test("that server is told of its own articles, and of no others'", async () => {
    const one = await everything(without.discord, "moderator", "general");
    const other = await everything(beside.discord, "moderator", "general");
    expect(other).not.toEqual(one);
    const all = other.join();
    expect(all).toContain("nine worms");
    expect(all).toContain("/broken");
    expect(all).toContain("with the same text");
    expect(all).not.toContain("eleven figs");
    expect(one.join()).not.toContain("eleven figs");
  }, 120_000);
});
