import MiniSearch from "minisearch";
import type { Corpus, Document, Passage } from "../../corpus/document.ts";
import type { Form } from "../query/expand-query.ts";
import type { Lexicon } from "../query/lexicon.ts";
import { Spelling } from "../query/spelling.ts";
import { Synonyms } from "../query/synonyms.ts";
import { Compounds, joinsWords } from "../text/compounds.ts";
import { type Stem, stemFor } from "../text/stem.ts";
import { stopWordsOf } from "../text/stop-words.ts";
import { fold, tokenize } from "../text/tokenize.ts";
import { type IndexedPassage, indexPassage, type PassageRange } from "./indexed-passage.ts";
import { PassageSearch } from "./retrieve.ts";
import { Vocabulary } from "./vocabulary.ts";
import { breather } from "./yield-to-event-loop.ts";

/** A corpus made ready to be searched. */
export class SearchIndex {
  readonly corpus: Corpus;
  readonly vocabulary = new Vocabulary();
  /** One for each language of the corpus. */
  readonly stems: readonly Stem[];
  /** Words of its languages that say nothing of what is asked for. */
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: Synonyms;
  readonly #passages: IndexedPassage[] = [];
  readonly #byHash = new Map<string, IndexedPassage>();
  readonly #articles = articleSearch();
  readonly #lexicon: Lexicon;
  #words = 0;
  #search!: PassageSearch;
  /** Ids of the words of languages that join them. */
  readonly #joined = new Set<number>();
  /** Made when first asked for. */
  #spelling: Spelling | null = null;
  #compounds: Compounds | null = null;

  private constructor(corpus: Corpus, lexicon: Lexicon) {
    this.corpus = corpus;
    this.#lexicon = lexicon;
    this.synonyms = new Synonyms([lexicon.synonyms, corpus.synonyms], stemFor(null));
    const languages = new Set(corpus.documents.map(({ language }) => language));
    this.stopWords = stopWordsOf(languages);
    this.stems = [...new Set(Array.from(languages, stemFor))];
  }

  /**
   * Indexes a corpus in slices, so that who asks meanwhile is answered.
   */
  static async of(corpus: Corpus, lexicon: Lexicon): Promise<SearchIndex> {
    const index = new SearchIndex(corpus, lexicon);
    const breathe = breather();
    for (const passage of corpus.passages) {
      index.#add(passage);
      const turn = breathe();
      if (turn) await turn;
    }
    index.#search = await PassageSearch.of(index.#passages, index.vocabulary.size);
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

  get compounds(): Compounds {
    this.#compounds ??= new Compounds(Array.from(this.#joined, (id) => this.vocabulary.word(id)));
    return this.#compounds;
  }

  /** @param hash as in `Passage.hash` */
  byHash(hash: string): IndexedPassage | undefined {
    return this.#byHash.get(hash);
  }

  /**
   * Passages that hold at least one of the words, best first by BM25.
   *
   * @param forms by the ids of words, as in `Sought.forms`
   * @param within only these passages
   */
  candidates(
    forms: ReadonlyMap<number, Form>,
    limit: number,
    within: PassageRange = this.rangeOf(),
  ): IndexedPassage[] {
    return this.#search.find(forms, limit, within);
  }

  /** Where the passages of an article are, by its id; those of all articles for none. */
  rangeOf(article?: string): PassageRange {
    if (article === undefined) return [0, this.#passages.length];
    const isOfArticle = ({ passage }: IndexedPassage) => passage.document.id === article;
    const first = Math.max(0, this.#passages.findIndex(isOfArticle));
    return [first, this.#passages.findLastIndex(isOfArticle) + 1];
  }

  /** @param place counts the passages of the corpus from 0 */
  at(place: number): IndexedPassage {
    return this.#passages[place]!;
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
    this.#passages.push(indexed);
    this.vocabulary.count(new Set([...indexed.stems, ...indexed.words, ...indexed.context]));
    this.#byHash.set(passage.hash, indexed);
    this.#words += indexed.words.length;
    if (!joinsWords(passage.document.language)) return;
    for (const id of indexed.words) this.#joined.add(id);
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
