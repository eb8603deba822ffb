import { sayWording, type Wording } from "../../words/wording.ts";
import type { Words } from "../../words/words.ts";
import { escapeLine } from "./markdown.ts";
import { type Part, text } from "./payload.ts";

/** In UTF-16 units of Markdown. */
const ROOM = 600;

/** What has to be said besides, a line each, in plain words, which are escaped here. */
export const noteLines = (notes: readonly Wording[], words: Words): Part[] =>
  notes.map((note) => text(escapeLine(sayWording(words, note), ROOM)));
