import type { IndexedPassage } from "./indexed-passage.ts";
import type { Query } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A form under which a term of the question is looked for. */
export interface SoughtForm {
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
  readonly forms: ReadonlyMap<number, SoughtForm>;
  /** Ids of the terms' unstemmed words. */
  readonly exactWords: ReadonlySet<number>;
  /** Ids of all words of the question, in order; -1 for one that the corpus lacks. */
  readonly words: readonly number[];
  readonly averageLength: number;
  readonly vocabulary: Vocabulary;
}

/** One place in a passage where a term of the question stands. */
export interface Occurrence extends SoughtForm {
  readonly position: number;
}

/** A passage held against a question. */
export interface Match {
  readonly sought: Sought;
  readonly indexed: IndexedPassage;
  /** In reading order. */
  readonly occurrences: readonly Occurrence[];
  /** For each term of the question, how often it occurs here. */
  readonly counts: readonly number[];
  /** For each term, the likeness of the best form that occurs here; 0 for none. */
  readonly likeness: readonly number[];
  /** For each term, whether it occurs here just as it was typed. */
  readonly isExact: readonly boolean[];
}

/**
 * The weight of a word that stands in `frequency` of `size` passages: BM25's inverse document
 * frequency (Robertson and Zaragoza 2009, equation 3.4, kept above 0 as Lucene does).
 */
export function inverseDocumentFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Finds where the terms of a question stand in a passage. */
export function matchPassage(sought: Sought, indexed: IndexedPassage): Match {
  const { stems, words, positions } = indexed;
  const size = sought.weights.length;
  const occurrences: Occurrence[] = [];
  const counts = new Array<number>(size).fill(0);
  const likeness = new Array<number>(size).fill(0);
  const isExact = new Array<boolean>(size).fill(false);
  for (let i = 0; i < stems.length; i++) {
    const form = sought.forms.get(stems[i]!);
    if (!form) continue;
    const { term } = form;
    const position = positions[i]!;
    const last = occurrences.at(-1);
    if (last?.term === term && last.position === position) continue;
    occurrences.push({ ...form, position });
    counts[term]!++;
    likeness[term] = Math.max(likeness[term]!, form.likeness);
    if (sought.exactWords.has(words[i]!)) isExact[term] = true;
  }
  return { sought, indexed, occurrences, counts, likeness, isExact };
}

/** Looks the words of a question up in an index. */
export function seek(query: Query, index: SearchIndex): Sought {
  const { vocabulary, size } = index;
  const forms = new Map<number, SoughtForm>();
  const weights = query.terms.map(({ stems }, term) => {
    const ids = stems.map((stem) => vocabulary.id(stem)).filter((id) => id !== undefined);
    for (const id of ids) if (!forms.has(id)) forms.set(id, { term, likeness: 1 });
    const frequency = Math.max(0, ...ids.map((id) => vocabulary.frequency(id)));
    return inverseDocumentFrequency(frequency, size);
  });
  return {
    query,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    forms,
    exactWords: new Set(
      idsOf(
        query.terms.map(({ word }) => word),
        index,
      ),
    ),
    words: idsOf(query.words, index),
    averageLength: index.averageLength,
    vocabulary,
  };
}

const idsOf = (words: readonly string[], { vocabulary }: SearchIndex) =>
  words.map((word) => vocabulary.id(word) ?? -1);
