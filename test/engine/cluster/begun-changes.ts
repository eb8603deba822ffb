import type { APIMessage } from "discord-api-types/v10";
import type { LocalDiscord } from "../../../src/playground/discord/local-discord.ts";
import type { Exchange } from "../../../src/playground/discord/state/exchange.ts";
import { outcomeOf, uploadOf } from "../../discord/adding.ts";
import { buttonId, menuOf } from "../../discord/shown.ts";

/** What a moderator may have begun before the articles came to a cluster, and what was never begun. */
export interface BegunChanges {
  /** Each is the last press of one. */
  readonly presses: readonly (() => Exchange)[];
  readonly commands: readonly (() => Exchange)[];
}

const UNANSWERED = "Are dogs allowed on the ferry?";
const LIGHTHOUSE = { article: "harbour-lighthouse" };
const REMOVED = { article: "Whales off the coast" };
const BELL = "# The bell\n\nThe bell of Grey Point weighs two tons.\n";

/** Removes an article, and goes as far with other changes as to the last press. */
export async function beginChanges(discord: LocalDiscord): Promise<BegunChanges> {
  const moderator = () => discord.as("moderator");
  const use = (command: string, values = {}) => moderator().slash(`corpus ${command}`, values);
  const press = (message: APIMessage, label: string) => () =>
    moderator().press(message, buttonId(message, label));
  const add = () => use("add", { file: uploadOf("bell.md", BELL) });
  for (const persona of ["member", "secondMember"]) {
    await discord.as(persona).slash("ask", { question: UNANSWERED }).message();
  }
  await changed(press(await use("remove", REMOVED).message(), "Remove")());
  const gap = await openGap(discord);
  const chosen = menuOf(gap).options[0]!.value;
  return {
    presses: [
      press(await outcomeOf(add()), "Confirm"),
      press(await use("edit", LIGHTHOUSE).message(), "Notes, questions"),
      press(await use("remove", LIGHTHOUSE).message(), "Remove"),
      press(await use("history").message(), "Undo"),
      press(gap, "Other article"),
      () => moderator().select(gap, menuOf(gap).custom_id, [chosen]),
    ],
    commands: [
      add,
      () => use("add"),
      () => use("edit", LIGHTHOUSE),
      () => use("remove", LIGHTHOUSE),
      () => use("restore", REMOVED),
    ],
  };
}

/** The one question that nothing answers. */
export async function openGap(discord: LocalDiscord): Promise<APIMessage> {
  const moderator = discord.as("moderator");
  const gaps = await moderator.slash("corpus gaps").message();
  const { custom_id, options } = menuOf(gaps);
  return changed(moderator.select(gaps, custom_id, [options[0]!.value]));
}

/** The message once it was changed. */
async function changed(exchange: Exchange): Promise<APIMessage> {
  const entry = await exchange.next(({ kind }) => kind === "edit");
  return (entry as { message: APIMessage }).message;
}
