import type { CorpusStatistics } from "../corpus-statistics.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import { isForeignQuestion } from "./foreign-question.ts";
import { isNamed } from "./named.ts";
import type { Query, QueryTerm } from "./parse-query.ts";
import { type PrefixSimilarity, prefixSimilaritiesOf } from "./prefix-similarity.ts";
import type { TermVariant } from "./term-variant.ts";

/** A question made ready to be compared with passages. */
export interface ExpandedQuery {
  readonly query: Query;
  /** Inverse document frequency of each of the query's terms. */
  readonly weights: readonly number[];
  readonly totalWeight: number;
  /** By the id of a stem. */
  readonly variants: ReadonlyMap<number, TermVariant>;
  /** 1 by the id of each stem that has a variant: most have none, and this tells so fastest. */
  readonly isVariant: Uint8Array;
  /** Ids of all words of the question, in order, spelt right; -1 for one that the corpus lacks. */
  readonly words: readonly number[];
  /** 1 by the id of each of them. */
  readonly isAsked: Uint8Array;
  /** The terms that a word of the vocabulary begins like, by its id. */
  readonly prefixSimilarities: (id: number) => readonly PrefixSimilarity[];
  /** What misspelt terms are taken for. */
  readonly corrections: ReadonlyMap<QueryTerm, string>;
  /** For each of the query's terms, whether it is a name or a number. */
  readonly isNamed: readonly boolean[];
  readonly averageLength: number;
  readonly vocabulary: Vocabulary;
}

/** How alike other words are to the one that was typed. */
const SIMILARITY = { itself: 1, corrected: 0.9, synonym: 0.75, compound: 0.75 };

/** Most unknown words that are corrected, because each is compared with every word of the corpus. */
const MOST_CORRECTED = 8;

/** Looks the words of a question up in what is known of a corpus. */
export function expandQuery(query: Query, statistics: CorpusStatistics): ExpandedQuery {
  const { vocabulary, averageLength } = statistics;
  const variants = new VariantCollector(vocabulary);
  const corrections = new Map<QueryTerm, string>();
  const frequencies = query.terms.map((term, i) => addVariants(variants, term, i, statistics));
  for (const i of misspeltTerms(query, frequencies, statistics)) {
    frequencies[i] = addCorrections(variants, query.terms[i]!, i, statistics, corrections);
  }
  const weights = query.terms.map(({ stems }, i) => statistics.weightOf(stems, frequencies[i]!));
  addPhrases(variants, query, statistics);
  const meant = new Map([...corrections].map(([{ word }, correction]) => [word, correction]));
  const words = query.words.map((word) => vocabulary.id(meant.get(word) ?? word) ?? -1);
  return {
    query,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    variants: variants.byId,
    isVariant: markedAt(variants.byId.keys(), vocabulary),
    words,
    isAsked: markedAt(words, vocabulary),
    prefixSimilarities: prefixSimilaritiesOf(query.terms, vocabulary),
    corrections,
    isNamed: query.terms.map((term) => isNamed(term, statistics)),
    averageLength,
    vocabulary,
  };
}

/** @param ids those below 0 are of no word */
function markedAt(ids: Iterable<number>, { size }: Vocabulary): Uint8Array {
  const marks = new Uint8Array(size);
  for (const id of ids) if (id >= 0) marks[id] = 1;
  return marks;
}

/** The terms that may be misspelt: nothing like them stands in the corpus, whose language they are in. */
function misspeltTerms(
  { words }: Query,
  frequencies: readonly number[],
  { stopWords }: CorpusStatistics,
): number[] {
  const unknown = [...frequencies.keys()].filter((i) => frequencies[i] === 0);
  if (unknown.length === 0 || isForeignQuestion(words, stopWords)) return [];
  return unknown.slice(0, MOST_CORRECTED);
}

/** @returns in how many passages the term stands, else a word like it; 0 for neither */
function addVariants(
  variants: VariantCollector,
  { word, stems }: QueryTerm,
  i: number,
  statistics: CorpusStatistics,
) {
  const itself = variants.add(stems, i, SIMILARITY.itself);
  const synonyms = [...statistics.synonyms.of([word])].flatMap((synonym) =>
    stemmed(synonym, statistics),
  );
  const like = variants.add(synonyms, i, SIMILARITY.synonym);
  const compounds = statistics.compounds
    .of(word)
    .flatMap((compound) => stemmed(compound, statistics));
  const joined = variants.add(compounds, i, SIMILARITY.compound);
  return itself || like || joined;
}

/** Words for several in a row: the first of them that is a term stands for all. */
function addPhrases(
  variants: VariantCollector,
  { terms, inOrder }: Query,
  statistics: CorpusStatistics,
): void {
  const { synonyms } = statistics;
  for (let length = 2; length <= synonyms.longestPhrase; length++) {
    for (let start = 0; start + length <= inOrder.length; start++) {
      const words = [...synonyms.of(inOrder.slice(start, start + length))];
      const term = terms.findIndex(
        ({ position }) => position >= start && position < start + length,
      );
      if (term >= 0)
        variants.add(
          words.flatMap((word) => stemmed(word, statistics)),
          term,
          SIMILARITY.synonym,
        );
    }
  }
}

/** @returns in how many passages the word stands that the term is taken for; 0 for none */
function addCorrections(
  variants: VariantCollector,
  term: QueryTerm,
  i: number,
  statistics: CorpusStatistics,
  corrections: Map<QueryTerm, string>,
): number {
  const near = statistics.spelling.correct(term.word, term.isName);
  if (near[0]) corrections.set(term, near[0].word);
  const frequencies = near.map(({ word, edits }) =>
    variants.add(stemmed(word, statistics), i, SIMILARITY.corrected / edits),
  );
  return Math.max(0, ...frequencies);
}

const stemmed = (word: string, { stems }: CorpusStatistics) => stems.map((stem) => stem(word));

class VariantCollector {
  readonly byId = new Map<number, TermVariant>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @returns in how many passages the most frequent of the stems stands */
  add(stems: readonly string[], term: number, similarity: number): number {
    let most = 0;
    for (const stem of stems) {
      const id = this.#vocabulary.id(stem);
      const frequency = this.#vocabulary.documentFrequency(id);
      if (id === undefined || frequency === 0) continue;
      const known = this.byId.get(id);
      if (!known || known.similarity < similarity) this.byId.set(id, { term, similarity });
      most = Math.max(most, frequency);
    }
    return most;
  }
}
