import { ComponentType, type Message, type MessageComponentInteraction } from "discord.js";
import type { APITextDisplayComponent } from "discord-api-types/v10";
import type { Words } from "../../words/words.ts";
import { unknownComponent } from "../command.ts";
import { escapeMarkdown, unescapeMarkdown } from "../messages/markdown.ts";
import { text } from "../messages/payload.ts";
import { TEXT_IDS } from "../messages/text-ids.ts";

/**
 * A text that a message shows and that its buttons need again: the message is where it is kept. Whatever
 * the words around it, and in whatever language, it is what is bold in the text display of its id.
 */
export interface Slot {
  /** The text display's id, by which it is found. */
  readonly id: number;
  /** @param kept Markdown, which is put in as it stands */
  line(kept: string, words: Words): string;
}

export const QUESTION: Slot = { id: TEXT_IDS.question, line: (question) => question };
export const SUGGESTION: Slot = {
  id: TEXT_IDS.suggestion,
  line: (suggestion, words) => words.say("answer.suggestion", { suggestion }),
};
export const FILTER: Slot = {
  id: TEXT_IDS.filter,
  line: (filter, words) => `-# ${words.say("articles.filter", { filter })}`,
};
export const MESSAGE: Slot = {
  id: TEXT_IDS.message,
  line: (message, words) => `-# ${words.say("hits.message", { message })}`,
};
export const SOUGHT: Slot = {
  id: TEXT_IDS.sought,
  line: (sought, words) => words.say("reading.sought", { words: sought }),
};

/** @param kept on one line, without white space at either end */
export const remember = (slot: Slot, kept: string, words: Words): APITextDisplayComponent =>
  text(slot.line(bold(kept), words), slot.id);

/** What `remember` put into a message, exactly; null where the message holds no such text. */
export function recall(message: Pick<Message, "components">, { id }: Slot): string | null {
  const content = textsOf(message).get(id) ?? "";
  return boldIn(content)[0] ?? quotedIn(content);
}

/** A text in bold that `boldIn` gives back. */
export const bold = (kept: string): string => `**${escapeMarkdown(kept)}**`;

const BOLD = /\*\*((?:\\.|[^\\*])*)\*\*/gs;

/** All that is bold in a line, in its order, as it was before it was escaped. */
export const boldIn = (content: string): string[] =>
  Array.from(content.matchAll(BOLD), ([, kept = ""]) => unescapeMarkdown(kept));

/** Older messages of ours, all in English, have some texts in quotation marks. */
function quotedIn(content: string): string | null {
  const [, kept] = /^-# [^“]*“(.+)”$/s.exec(content) ?? [];
  return kept === undefined ? null : unescapeMarkdown(kept);
}

/** @throws UserError where the message holds none of the texts, which is no message of ours then */
export function recallFrom(
  { message }: MessageComponentInteraction,
  ...slots: readonly Slot[]
): string {
  const words = slots.map((slot) => recall(message, slot)).find((each) => each !== null);
  if (words === undefined) throw unknownComponent();
  return words;
}

/** The text displays of a message by their ids. */
export function textsOf({ components }: Pick<Message, "components">): Map<number, string> {
  const parts = components.flatMap((component) =>
    component.type === ComponentType.Container ? component.components : component,
  );
  const displays = parts.filter((part) => part.type === ComponentType.TextDisplay);
  return new Map(displays.map(({ data }) => [data.id ?? 0, data.content]));
}
