import type { Message } from "discord.js";
import type { APITextDisplayComponent } from "discord-api-types/v10";
import { recall, remember, type Slot } from "./message-state.ts";

/** Whom an answer is for: mentioned, or named only. */
export interface Addressee {
  readonly kind: "mentioned" | "named";
  /** The id of the user who is mentioned, or a name. */
  readonly words: string;
}

const SLOTS: Readonly<Record<Addressee["kind"], Slot>> = {
  mentioned: { id: 105, before: "-# For <@", after: ">" },
  named: { id: 106, before: "-# For **", after: "**" },
};

/** The line of a message that says whom it is for. Nobody is pinged by it unless that is allowed. */
export const rememberAddressee = ({ kind, words }: Addressee): APITextDisplayComponent =>
  remember(SLOTS[kind], words);

/** What `rememberAddressee` put into a message; null where it is for nobody in particular. */
export function recallAddressee(message: Pick<Message, "components">): Addressee | null {
  const id = recall(message, SLOTS.mentioned);
  if (id !== null) return /^\d+$/.test(id) ? { kind: "mentioned", words: id } : null;
  const name = recall(message, SLOTS.named);
  return name === null ? null : { kind: "named", words: name };
}
