import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import * as ACTIONS from "../../src/discord/components/actions.ts";
import { articleKey } from "../../src/discord/components/article-key.ts";
import type { CustomIdFormat } from "../../src/discord/components/custom-id.ts";
import { Library } from "../../src/library.ts";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";
import type { Exchange, ExchangeEntry } from "../../src/playground/discord/state/exchange.ts";
import { forgePress, forgeSelect } from "../playground/forge.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { outcomeOf } from "./adding.ts";
import { normal } from "./doors.ts";
import { signed } from "./signed.ts";
import { DEMO } from "./stage.ts";
import { BESIDE, SHARED } from "./two-servers.ts";

/** An article, as custom ids name it and its first passage. */
export interface Named {
  readonly article: string;
  readonly hash: string;
}

/** What the annex must not reach, as the demo names it. */
export async function foreignArticle(): Promise<Named> {
  const library = await Library.open(temporaryFolder({ ...SHARED, ...BESIDE }));
  const { library: own } = library.forServer(DEMO);
  const { corpus } = (await own.refresh()).snapshot;
  const document = corpus.document(`servers-${DEMO}-axolotl`)!;
  const [from] = corpus.passagesOf(corpus.articleIndex(document.id)!);
  return { article: articleKey(document), hash: corpus.hashOf(from) };
}

/**
 * Uses every custom id that names an article or a passage, as a button, a menu and a form, and chooses it wherever an
 * article can be chosen.
 *
 * @returns what came of each, by its action
 */
export async function forgeAll(
  discord: LocalDiscord,
  persona: string,
  place: string,
  named: Named,
): Promise<Map<string, string>> {
  const actor = discord.as(persona, place);
  const answer = await outcomeOf(
    actor.slash("ask", { question: "Where does the quokka sleep?", private: true }),
  );
  const came = new Map<string, string>();
  for (const { action, id } of forgedIds(actor.persona.id, named)) {
    const customId = signed(discord, id);
    const pressed = forgePress(actor, answer, customId);
    came.set(`${action}, pressed`, await allOf(pressed));
    for (const value of [named.article, "0"]) {
      const chosen = forgeSelect(actor, answer, customId, [value]);
      came.set(`${action}, chosen ${value}`, await allOf(chosen));
    }
    pressed.modal = formOf(customId);
    came.set(`${action}, sent`, await allOf(actor.submit(pressed, {})));
  }
  return came;
}

/** Those of actions that say another thing of another article. */
function forgedIds(owner: string, named: Named): { action: string; id: string }[] {
  const formats = Object.values(ACTIONS) as readonly CustomIdFormat<object>[];
  const other = { article: "AAAAAAAA", hash: "AAAAAA" };
  return formats.flatMap((format) => {
    const [id, another] = [named, other].map((each) => format.encode(stateOf(owner, each)));
    const isChoice = format === ACTIONS.OPEN_CHOSEN || format === ACTIONS.FIT_GAP;
    return id === another && !isChoice ? [] : [{ action: format.action, id: id! }];
  });
}

/** Of every action what it may ask for. */
const stateOf = (owner: string, { article, hash }: Named): object => ({
  ...{ owner, article, hash, hashes: [hash], grade: "answers", message: null },
  ...{
    at: 0,
    page: 1,
    from: 0,
    gap: 1,
    entry: 1,
    choice: "yes",
    part: "about",
    version: "AAAAAAAA",
  },
  ...{ what: "votes", to: "on", step: "ask", server: DEMO, member: owner, sha256: "0".repeat(64) },
});

function formOf(custom_id: string): NonNullable<Exchange["modal"]> {
  const input = { type: ComponentType.TextInput, custom_id: "words", style: TextInputStyle.Short };
  const component = { ...input, label: "Words", value: "worms" } as const;
  const label = { type: ComponentType.Label, label: "Words", component } as const;
  return { custom_id, title: "Words", components: [label] } as NonNullable<Exchange["modal"]>;
}

/** All that came of something: messages, forms and files. */
async function allOf(exchange: Exchange): Promise<string> {
  await exchange.next(isEnd, 20_000);
  const files = exchange.messages.flatMap(({ attachments }) => attachments);
  const told = exchange.messages.map(normal);
  return JSON.stringify({
    told,
    modal: exchange.modal,
    files: files.map(({ filename }) => filename),
  });
}

const DEFERS = new Set([5, 6]);

const isEnd = (entry: ExchangeEntry): boolean =>
  entry.kind !== "callback" || !DEFERS.has(entry.type);
