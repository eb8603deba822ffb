import { ComponentType, type Message, type MessageComponentInteraction } from "discord.js";
import type { APITextDisplayComponent } from "discord-api-types/v10";
import { unknownComponent } from "../command.ts";
import { escapeMarkdown, unescapeMarkdown } from "../messages/markdown.ts";
import { text } from "../messages/payload.ts";

/** A text that a message shows and that its buttons need again: the message is where it is kept. */
export interface Slot {
  /** The text display's id, by which it is found. */
  readonly id: number;
  /** Markdown around the text. */
  readonly before: string;
  readonly after: string;
}

export const QUESTION: Slot = { id: 101, before: "**", after: "**" };
export const SUGGESTION: Slot = { id: 102, before: "Did you mean **", after: "**?" };
export const MESSAGE: Slot = { id: 104, before: "-# What the articles say to “", after: "”" };
export const FILTER: Slot = { id: 103, before: "-# Articles that match “", after: "”" };

/** @param words on one line, without white space at either end */
export function remember({ id, before, after }: Slot, words: string): APITextDisplayComponent {
  return text(before + escapeMarkdown(words) + after, id);
}

/** What `remember` put into a message, exactly; null where the message holds no such text. */
export function recall(message: Pick<Message, "components">, slot: Slot): string | null {
  const content = textsOf(message).get(slot.id);
  if (content === undefined) return null;
  if (!content.startsWith(slot.before) || !content.endsWith(slot.after)) return null;
  return unescapeMarkdown(content.slice(slot.before.length, content.length - slot.after.length));
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
