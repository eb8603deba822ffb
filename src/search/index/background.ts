import type { Lexicon } from "../query/lexicon.ts";
import { primaryLanguage } from "../text/language.ts";
import { stemFor } from "../text/stem.ts";

/**
 * Passages of general English that are counted beside those of the corpus: a small corpus does not tell
 * that "pay" is a common word and "fine" a rarer one. From 50 to 200 made no difference to the quality
 * of search.
 */
const PASSAGES = 100;
/** Words in a passage of the background, about as in one of a corpus. */
const PASSAGE_WORDS = 100;

/** How many passages a corpus has, in all and by language. */
interface Counted {
  readonly size: number;
  readonly passagesByLanguage: ReadonlyMap<string | null, number>;
}

/** How many passages of general English hold a word. */
export class Background {
  /** How many there are, all in all; fewer where only a part of the corpus is in English. */
  readonly size: number;
  readonly #lexicon: Lexicon;

  constructor({ size, passagesByLanguage }: Counted, lexicon: Lexicon) {
    let english = 0;
    for (const [language, passages] of passagesByLanguage) {
      if (["", "en"].includes(primaryLanguage(language))) english += passages;
    }
    this.size = (PASSAGES * english) / Math.max(1, size);
    this.#lexicon = lexicon;
  }

  /** @param stems of one word, in the languages of the corpus */
  documentFrequency(stems: readonly string[]): number {
    if (this.size === 0) return 0;
    const english = stemFor(null);
    const shares = stems.map((stem) => this.#lexicon.wordShare(stem, english));
    return this.size * (1 - Math.exp(-PASSAGE_WORDS * Math.max(...shares)));
  }
}
