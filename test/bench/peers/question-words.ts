import { STOP_WORDS } from "../../../src/search/text/stop-words.ts";
import { tokenize } from "../../../src/search/text/tokenize.ts";

/** The words of a question, folded, that say what is asked for; all where none does. */
export function questionWords(question: string): string[] {
  const words = tokenize(question).map(({ word }) => word);
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(content.length > 0 ? content : words)];
}
