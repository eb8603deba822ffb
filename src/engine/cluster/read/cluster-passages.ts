import type { Budget } from "../../../cluster/budget.ts";
import type { Connection } from "../../../cluster/connection.ts";
import { getRecords, searchRecords } from "../../../cluster/records.ts";
import type { SearchResponse } from "../../../cluster/responses.ts";
import type { Document, Passage } from "../../../corpus/document.ts";
import { unpackPassage } from "../../../corpus/packed/packed-corpus.ts";
import type {
  CandidateSource,
  Candidates,
  Found,
  Wanted,
} from "../../../search/candidate-source.ts";
import type { CorpusStatistics } from "../../../search/corpus-statistics.ts";
import { wordingTest } from "../../../search/holds-wording.ts";
import type { IndexedPassage } from "../../../search/index/indexed-passage.ts";
import type { ExpandedQuery } from "../../../search/query/expand-query.ts";
import type { Wording } from "../../../search/query/operators.ts";
import { passageKey, placeIn } from "../records/article-record.ts";
import { kindsOf, type PassageRecord, wordsIn } from "../records/passage-record.ts";
import { candidateQuery } from "./candidate-query.ts";
import type { ClusterGeneration } from "./cluster-generation.ts";

/** Where the wording counts, so many passages are looked into. */
const MOST_CANDIDATES = 100;

const isPlain = ({ phrases, excludedWords, excludedPhrases }: Wording): boolean =>
  phrases.length + excludedWords.length + excludedPhrases.length === 0;

/** The passages that one answer asks the cluster for. */
export class ClusterPassages implements CandidateSource {
  readonly #connection: Connection;
  readonly #generation: ClusterGeneration;
  readonly #budget: Budget;
  /** A field of the passages that is not asked for; empty for none. */
  readonly #without: string;
  /** By their places in the corpus. */
  readonly #found = new Map<number, PassageRecord>();

  /**
   * @param budget of the whole answer
   * @param withVectors whether a sentence model scores them by what is kept with them
   */
  constructor(
    connection: Connection,
    generation: ClusterGeneration,
    budget: Budget,
    withVectors: boolean,
  ) {
    this.#connection = connection;
    this.#generation = generation;
    this.#budget = budget;
    this.#without = withVectors || generation.model === null ? "" : "vectors";
  }

  get statistics(): CorpusStatistics {
    return this.#generation.statistics;
  }

  async find({ variants }: ExpandedQuery, limit: number, wanted: Wanted): Promise<Candidates> {
    if (variants.size === 0) return { passageIndices: [], within: [] };
    const { scope, set } = this.#generation;
    const { statistics } = this;
    const size = isPlain(wanted.wording) ? limit : MOST_CANDIDATES;
    const without = this.#without;
    const query = candidateQuery({ scope, statistics, variants, wanted, size, without });
    const { hits } = await searchRecords<PassageRecord>(
      this.#connection,
      set.passages,
      query,
      this.#budget,
    );
    const isAsked = wordingTest(wanted.wording, this.statistics);
    const places = this.#takeInOrder(hits.hits).filter((place) =>
      isAsked(this.at(place), this.#found.get(place)!.language),
    );
    return { passageIndices: places.slice(0, limit), within: [] };
  }

  /** @returns places in the corpus, best first, and in its order where they are as good */
  #takeInOrder(hits: SearchResponse<PassageRecord>["hits"]["hits"]): number[] {
    const known = hits.flatMap(({ _id, _source, _score }) => {
      const place = this.#placeOf(_id);
      return place === undefined ? [] : [{ place: this.#take(place, _source), score: _score! }];
    });
    const sorted = known.toSorted((a, b) => b.score - a.score || a.place - b.place);
    return sorted.map(({ place }) => place);
  }

  async lookUp(hashes: readonly string[]): Promise<Found[]> {
    const { corpus } = this.#generation;
    const found = hashes.map((hash) => {
      const passageIndex = corpus.passageIndex(hash);
      if (passageIndex === undefined) return undefined;
      const [from, to] = corpus.passagesOf(corpus.articleOf(passageIndex));
      return {
        passageIndex,
        before: passageIndex > from ? passageIndex - 1 : null,
        after: passageIndex + 1 < to ? passageIndex + 1 : null,
      };
    });
    const places = found.flatMap((each) => (each ? Object.values(each) : []));
    await this.fetch(places.filter((place) => place !== null));
    return found;
  }

  /** Makes passages ready to be looked at. @param places in the corpus */
  async fetch(places: readonly number[]): Promise<void> {
    const { set } = this.#generation;
    const keys = places.map((place) => this.#keyOf(place));
    const records = await getRecords<PassageRecord>(
      this.#connection,
      set.passages,
      keys,
      this.#budget,
      "",
      this.#without,
    );
    for (const [i, record] of records.entries()) {
      if (!record) throw new Error(`The cluster has lost a passage: ${keys[i]}`);
      this.#take(places[i]!, record);
    }
  }

  /** The vectors that are kept with some of these, by their places. */
  vectorsOf(places: readonly number[]): Map<number, string> {
    const vectors = new Map<number, string>();
    for (const place of places) {
      const kept = this.#found.get(place)?.vectors;
      if (kept !== undefined) vectors.set(place, kept);
    }
    return vectors;
  }

  at(passageIndex: number): IndexedPassage {
    const { corpus } = this.#generation;
    const { stems, words, around, ...record } = this.#found.get(passageIndex)!;
    const article = corpus.articleOf(passageIndex);
    return {
      passageIndex,
      article,
      ordinal: passageIndex - corpus.passagesOf(article)[0],
      stems: this.#idsOf(stems),
      words: this.#idsOf(words),
      kinds: kindsOf(record),
      context: this.#idsOf(around),
    };
  }

  stemsBefore({ passageIndex }: IndexedPassage): Uint32Array | null {
    const { before } = this.#found.get(passageIndex)!;
    return before === null ? null : this.#idsOf(before);
  }

  stemsAfter({ passageIndex }: IndexedPassage): Uint32Array | null {
    const { after } = this.#found.get(passageIndex)!;
    return after === null ? null : this.#idsOf(after);
  }

  /** @param whole its article with its blocks, without which nobody may look at the spans */
  passage(passageIndex: number, whole?: Document): Passage {
    const { corpus } = this.#generation;
    const article = corpus.articleOf(passageIndex);
    const place = {
      hash: corpus.hashOf(passageIndex),
      ordinal: passageIndex - corpus.passagesOf(article)[0],
    };
    const { passage } = this.#found.get(passageIndex)!;
    return unpackPassage(passage, whole ?? corpus.documents[article]!, place);
  }

  #take(place: number, record: PassageRecord): number {
    this.#found.set(place, record);
    return place;
  }

  /** Undefined for a passage of an article that was left out. */
  #placeOf(key: string): number | undefined {
    const { places, corpus } = this.#generation;
    const [article, ordinal] = placeIn(key);
    const place = places.get(article);
    return place === undefined ? undefined : corpus.passagesOf(place)[0] + ordinal;
  }

  #keyOf(place: number): string {
    const { keys, corpus } = this.#generation;
    const article = corpus.articleOf(place);
    return passageKey(keys[article]!, place - corpus.passagesOf(article)[0]);
  }

  /** All words of a generation's passages are in its vocabulary. */
  #idsOf(text: string): Uint32Array {
    const { vocabulary } = this.statistics;
    return Uint32Array.from(wordsIn(text), (word) => vocabulary.id(word)!);
  }
}
