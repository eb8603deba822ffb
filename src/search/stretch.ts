import type { IndexedPassage } from "./indexed-passage.ts";
import type { Match } from "./match.ts";

/** A run of words of a passage, by position, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The share of the question, by weight, that stands in it: 0 to 1. */
  readonly covered: number;
}

/** How many words in which an answer usually fits. */
const WINDOW = 25;

/** The sentence that holds most of the question; the first of equals. */
export const bestSentence = (match: Match): Stretch => best(match, sentences(match.indexed, 1));

/** The same for two sentences in a row: the second often answers what the first names. */
export const bestTwoSentences = (match: Match): Stretch => best(match, sentences(match.indexed, 2));

/** The same for any 25 words that begin with a word of the question. */
export const bestWindow = (match: Match): Stretch =>
  best(
    match,
    match.occurrences.map(({ position }) => [position, position + WINDOW]),
  );

type Bounds = readonly [from: number, to: number];

/** @param count how many sentences in a row make a stretch */
function sentences({ sentences: starts, length }: IndexedPassage, count: number): Bounds[] {
  return Array.from(starts, (from, i) => [from, starts[i + count] ?? length]);
}

function best(match: Match, bounds: readonly Bounds[]): Stretch {
  const { weights, totalWeight } = match.sought;
  let winner: Stretch = { from: 0, to: bounds[0]?.[1] ?? 0, covered: 0 };
  let next = 0;
  for (const [from, to] of bounds) {
    while (next < match.occurrences.length && match.occurrences[next]!.position < from) next++;
    const likeness = new Float64Array(weights.length);
    let covered = 0;
    for (let i = next; i < match.occurrences.length; i++) {
      const { position, term, likeness: here } = match.occurrences[i]!;
      if (position >= to) break;
      const more = here - likeness[term]!;
      if (more <= 0) continue;
      likeness[term] = here;
      covered += more * weights[term]!;
    }
    if (covered / totalWeight > winner.covered)
      winner = { from, to, covered: covered / totalWeight };
  }
  return winner;
}
