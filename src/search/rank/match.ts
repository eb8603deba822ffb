import type { IndexedPassage } from "../index/indexed-passage.ts";
import type { Form, Sought } from "../query/expand-query.ts";
import type { PassageMeaning } from "../semantic-scorer.ts";
import { bestSentence, bestWindow, type Stretch } from "./span.ts";

/** One place in a passage where a term of the question stands. */
export interface Occurrence extends Form {
  /** Place in the passage's arrays. */
  readonly at: number;
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
  /** The same where the article's title, the heading and the tags count as here. */
  readonly inContext: readonly number[];
  /** The sentence that holds most of the question. */
  readonly sentence: Stretch;
  /** The run of words that does. */
  readonly window: Stretch;
  /** What a sentence model makes of the passage, if there is one. */
  readonly meaning: PassageMeaning | null;
}

/** Finds where the terms of a question stand in a passage. */
export function matchPassage(
  sought: Sought,
  indexed: IndexedPassage,
  meaning: PassageMeaning | null = null,
): Match {
  const occurrences = findOccurrences(sought, indexed);
  const counts = sought.weights.map(() => 0);
  for (const { term } of occurrences) counts[term]!++;
  const likeness = bestForms(sought, occurrences);
  return {
    sought,
    indexed,
    occurrences,
    counts,
    likeness,
    inContext: withContext(likeness, sought, indexed),
    sentence: bestSentence(sought, indexed, occurrences),
    window: bestWindow(sought, occurrences),
    meaning,
  };
}

/** For each term of the question, the likeness of its best form among the places; 0 for none. */
export function bestForms({ weights }: Sought, places: Iterable<Form>): number[] {
  const likeness = weights.map(() => 0);
  for (const place of places)
    likeness[place.term] = Math.max(likeness[place.term]!, place.likeness);
  return likeness;
}

/** Adds what an article's title, heading and tags hold. */
export function withContext(
  likeness: readonly number[],
  { forms }: Sought,
  { context }: IndexedPassage,
): number[] {
  const both = [...likeness];
  for (const id of context) {
    const form = forms.get(id);
    if (form) both[form.term] = Math.max(both[form.term]!, form.likeness);
  }
  return both;
}

function findOccurrences({ forms }: Sought, { stems }: IndexedPassage): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let at = 0; at < stems.length; at++) {
    const form = forms.get(stems[at]!);
    if (form) occurrences.push({ term: form.term, likeness: form.likeness, at });
  }
  return occurrences;
}
