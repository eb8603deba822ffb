import MiniSearch, { type SearchOptions } from "minisearch";
import type { Corpus, Document, Passage } from "../corpus/document.ts";
import { type IndexedPassage, indexPassage } from "./indexed-passage.ts";
import type { Lexicon } from "./lexicon.ts";
import { Spelling } from "./spelling.ts";
import { type Stem, stemFor } from "./stem.ts";
import { Synonyms } from "./synonyms.ts";
import { fold, tokenize } from "./tokenize.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * BM25's saturation k, length normalisation b and floor d: the values that found most on twelve
 * articles with 4,370 questions.
 */
const BM25 = { k: 1.2, b: 0.7, d: 0 };
const CONTEXT_BOOST = 0.3;
/** Frequent words are left out of the search for candidates once so many postings were read. */
const MOST_POSTINGS = 4000;
/** How long indexing may hold the event loop, in milliseconds. */
const LONGEST_SLICE_MS = 30;

const splitAtSpaces = (text: string) => (text === "" ? [] : text.split(" "));

/** The only file that knows MiniSearch: finds the passages that could answer, to be ranked later. */
export class SearchIndex {
  readonly corpus: Corpus;
  readonly vocabulary = new Vocabulary();
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  readonly synonyms: Synonyms;
  readonly #passages: IndexedPassage[] = [];
  readonly #byHash = new Map<string, Passage>();
  readonly #search = new MiniSearch<{ id: number; text: string; context: string }>({
    fields: ["text", "context"],
    tokenize: splitAtSpaces,
    processTerm: (term) => term,
    searchOptions: { bm25: BM25, boost: { context: CONTEXT_BOOST } },
  });
  readonly #articles = articleSearch();
  readonly #lexicon: Lexicon;
  #words = 0;
  /** Made when first asked for. */
  #spelling: Spelling | null = null;

  private constructor(corpus: Corpus, lexicon: Lexicon) {
    this.corpus = corpus;
    this.#lexicon = lexicon;
    this.synonyms = new Synonyms([lexicon.synonyms, corpus.synonyms], stemFor(null));
    this.stems = [...new Set(corpus.documents.map(({ language }) => stemFor(language)))];
  }

  /**
   * Indexes a corpus in slices, so that who asks meanwhile is answered.
   */
  static async of(corpus: Corpus, lexicon: Lexicon): Promise<SearchIndex> {
    const index = new SearchIndex(corpus, lexicon);
    let sliceEnd = performance.now() + LONGEST_SLICE_MS;
    for (const passage of corpus.passages) {
      index.#add(passage);
      if (performance.now() < sliceEnd) continue;
      await new Promise(setImmediate);
      sliceEnd = performance.now() + LONGEST_SLICE_MS;
    }
    index.#articles.addAll(corpus.documents);
    return index;
  }

  /** Words in the average passage. */
  get averageLength(): number {
    return this.#words / this.#passages.length;
  }

  get size(): number {
    return this.#passages.length;
  }

  get spelling(): Spelling {
    this.#spelling ??= new Spelling(this.vocabulary, this.#lexicon);
    return this.#spelling;
  }

  passage(hash: string): Passage | undefined {
    return this.#byHash.get(hash);
  }

  /**
   * Passages that hold at least one of the terms, best first by BM25.
   *
   * @param terms as they stand in the index, folded and stemmed, with their likeness
   * @param article only passages of the article with this id
   */
  candidates(
    terms: ReadonlyMap<string, number>,
    limit: number,
    article?: string,
  ): IndexedPassage[] {
    const options: SearchOptions = {
      boostTerm: (term) => terms.get(term)!,
      ...(article && { filter: ({ id }) => this.#passages[id]!.passage.document.id === article }),
    };
    return this.#search
      .search(this.#rarest([...terms.keys()]).join(" "), options)
      .slice(0, limit)
      .map(({ id }) => this.#passages[id]!);
  }

  /** Articles by what was typed of their name, best first; all, newest first, for no words. */
  findArticles(text: string): Document[] {
    if (tokenize(text).length === 0) return [...this.corpus.documents];
    const byId = new Map(this.corpus.documents.map((document) => [document.id, document]));
    return this.#articles.search(text).map(({ id }) => byId.get(id)!);
  }

  #add(passage: Passage): void {
    const stem = stemFor(passage.document.language);
    const indexed = indexPassage(passage, this.vocabulary, stem, this.#passages.at(-1));
    const id = this.#passages.push(indexed) - 1;
    const stems = new Set(indexed.stems);
    this.vocabulary.count(new Set([...stems, ...indexed.words, ...indexed.context]));
    this.#byHash.set(passage.hash, passage);
    this.#words += indexed.words.length;
    this.#search.add({ id, text: this.#spell(stems), context: this.#spell(indexed.context) });
  }

  /** Each stem once: how often it stands in a passage is the ranker's business. */
  #spell(stems: Iterable<number>): string {
    return Array.from(stems, (id) => this.vocabulary.word(id)).join(" ");
  }

  /** Reading the postings of frequent words costs most and finds least. */
  #rarest(terms: readonly string[]): string[] {
    const frequency = (term: string) => this.vocabulary.frequency(this.vocabulary.id(term));
    let postings = 0;
    return terms
      .filter((term) => frequency(term) > 0 || this.vocabulary.id(term) !== undefined)
      .toSorted((a, b) => frequency(a) - frequency(b))
      .filter((term, index) => {
        postings += frequency(term);
        return index === 0 || postings <= MOST_POSTINGS;
      });
  }
}

/** Names are typed half, and wrong: beginnings of words count, and near spellings. */
function articleSearch() {
  return new MiniSearch<Document>({
    fields: ["title", "id", "publisher", "tags"],
    tokenize: (text) => tokenize(text).map(({ word }) => word),
    processTerm: fold,
    extractField: (document, field) => String(document[field as keyof Document] ?? ""),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { title: 3, id: 2 },
      combineWith: "AND",
    },
  });
}
