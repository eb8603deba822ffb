import type { Document } from "../../corpus/document.ts";
import type { Words } from "../../words/words.ts";
import { bylineIn } from "./byline.ts";
import { titlesApart } from "./distinct-title.ts";
import type { SelectOption } from "./payload.ts";

/** Articles in a menu; the values are their ids. */
export function articleOptions(documents: readonly Document[], words: Words): SelectOption[] {
  const titleOf = titlesApart(documents, { isDateShown: true, words });
  return documents.map((document) => ({
    label: titleOf(document),
    value: document.id,
    description: bylineIn(document, words),
  }));
}
