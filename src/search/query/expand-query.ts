import { inverseDocumentFrequency } from "../index/bm25.ts";
import type { SearchIndex } from "../index/build-index.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import type { Query, QueryTerm } from "./parse-query.ts";
import { type Beginning, beginningsOf } from "./prefix-similarity.ts";

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
  /** Ids of all words of the question, in order, spelt right; -1 for one that the corpus lacks. */
  readonly words: readonly number[];
  /** The terms that a word of the vocabulary begins like, by its id. */
  readonly beginnings: (id: number) => readonly Beginning[];
  /** What misspelt terms are taken for. */
  readonly corrections: ReadonlyMap<QueryTerm, string>;
  readonly averageLength: number;
  readonly vocabulary: Vocabulary;
}

/** How alike other words are to the one that was typed. */
const LIKENESS = { itself: 1, corrected: 0.9, synonym: 0.75, compound: 0.75 };

/** Looks the words of a question up in an index. */
export function seek(query: Query, index: SearchIndex): Sought {
  const { vocabulary, size, averageLength } = index;
  const forms = new FormCollector(vocabulary);
  const corrections = new Map<QueryTerm, string>();
  const weights = query.terms.map((term, i) => {
    const known = addForms(forms, term, i, index);
    const frequency = known || addCorrections(forms, term, i, index, corrections);
    return inverseDocumentFrequency(frequency, size);
  });
  addPhrases(forms, query, index);
  const meant = new Map([...corrections].map(([{ word }, correction]) => [word, correction]));
  return {
    query,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    forms: forms.byId,
    words: query.words.map((word) => vocabulary.id(meant.get(word) ?? word) ?? -1),
    beginnings: beginningsOf(query.terms, vocabulary),
    corrections,
    averageLength,
    vocabulary,
  };
}

/** @returns in how many passages the term stands, else a word like it; 0 for neither */
function addForms(forms: FormCollector, { word, stems }: QueryTerm, i: number, index: SearchIndex) {
  const itself = forms.add(stems, i, LIKENESS.itself);
  const synonyms = [...index.synonyms.of([word])].flatMap((synonym) => stemmed(synonym, index));
  const like = forms.add(synonyms, i, LIKENESS.synonym);
  const compounds = index.compounds.of(word).flatMap((compound) => stemmed(compound, index));
  const joined = forms.add(compounds, i, LIKENESS.compound);
  return itself || like || joined;
}

/** Words for several in a row: the first of them that is a term stands for all. */
function addPhrases(forms: FormCollector, { terms, inOrder }: Query, index: SearchIndex): void {
  const { synonyms } = index;
  for (let length = 2; length <= synonyms.longestPhrase; length++) {
    for (let start = 0; start + length <= inOrder.length; start++) {
      const words = [...synonyms.of(inOrder.slice(start, start + length))];
      const term = terms.findIndex(
        ({ position }) => position >= start && position < start + length,
      );
      if (term >= 0)
        forms.add(
          words.flatMap((word) => stemmed(word, index)),
          term,
          LIKENESS.synonym,
        );
    }
  }
}

/** @returns in how many passages the word stands that the term is taken for; 0 for none */
function addCorrections(
  forms: FormCollector,
  term: QueryTerm,
  i: number,
  index: SearchIndex,
  corrections: Map<QueryTerm, string>,
): number {
  const near = index.spelling.correct(term.word, term.isName);
  if (near[0]) corrections.set(term, near[0].word);
  const frequencies = near.map(({ word, edits }) =>
    forms.add(stemmed(word, index), i, LIKENESS.corrected / edits),
  );
  return Math.max(0, ...frequencies);
}

const stemmed = (word: string, { stems }: SearchIndex) => stems.map((stem) => stem(word));

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
