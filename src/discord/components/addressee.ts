import type { Message } from "discord.js";
import type { APITextDisplayComponent } from "discord-api-types/v10";
import type { Words } from "../../words/words.ts";
import { text } from "../messages/payload.ts";
import { TEXT_IDS } from "../messages/text-ids.ts";
import { bold, boldIn, textsOf } from "./message-state.ts";

/** Whom an answer is for: mentioned, or named only. */
export interface Addressee {
  readonly kind: "mentioned" | "named";
  /** The id of the user who is mentioned, or a name. */
  readonly words: string;
}

const MENTION = /<@(\d+)>/;

/** The line of a message that says whom it is for. Nobody is pinged by it unless that is allowed. */
export function rememberAddressee(
  { kind, words: who }: Addressee,
  words: Words,
): APITextDisplayComponent {
  const member = kind === "mentioned" ? `<@${who}>` : bold(who);
  return text(`-# ${words.say("hits.forMember", { member })}`, TEXT_IDS[kind]);
}

/** What `rememberAddressee` put into a message; null where it is for nobody in particular. */
export function recallAddressee(message: Pick<Message, "components">): Addressee | null {
  const texts = textsOf(message);
  const [, id] = MENTION.exec(texts.get(TEXT_IDS.mentioned) ?? "") ?? [];
  if (id !== undefined) return { kind: "mentioned", words: id };
  const [name] = boldIn(texts.get(TEXT_IDS.named) ?? "");
  return name === undefined ? null : { kind: "named", words: name };
}
