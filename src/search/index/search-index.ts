import { lastNotAbove } from "../../corpus/binary-search.ts";
import type { Passage } from "../../corpus/document.ts";
import type { PackedCorpus } from "../../corpus/packed/packed-corpus.ts";
import { askedPassages } from "../asked-passages.ts";
import type { CandidateSource, Candidates, Found, Wanted } from "../candidate-source.ts";
import { CorpusStatistics } from "../corpus-statistics.ts";
import { type Filters, filterOf } from "../filters.ts";
import type { ExpandedQuery } from "../query/expand-query.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { TermVariant } from "../query/term-variant.ts";
import { joinsWords } from "../text/compounds.ts";
import type { IndexedPassage, PassageRange } from "./indexed-passage.ts";
import type { PackedIndex } from "./packed-index.ts";
import { joinRuns, type PassageRuns } from "./passage-runs.ts";
import { passagesByLanguage } from "./passages-by-language.ts";
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

/** A corpus made ready to be searched in memory. It never changes. */
export class SearchIndex implements CandidateSource {
  readonly corpus: PackedCorpus;
  readonly statistics: CorpusStatistics;
  readonly #packed: PackedIndex;
  readonly #retrieval: PassageSearch;

  constructor({ corpus, packed, synonyms, lexicon }: SearchIndexParts) {
    const size = corpus.passageCount;
    const counts = {
      vocabulary: Vocabulary.unpack(packed.vocabulary),
      size,
      averageLength: packed.terms.words.length / size,
      passagesByLanguage: passagesByLanguage(corpus),
      synonyms,
      joiningWords: () => this.#joiningWords(),
    };
    this.corpus = corpus;
    this.statistics = new CorpusStatistics(counts, lexicon);
    this.#packed = packed;
    this.#retrieval = new PassageSearch(packed);
  }

  /** How many passages it holds. */
  get size(): number {
    return this.corpus.passageCount;
  }

  find({ variants }: ExpandedQuery, limit: number, { filters, wording }: Wanted): Candidates {
    const within = askedPassages(this, filters, wording);
    return { passageIndices: this.candidates(variants, limit, within), within };
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

  lookUp(hashes: readonly string[]): Found[] {
    return hashes.map((hash) => {
      const passageIndex = this.corpus.passageIndex(hash);
      if (passageIndex === undefined) return undefined;
      const [from, to] = this.corpus.passagesOf(this.corpus.articleOf(passageIndex));
      return {
        passageIndex,
        before: passageIndex > from ? passageIndex - 1 : null,
        after: passageIndex + 1 < to ? passageIndex + 1 : null,
      };
    });
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

  /** The passages whose text holds a word of the same stem, by their places in the corpus. */
  passagesWithStemOf(word: string): Set<number> {
    const stems = this.statistics.stemIdsOf(word);
    return new Set(stems.flatMap((id) => [...this.#retrieval.withStem(id)]));
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

  stemsBefore({ ordinal, passageIndex }: IndexedPassage): Uint32Array | null {
    return ordinal > 0 ? this.#stemsOf(passageIndex - 1) : null;
  }

  stemsAfter({ article, passageIndex }: IndexedPassage): Uint32Array | null {
    const isLast = passageIndex + 1 === this.corpus.passagesOf(article)[1];
    return isLast ? null : this.#stemsOf(passageIndex + 1);
  }

  passage(passageIndex: number): Passage {
    return this.corpus.passage(passageIndex);
  }

  #stemsOf(passageIndex: number): Uint32Array {
    const { stems, starts } = this.#packed.terms;
    return stems.subarray(starts[passageIndex], starts[passageIndex + 1]);
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
    return new Set(Array.from(found, (id) => this.statistics.vocabulary.word(id)));
  }
}
