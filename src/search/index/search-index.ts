import type { Corpus } from "../../corpus/document.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { Spelling } from "../query/spelling.ts";
import type { Synonyms } from "../query/synonyms.ts";
import type { TermVariant } from "../query/term-variant.ts";
import { Compounds } from "../text/compounds.ts";
import type { Stem } from "../text/stem.ts";
import type { Background } from "./background.ts";
import { inverseDocumentFrequency } from "./bm25.ts";
import type { IndexedPassage, PassageRange } from "./indexed-passage.ts";
import type { PassageSearch } from "./retrieve.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an index is made of; `buildIndex` makes it. */
export interface IndexParts {
  readonly corpus: Corpus;
  /** In the order of the corpus. */
  readonly passages: readonly IndexedPassage[];
  readonly vocabulary: Vocabulary;
  readonly retrieval: PassageSearch;
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  /** Words of its languages that say nothing of what is asked for. */
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: Synonyms;
  readonly lexicon: Lexicon;
  readonly background: Background;
  /** Ids of the words of languages that write compounds as one word. */
  readonly compoundWords: ReadonlySet<number>;
}

/** A corpus made ready to be searched. It never changes. */
export class SearchIndex {
  readonly corpus: Corpus;
  readonly vocabulary: Vocabulary;
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  /** Words of its languages that say nothing of what is asked for. */
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: Synonyms;
  /** Words in the average passage. */
  readonly averageLength: number;
  readonly #parts: IndexParts;
  readonly #byHash: ReadonlyMap<string, IndexedPassage>;
  /** Made when first asked for. */
  #spelling: Spelling | null = null;
  #compounds: Compounds | null = null;

  constructor(parts: IndexParts) {
    this.corpus = parts.corpus;
    this.vocabulary = parts.vocabulary;
    this.stems = parts.stems;
    this.stopWords = parts.stopWords;
    this.synonyms = parts.synonyms;
    this.averageLength = averageLengthOf(parts.passages);
    this.#parts = parts;
    this.#byHash = new Map(parts.passages.map((indexed) => [indexed.passage.hash, indexed]));
  }

  /** How many passages it holds. */
  get size(): number {
    return this.#parts.passages.length;
  }

  get lexicon(): Lexicon {
    return this.#parts.lexicon;
  }

  get spelling(): Spelling {
    this.#spelling ??= new Spelling(this.vocabulary, this.#parts.lexicon);
    return this.#spelling;
  }

  get compounds(): Compounds {
    this.#compounds ??= new Compounds(
      Array.from(this.#parts.compoundWords, (id) => this.vocabulary.word(id)),
    );
    return this.#compounds;
  }

  /**
   * What a word of a question counts, by its rarity here and in the language.
   *
   * @param stems of the word
   * @param frequency in how many passages the word stands, or what it is taken for
   */
  weightOf(stems: readonly string[], frequency: number): number {
    const { background } = this.#parts;
    return inverseDocumentFrequency(
      frequency + background.documentFrequency(stems),
      this.size + background.size,
    );
  }

  /** @param hash as in `Passage.hash` */
  byHash(hash: string): IndexedPassage | undefined {
    return this.#byHash.get(hash);
  }

  /**
   * Passages that hold at least one of the words, best first by BM25.
   *
   * @param variants by the ids of words, as in `ExpandedQuery.variants`
   * @param within only these passages
   */
  candidates(
    variants: ReadonlyMap<number, TermVariant>,
    limit: number,
    within: PassageRange = this.rangeOf(),
  ): IndexedPassage[] {
    return this.#parts.retrieval.find(variants, limit, within);
  }

  /** Where the passages of an article are, by its id; those of all articles for none. */
  rangeOf(article?: string): PassageRange {
    const { passages } = this.#parts;
    if (article === undefined) return [0, passages.length];
    const isOfArticle = ({ passage }: IndexedPassage) => passage.document.id === article;
    const first = Math.max(0, passages.findIndex(isOfArticle));
    return [first, passages.findLastIndex(isOfArticle) + 1];
  }

  /** @param passageIndex counts the passages of the corpus from 0 */
  at(passageIndex: number): IndexedPassage {
    return this.#parts.passages[passageIndex]!;
  }

  /** The passage before a passage in its article; null for the first. */
  before({ passage, passageIndex }: IndexedPassage): IndexedPassage | null {
    return passage.ordinal > 0 ? this.at(passageIndex - 1) : null;
  }

  /** The passage after a passage in its article; null for the last. */
  after({ passage: { document }, passageIndex }: IndexedPassage): IndexedPassage | null {
    const next = this.#parts.passages[passageIndex + 1];
    return next?.passage.document === document ? next : null;
  }
}

function averageLengthOf(passages: readonly IndexedPassage[]): number {
  return passages.reduce((sum, { words }) => sum + words.length, 0) / passages.length;
}
