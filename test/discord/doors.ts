import { type APIMessage, ComponentType } from "discord-api-types/v10";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import type { Actor } from "../../src/playground/discord/member/actor.ts";
import type { Values } from "../../src/playground/discord/member/command-input.ts";
import { type Node, walk } from "../../src/playground/discord/state/component-tree.ts";
import type { Exchange } from "../../src/playground/discord/state/exchange.ts";
import { forgePress, forgeSelect } from "../playground/forge.ts";
import { outcomeOf, uploadOf } from "./adding.ts";
import { textOf } from "./shown.ts";
import { DEMO } from "./stage.ts";
import { FOREIGN, OWN } from "./two-servers.ts";

const QUESTIONS = [
  "Where does the quokka sleep?",
  "Where does the axolotl sleep?",
  "Where does the axolotll sleep?",
  "How many worms are eaten a day?",
  "When does the wherry leave?",
  "Which granite lighthouse stands at Grey Point?",
  "What does a fery ticket cost?",
  '"nine worms" granite',
];
const COMMANDS = ["status", "gaps", "report", "log", "refresh"]
  .map((name) => `corpus ${name}`)
  .concat("setup");
const TYPED = ["", "axo", "quok", "Where does", "light", "Reading Room"];

/** Everything that a bot says at these, in order. */
export async function everything(
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
    { article: `servers-${DEMO}-axolotl` },
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
  for (const query of ["axolotl", "light", "quokka", `servers-${DEMO}-axolotl`]) {
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
    await tell(await historyOnce(actor));
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

/** The history once it has the refresh: it may be written after its moderator is told. */
async function historyOnce(actor: Actor): Promise<Exchange> {
  for (const end = Date.now() + LONGEST_WRITING_MS; ; ) {
    const exchange = actor.slash("corpus history");
    const isEmpty = textOf(await outcomeOf(exchange)).includes("Nothing is kept yet");
    if (!isEmpty || Date.now() > end) return exchange;
  }
}

const LONGEST_WRITING_MS = 10_000;

/** What comes of each button of a message but those that change or delete something, and of each menu. */
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
  for (const { custom_id, options } of nodes.filter(isMenu)) {
    for (const { value } of options) {
      answers.push(await outcomeOf(forgeSelect(actor, message, custom_id, [value])));
    }
  }
  return answers;
}

/** Those that show something; what is chosen for a server with the others is another test's. */
const isMenu = (node: Node): node is Node & { custom_id: string; options: { value: string }[] } =>
  node.type === ComponentType.StringSelect &&
  /^\d+\|(pick|book|jump|place)\b/.test(node.custom_id ?? "");

/** What is found in an article is asked for in a form. */
async function answerTo(actor: Actor, pressed: Exchange): Promise<APIMessage> {
  await pressed.acknowledged;
  const exchange = pressed.modal ? actor.submit(pressed, { words: "axolotl quokka" }) : pressed;
  return outcomeOf(exchange);
}

/** Without what differs from one moment to another. */
export function normal({ components, attachments, content }: APIMessage): string {
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

/** What the bot sent to Discord since there were so many requests, byte for byte. */
export const sentSince = ({ requests }: LocalDiscord, first: number): string =>
  requests
    .slice(first)
    .map(({ path, query, body, uploads }) => {
      const files = uploads.map(({ filename, bytes }) => filename + Buffer.from(bytes).toString());
      return JSON.stringify({ path, query, body, files });
    })
    .join("\n");
