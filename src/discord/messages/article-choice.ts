import { byline } from "../../corpus/byline.ts";
import type { Document } from "../../corpus/document.ts";
import { titlesApart } from "./distinct-title.ts";
import type { SelectOption } from "./payload.ts";

/** Articles in a menu; the values are their ids. */
export function articleOptions(documents: readonly Document[]): SelectOption[] {
  const titleOf = titlesApart(documents, { isDateShown: true });
  return documents.map((document) => ({
    label: titleOf(document),
    value: document.id,
    description: byline(document),
  }));
}
