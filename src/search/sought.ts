import type { Query, QueryTerm } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A form under which a term of the question is looked for. */
export interface Form {
  /** Index into `Sought.weights`. */
  readonly term: number;
  /** 1 for the term itself, less for a correction of its spelling or a word of like meaning. */
  readonly likeness: number;
}

/** A question made ready to be compared with passages. */
export interface Sought {
  readonly query: Query;
  /** Inverse document frequency of each of the query's terms. */
  readonly weights: readonly number[];
  readonly totalWeight: number;
  /** By the id of a stem. */
  readonly forms: ReadonlyMap<number, Form>;
  /** Ids of the terms' unstemmed words. */
  readonly exactWords: ReadonlySet<number>;
  /** Ids of all words of the question, in order; -1 for one that the corpus lacks. */
  readonly words: readonly number[];
  readonly averageLength: number;
  readonly vocabulary: Vocabulary;
}

/** How alike other words are to the one that was typed. */
const LIKENESS = { itself: 1, corrected: 0.8, synonym: 0.75 };

/** Looks the words of a question up in an index. */
export function seek(query: Query, index: SearchIndex): Sought {
  const { vocabulary, size, averageLength } = index;
  const forms = new FormCollector(vocabulary);
  const weights = query.terms.map((term, i) => {
    const frequency = addForms(forms, term, i, index);
    return inverseDocumentFrequency(frequency, size);
  });
  const idsOf = (words: readonly string[]) => words.map((word) => vocabulary.id(word) ?? -1);
  return {
    query,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    forms: forms.byId,
    exactWords: new Set(idsOf(query.terms.map(({ word }) => word))),
    words: idsOf(query.words),
    averageLength,
    vocabulary,
  };
}

/** The stems to look for, with their likeness. */
export const stemsOf = ({ forms, vocabulary }: Sought): Map<string, number> =>
  new Map(Array.from(forms, ([id, { likeness }]) => [vocabulary.word(id), likeness]));

/**
 * The weight of a word that stands in `frequency` of `size` passages: BM25's inverse document
 * frequency (Robertson and Zaragoza 2009, equation 3.4, kept above 0 as Lucene does).
 */
function inverseDocumentFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** @returns in how many passages the term stands: itself, else what it was corrected to, else its like */
function addForms(forms: FormCollector, term: QueryTerm, i: number, index: SearchIndex): number {
  const stemmed = (word: string) => index.stems.map((stem) => stem(word));
  const itself = forms.add(term.stems, i, LIKENESS.itself);
  const synonyms = forms.add(
    [...index.synonyms.of([term.word])].flatMap(stemmed),
    i,
    LIKENESS.synonym,
  );
  if (itself > 0 || synonyms > 0) return itself || synonyms;
  return Math.max(
    0,
    ...index.spelling
      .correct(term.word, term.isName)
      .map(({ word, edits }) => forms.add(stemmed(word), i, LIKENESS.corrected / edits)),
  );
}

class FormCollector {
  readonly byId = new Map<number, Form>();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @returns in how many passages the most frequent of the stems stands */
  add(stems: readonly string[], term: number, likeness: number): number {
    let most = 0;
    for (const stem of stems) {
      const id = this.#vocabulary.id(stem);
      const frequency = this.#vocabulary.frequency(id);
      if (id === undefined || frequency === 0) continue;
      const known = this.byId.get(id);
      if (!known || known.likeness < likeness) this.byId.set(id, { term, likeness });
      most = Math.max(most, frequency);
    }
    return most;
  }
}
