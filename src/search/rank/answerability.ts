import { ANSWERABLE_WEIGHTS } from "./answerable-weights.ts";
import { FEATURES, share } from "./features.ts";
import type { Match } from "./match.ts";
import { MEANING_ANSWERABLE_WEIGHTS } from "./meaning-answerable-weights.ts";

/** What tells whether the best passage answers at all, or is only the least bad. */
export const SIGNS = {
  /** The share of the question in the best sentence, … */
  sentence: FEATURES.sentence,
  /** … in the best run of words, … */
  window: FEATURES.window,
  /** … and in the passage, with its title and heading. */
  coverage: (match: Match) => share(match, (term) => match.inContext[term]!),
  /** Whoever asks for a name that is not here wants something else. */
  namesMissing: ({ sought, inContext }: Match) =>
    sought.query.terms.filter(({ isName }, term) => isName && inContext[term] === 0).length,
  /** Words just as they stand in the question, stop words included. */
  sameWords: FEATURES.sameWords,
  /** Half of a long question is more than half of a short one. */
  terms: ({ sought }: Match) => sought.query.terms.length,
  /** Where to begin. */
  bias: () => 1,
} satisfies Record<string, (match: Match) => number>;

/** … and where a sentence model was asked. */
export const MEANING_SIGNS = {
  ...SIGNS,
  /** How near its nearest sentence comes to the question. */
  meaning: ({ meaning }) => Math.max(0, ...(meaning?.sentences ?? [])),
} satisfies Record<string, (match: Match) => number>;

export type Sign = keyof typeof SIGNS;
export type MeaningSign = keyof typeof MEANING_SIGNS;

/**
 * How much must speak for an answer, by the number of passages. A large corpus holds a few words of
 * any question by chance; in a small one that is rare, and its words are few, so that a question in
 * other words matches less of what answers it. Between the two the line is straight on a logarithmic
 * scale, and beyond them it is level.
 */
const LEAST = {
  words: { small: { passages: 60, odds: -3 }, large: { passages: 700, odds: -0.5 } },
  meaning: { small: { passages: 60, odds: -2.5 }, large: { passages: 700, odds: -0.5 } },
};

/** Whether the best candidate for a question seems to answer it. */
export function isAnswered(best: Match, passages: number): boolean {
  return logOdds(best) >= leastOdds(passages, LEAST[best.meaning ? "meaning" : "words"]);
}

/** The logarithm of the odds that a passage answers, as learned from questions whose article was taken away. */
export function logOdds(match: Match): number {
  return match.meaning
    ? weigh(match, MEANING_SIGNS, MEANING_ANSWERABLE_WEIGHTS)
    : weigh(match, SIGNS, ANSWERABLE_WEIGHTS);
}

function weigh<Name extends string>(
  match: Match,
  signs: Readonly<Record<Name, (match: Match) => number>>,
  weights: Readonly<Record<Name, number>>,
): number {
  let odds = 0;
  for (const name in weights) odds += weights[name] * signs[name](match);
  return odds;
}

function leastOdds(passages: number, { small, large }: typeof LEAST.words): number {
  const way = Math.log(passages / small.passages) / Math.log(large.passages / small.passages);
  return small.odds + Math.min(1, Math.max(0, way)) * (large.odds - small.odds);
}
