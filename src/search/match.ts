import type { IndexedPassage } from "./indexed-passage.ts";
import type { Form, Sought } from "./sought.ts";

/** One place in a passage where a term of the question stands. */
export interface Occurrence extends Form {
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
