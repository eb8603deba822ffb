import type { Document, Passage } from "../../src/corpus/document.ts";
import { documentWith } from "../document-with.ts";

/** An article in memory, for the functions that only render one. */
export function documentOf(fields: Partial<Document> = {}): Document {
  return documentWith({ id: "fine", file: "news/fine.md", title: "The fine", ...fields });
}

export function passageOf(fields: Partial<Passage> = {}): Passage {
  return {
    hash: "abcdef",
    document: documentOf(),
    ordinal: 0,
    heading: null,
    spans: [],
    text: "A fine of three crowns.",
    sentences: [],
    lines: [3, 4],
    ...fields,
  };
}

/** A text of `length` characters, each of which has to be escaped. */
export const specials = (length: number): string => "*_`|<>~#-[]".repeat(length).slice(0, length);
