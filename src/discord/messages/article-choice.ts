import { byline } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";

/** An article in a menu. */
export function articleOption(document: Document) {
  return { label: document.title, value: document.id, description: byline(document) };
}
