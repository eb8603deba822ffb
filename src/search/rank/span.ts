import { type IndexedPassage, sentenceTokens } from "../index/indexed-passage.ts";
import type { ExpandedQuery } from "../query/expand-query.ts";
import type { Occurrence } from "./occurrence.ts";

/** A run of words of a passage, as indices into its arrays, end exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  /** What of the question stands in it, in reading order. */
  readonly occurrences: readonly Occurrence[];
}

/** In so many words an answer usually fits. */
const WINDOW = 25;

/** The sentence that holds most of the question; the first of equals. */
export function bestSentence(
  expanded: ExpandedQuery,
  indexed: IndexedPassage,
  occurrences: readonly Occurrence[],
): TokenSpan {
  const starts = sentenceTokens(indexed);
  const end = indexed.stems.length;
  const bounds = starts.map((from, i) => [from, starts[i + 1] ?? end] as const);
  return best(expanded, bounds, occurrences);
}

/** The 25 words, from a word of the question on, that hold most of the question; the first of equals. */
export function bestWindow(expanded: ExpandedQuery, occurrences: readonly Occurrence[]): TokenSpan {
  const bounds = occurrences.map(({ at }) => [at, at + WINDOW] as const);
  return best(expanded, bounds, occurrences);
}

/** @param bounds ascending */
function best(
  expanded: ExpandedQuery,
  bounds: readonly (readonly [from: number, to: number])[],
  occurrences: readonly Occurrence[],
): TokenSpan {
  let winner: TokenSpan = { from: 0, to: bounds[0]?.[1] ?? 0, occurrences: [] };
  let most = 0;
  let first = 0;
  for (const [from, to] of bounds) {
    while (first < occurrences.length && occurrences[first]!.at < from) first++;
    let end = first;
    while (end < occurrences.length && occurrences[end]!.at < to) end++;
    const covered = coveredBy(occurrences, first, end, expanded);
    if (covered <= most) continue;
    most = covered;
    winner = { from, to, occurrences: occurrences.slice(first, end) };
  }
  return winner;
}

/** The weight of the question's terms among some occurrences. */
function coveredBy(
  occurrences: readonly Occurrence[],
  first: number,
  end: number,
  { weights }: ExpandedQuery,
): number {
  const similarity = new Float64Array(weights.length);
  let covered = 0;
  for (let i = first; i < end; i++) {
    const { term, similarity: here } = occurrences[i]!;
    const more = here - similarity[term]!;
    if (more <= 0) continue;
    similarity[term] = here;
    covered += more * weights[term]!;
  }
  return covered;
}
