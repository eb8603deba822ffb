import { byline } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";

/** Who published an article and when, in plain text of a language; empty where neither is known. */
export function bylineIn(document: Document, words: Words): string {
  return byline(document, {
    locale: words.locale,
    retold: (publisher) =>
      publisher === null
        ? words.say("article.retold")
        : words.say("article.retoldFrom", { publisher }),
  });
}
