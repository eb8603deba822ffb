import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { bylineIn } from "./byline.ts";
import { escapeLine } from "./markdown.ts";

/** Most lengths, in UTF-16 units of Markdown. */
interface Room {
  readonly title: number;
  readonly byline: number;
}

/** An article's title and byline as one line of Markdown, each cut to its room. */
export function titleLine(document: Document, room: Room, words: Words): string {
  const line = bylineIn(document, words);
  const title = `**${escapeLine(document.title, room.title)}**`;
  return line === "" ? title : `${title} · ${escapeLine(line, room.byline)}`;
}
