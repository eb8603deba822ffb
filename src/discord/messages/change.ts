import type { ArticleChange } from "../../store/article-change.ts";
import type { Words } from "../../words/words.ts";
import { escapeLine } from "./markdown.ts";
import { container, type Payload, text } from "./payload.ts";

/** In UTF-16 units of Markdown. */
const ROOM = { title: 300, file: 300 };

const DONE = {
  added: "history.added",
  edited: "history.edited",
  removed: "history.removed",
  restored: "history.restored",
} as const;

/** What a moderator did with an article, in Markdown. */
export function changeLine(change: ArticleChange, words: Words): string {
  const title = escapeLine(change.title, ROOM.title);
  if (change.result !== "undone") return words.say(DONE[change.result], { titles: title });
  return words.say("history.undone", { what: change.what, title });
}

/** The same for the channel of the log. @param member the id of who did it */
export function renderChange(change: ArticleChange, member: string, words: Words): Payload {
  const file = escapeLine(change.file, ROOM.file);
  const by = words.say("log.by", { who: `<@${member}>`, file });
  return container([text(`${changeLine(change, words)}\n-# ${by}`)]);
}
