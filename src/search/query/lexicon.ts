import type { Stem } from "../text/stem.ts";
import type { Synonyms } from "./synonyms.ts";

/** What is known of a language, whatever the corpus holds. */
export interface Lexicon {
  /** Whether a folded word is a word of the language, so that it is not taken for a misspelling. */
  isWord(word: string): boolean;
  /** How often words of a stem occur, as a share of all words of a text, 0 to 1. */
  wordShare(stem: string, stemOf: Stem): number;
  readonly synonyms: Synonyms;
}
