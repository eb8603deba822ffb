import { byline } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";
import { escapeLine } from "./markdown.ts";

/** An article's title and byline as one line of Markdown, each cut to its room in UTF-16 units. */
export function titleLine(document: Document, maxTitle: number, maxByline: number): string {
  const line = byline(document);
  const title = `**${escapeLine(document.title, maxTitle)}**`;
  return line === "" ? title : `${title} · ${escapeLine(line, maxByline)}`;
}
