import { lastNotAbove } from "../../corpus/binary-search.ts";
import type { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import { type Filters, filterOf } from "../filters.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { Spelling } from "../query/spelling.ts";
import { Synonyms } from "../query/synonyms.ts";
import type { TermVariant } from "../query/term-variant.ts";
import { Compounds, joinsWords } from "../text/compounds.ts";
import { type Stem, stemFor } from "../text/stem.ts";
import { stopWordsOf } from "../text/stop-words.ts";
import { Background } from "./background.ts";
import { inverseDocumentFrequency } from "./bm25.ts";
import type { IndexedPassage, PassageRange } from "./indexed-passage.ts";
import type { PackedIndex } from "./packed-index.ts";
import { joinRuns, type PassageRuns } from "./passage-runs.ts";
import { PassageSearch } from "./retrieve.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What a search works on. It never changes. */
export interface SearchIndexParts {
  readonly corpus: PackedCorpus;
  readonly packed: PackedIndex;
  /** The corpus's own words of like meaning, see `Synonyms`. */
  readonly synonyms: string;
  readonly lexicon: Lexicon;
}

/** A corpus made ready to be searched. It never changes. */
export class SearchIndex {
  readonly corpus: PackedCorpus;
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  /** Words of its languages that say nothing of what is asked for. */
  readonly stopWords: ReadonlySet<string>;
  /** Those of the language, and the corpus's own. */
  readonly synonyms: Synonyms;
  /** Words in the average passage. */
  readonly averageLength: number;
  readonly #packed: PackedIndex;
  readonly #retrieval: PassageSearch;
  readonly #background: Background;
  /** Made when first asked for. */
  #spelling: Spelling | null = null;
  #compounds: Compounds | null = null;

  constructor({ corpus, packed, synonyms, lexicon }: SearchIndexParts) {
    const languages = new Set(corpus.documents.map(({ language }) => language));
    this.corpus = corpus;
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(packed.vocabulary);
    this.stems = [...new Set(Array.from(languages, stemFor))];
    this.stopWords = stopWordsOf(languages);
    this.synonyms = new Synonyms(synonyms, stemFor(null), lexicon.synonyms);
    this.averageLength = packed.terms.words.length / this.size;
    this.#packed = packed;
    this.#retrieval = new PassageSearch(packed);
    this.#background = new Background(corpus, lexicon);
  }

  /** How many passages it holds. */
  get size(): number {
    return this.corpus.passageCount;
  }

  get spelling(): Spelling {
    this.#spelling ??= new Spelling(this.vocabulary, this.lexicon);
    return this.#spelling;
  }

  get compounds(): Compounds {
    this.#compounds ??= new Compounds(this.#joiningWords());
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

  /**
   * Passages that hold at least one of the words, best first by BM25, by their places in the corpus.
   *
   * @param variants by the ids of words, as in `ExpandedQuery.variants`
   * @param within only these passages
   */
  candidates(
    variants: ReadonlyMap<number, TermVariant>,
    limit: number,
    within: PassageRuns = [this.rangeOf()],
  ): number[] {
    return this.#retrieval.find(variants, limit, within);
  }

  /** Where the passages of an article are, by its id; those of all articles for none. */
  rangeOf(article?: string): PassageRange {
    if (article === undefined) return [0, this.size];
    const at = this.corpus.articleIndex(article);
    return at === undefined ? [0, 0] : this.corpus.passagesOf(at);
  }

  /** Where the passages of some articles are. */
  runsOf(filters: Filters): PassageRuns {
    const { article, publisher, tag, since, until } = filters;
    const isOneOrAll = (publisher ?? tag ?? since ?? until) === undefined;
    if (isOneOrAll) return joinRuns([this.rangeOf(article)]);
    const isAsked = filterOf(filters);
    const { corpus } = this;
    const asked = [...corpus.documents.keys()].filter((at) => isAsked(corpus.documents[at]!));
    return joinRuns(asked.map((at) => corpus.passagesOf(at)));
  }

  /** The ids of a word's stems, in every language of the corpus, as far as it has them. */
  stemIdsOf(word: string): number[] {
    const ids = this.stems.map((stem) => this.vocabulary.id(stem(word)));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  /** The passages whose text holds a word of the same stem, by their places in the corpus. */
  passagesWithStemOf(word: string): Set<number> {
    return new Set(this.stemIdsOf(word).flatMap((id) => [...this.#retrieval.withStem(id)]));
  }

  /** @param passageIndex counts the passages of the corpus from 0 */
  at(passageIndex: number): IndexedPassage {
    const { terms } = this.#packed;
    const article = this.corpus.articleOf(passageIndex);
    const [from, to] = [terms.starts[passageIndex]!, terms.starts[passageIndex + 1]!];
    const section = lastNotAbove(terms.sectionStarts, passageIndex);
    return {
      passageIndex,
      article,
      ordinal: passageIndex - this.corpus.passagesOf(article)[0],
      stems: terms.stems.subarray(from, to),
      words: terms.words.subarray(from, to),
      kinds: terms.kinds.subarray(from, to),
      context: terms.contexts.subarray(
        terms.contextStarts[section],
        terms.contextStarts[section + 1],
      ),
    };
  }

  /** The passage before a passage in its article, by its place; null for the first. */
  before({ article, passageIndex }: IndexedPassage): number | null {
    return passageIndex > this.corpus.passagesOf(article)[0] ? passageIndex - 1 : null;
  }

  /** The passage after a passage in its article, by its place; null for the last. */
  after({ article, passageIndex }: IndexedPassage): number | null {
    return passageIndex + 1 < this.corpus.passagesOf(article)[1] ? passageIndex + 1 : null;
  }

  /** The words of languages that write compounds as one word. */
  #joiningWords(): Set<string> {
    const { words, starts } = this.#packed.terms;
    const found = new Set<number>();
    for (const [article, { language }] of this.corpus.documents.entries()) {
      if (!joinsWords(language)) continue;
      const [from, to] = this.corpus.passagesOf(article);
      for (const id of words.subarray(starts[from], starts[to])) found.add(id);
    }
    return new Set(Array.from(found, (id) => this.vocabulary.word(id)));
  }
}
