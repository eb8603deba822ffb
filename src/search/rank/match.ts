import type { PassageSource } from "../candidate-source.ts";
import type { IndexedPassage } from "../index/indexed-passage.ts";
import type { ExpandedQuery } from "../query/expand-query.ts";
import type { TermVariant } from "../query/term-variant.ts";
import type { PassageSimilarity } from "../semantic-scorer.ts";
import type { Occurrence } from "./occurrence.ts";
import { bestSentence, bestWindow, type TokenSpan } from "./span.ts";

/** A passage held against a question. */
export interface Match {
  readonly expanded: ExpandedQuery;
  readonly indexed: IndexedPassage;
  /** Where it came from; its text is unpacked where it is needed. */
  readonly source: PassageSource;
  /** The stems of the passages beside it in its article. */
  readonly before: Uint32Array | null;
  readonly after: Uint32Array | null;
  /** In reading order. */
  readonly occurrences: readonly Occurrence[];
  /** For each term of the question, how often it occurs here. */
  readonly counts: readonly number[];
  /** For each term, the similarity of the best variant that occurs here; 0 for none. */
  readonly similarities: readonly number[];
  /** For each term, the similarity of the best variant here or in the title, the heading or the tags. */
  readonly inContext: readonly number[];
  /** The sentence that holds most of the question. */
  readonly sentence: TokenSpan;
  /** The 25 words that hold most of it. */
  readonly window: TokenSpan;
  /** What a sentence model makes of the passage; null where none was asked. */
  readonly semantic: PassageSimilarity | null;
}

/** Finds where the terms of a question stand in a passage. */
export function matchPassage(
  expanded: ExpandedQuery,
  source: PassageSource,
  passageIndex: number,
  semantic: PassageSimilarity | null = null,
): Match {
  const indexed = source.at(passageIndex);
  const occurrences = findOccurrences(expanded, indexed);
  const counts = expanded.weights.map(() => 0);
  for (const { term } of occurrences) counts[term]!++;
  const similarities = bestSimilarities(expanded, occurrences);
  return {
    expanded,
    indexed,
    source,
    before: source.stemsBefore(indexed),
    after: source.stemsAfter(indexed),
    occurrences,
    counts,
    similarities,
    inContext: withContext(similarities, expanded, indexed),
    sentence: bestSentence(expanded, indexed, occurrences),
    window: bestWindow(expanded, occurrences),
    semantic,
  };
}

/** For each term of the question, the similarity of its best variant among some; 0 for none. */
export function bestSimilarities(
  { weights }: ExpandedQuery,
  variants: Iterable<TermVariant>,
): number[] {
  const best = weights.map(() => 0);
  for (const { term, similarity } of variants) best[term] = Math.max(best[term]!, similarity);
  return best;
}

/** Adds what an article's title, heading and tags hold. */
export function withContext(
  similarities: readonly number[],
  { variants }: ExpandedQuery,
  { context }: IndexedPassage,
): number[] {
  const both = [...similarities];
  for (const id of context) {
    const variant = variants.get(id);
    if (variant) both[variant.term] = Math.max(both[variant.term]!, variant.similarity);
  }
  return both;
}

function findOccurrences(
  { variants, isVariant }: ExpandedQuery,
  { stems }: IndexedPassage,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let at = 0; at < stems.length; at++) {
    if (isVariant[stems[at]!] === 0) continue;
    const { term, similarity } = variants.get(stems[at]!)!;
    occurrences.push({ term, similarity, at });
  }
  return occurrences;
}
