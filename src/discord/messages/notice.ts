import { MAX_MESSAGE_TEXT } from "../limits.ts";
import { escapeStart } from "./markdown.ts";
import { container, type Part, type Payload, text } from "./payload.ts";

/** A short message in plain words; they are escaped here. */
export function renderNotice(words: string): Payload {
  return container([plain(words)]);
}

/** A short message with more below it. */
export function renderNoticeWith(words: string, ...parts: (Part | null)[]): Payload {
  return container([plain(words), ...parts]);
}

/** Half of what a message may show, so that a question fits beside it. */
const plain = (words: string) => text(escapeStart(words, MAX_MESSAGE_TEXT / 2));
