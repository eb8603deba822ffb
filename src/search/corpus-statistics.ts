import { Background } from "./index/background.ts";
import { inverseDocumentFrequency } from "./index/bm25.ts";
import type { Vocabulary } from "./index/vocabulary.ts";
import type { Lexicon } from "./query/lexicon.ts";
import { Spelling } from "./query/spelling.ts";
import { Synonyms } from "./query/synonyms.ts";
import { Compounds } from "./text/compounds.ts";
import { type Stem, stemFor } from "./text/stem.ts";
import { stopWordsOf } from "./text/stop-words.ts";

/** What is counted in a corpus, wherever its passages are kept. It never changes. */
export interface CorpusCounts {
  readonly vocabulary: Vocabulary;
  /** How many passages it has. */
  readonly size: number;
  /** Words in the average passage. */
  readonly averageLength: number;
  /** How many passages each language has; null for articles that name none. */
  readonly passagesByLanguage: ReadonlyMap<string | null, number>;
  /** The corpus's own words of like meaning, see `Synonyms`. */
  readonly synonyms: string;
  /** The words of languages that write compounds as one word. */
  joiningWords(): Iterable<string>;
}

/** What a question is taken apart with, and its words weighed by. It is the same for every engine. */
export class CorpusStatistics {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  /** How many passages the corpus has. */
  readonly size: number;
  /** Words in the average passage. */
  readonly averageLength: number;
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  /** Words of its languages that say nothing of what is asked for. */
  readonly stopWords: ReadonlySet<string>;
  /** Those of the language, and the corpus's own. */
  readonly synonyms: Synonyms;
  readonly #counts: CorpusCounts;
  readonly #background: Background;
  /** Made when first asked for. */
  #spelling: Spelling | null = null;
  #compounds: Compounds | null = null;

  constructor(counts: CorpusCounts, lexicon: Lexicon) {
    const languages = new Set(counts.passagesByLanguage.keys());
    this.lexicon = lexicon;
    this.vocabulary = counts.vocabulary;
    this.size = counts.size;
    this.averageLength = counts.averageLength;
    this.stems = [...new Set(Array.from(languages, stemFor))];
    this.stopWords = stopWordsOf(languages);
    this.synonyms = new Synonyms(counts.synonyms, stemFor(null), lexicon.synonyms);
    this.#counts = counts;
    this.#background = new Background(counts, lexicon);
  }

  get spelling(): Spelling {
    this.#spelling ??= new Spelling(this.vocabulary, this.lexicon);
    return this.#spelling;
  }

  get compounds(): Compounds {
    this.#compounds ??= new Compounds(this.#counts.joiningWords());
    return this.#compounds;
  }

  /**
   * What a word of a question counts, by its rarity here and in the language.
   *
   * @param stems of the word
   * @param frequency in how many passages the word stands, or what it is taken for
   */
  weightOf(stems: readonly string[], frequency: number): number {
    return inverseDocumentFrequency(
      frequency + this.#background.documentFrequency(stems),
      this.size + this.#background.size,
    );
  }

  /** The ids of a word's stems, in every language of the corpus, as far as it has them. */
  stemIdsOf(word: string): number[] {
    const ids = this.stems.map((stem) => this.vocabulary.id(stem(word)));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }
}
