import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import type { Upload } from "../../src/playground/discord/state/attachments.ts";
import type { Exchange, ExchangeEntry } from "../../src/playground/discord/state/exchange.ts";
import { buttonId, textOf } from "./shown.ts";
import type { Stage } from "./stage.ts";

/** Reading from the sources, in a thread that starts anew, takes its time on a busy machine; in ms. */
const PATIENCE = 20_000;

export const uploadOf = (filename: string, content: string | Uint8Array): Upload => ({
  filename,
  bytes: Buffer.from(content),
});

/** What moderators do on a stage whose bot keeps its data in a folder of the test. */
export function addingOn(stage: Pick<Stage, "discord">, dataDir: string) {
  const moderator = () => stage.discord.as("moderator");
  return {
    moderator,
    add: (filename: string, content: string | Uint8Array) =>
      outcomeOf(moderator().slash("corpus add", { file: uploadOf(filename, content) })),
    press: (message: APIMessage, label: string) =>
      moderator().press(message, buttonId(message, label)),
    /** Presses Confirm, and waits for what comes of it. */
    confirm: (message: APIMessage): Promise<APIMessage> =>
      outcomeOf(moderator().press(message, buttonId(message, "Confirm"))),
    ask: (question: string) => stage.discord.as("member").slash("ask", { question }).message(),
    /** The files of a folder below DATA_DIR. */
    filesIn(folder: string): string[] {
      const path = join(dataDir, folder);
      return existsSync(path) ? readdirSync(path) : [];
    },
  };
}

/** The message that tells what came of it, after those that say that it takes a moment. */
export async function outcomeOf(exchange: Exchange): Promise<APIMessage> {
  const isTold = (entry: ExchangeEntry) => {
    const message = "message" in entry ? entry.message : null;
    return message?.components?.length ? !/ …$/.test(textOf(message)) : false;
  };
  const entry = await exchange.next(isTold, PATIENCE);
  if ("message" in entry && entry.message) return entry.message;
  throw new Error("Expected a message");
}

/** The text of a message as Discord shows it. */
export const shownText = (message: APIMessage) => textOf(message).replace(/\\(.)/g, "$1");

/** As an admin of a server may do. Returns what takes it back. */
export function openToEveryone({ discord }: Pick<Stage, "discord">): () => void {
  const command = discord.parts.commands.list(null).find(({ name }) => name === "corpus");
  if (!command) throw new Error("Expected /corpus in every server");
  const { default_member_permissions } = command;
  command.default_member_permissions = null;
  return () => {
    command.default_member_permissions = default_member_permissions;
  };
}
