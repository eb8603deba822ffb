import type { RankFeature } from "./rank.ts";

/** What each feature counts, as `npm run train` (test/bench/train.ts) learned it. */
export const WEIGHTS: Readonly<Record<RankFeature, number>> = {
  bm25: 0.433,
  sentence: -0.074,
  window: 2.26,
  topic: 0.062,
  missing: 2.643,
  letters: 1.516,
  names: -4.009,
  missingNames: -11.347,
  sameWords: 5.071,
  samePairs: 5.42,
  alike: 5.021,
  alikeInSentence: 1.693,
  before: 2.267,
  after: 1.793,
  date: 4.886,
  number: 1.545,
  sentenceLength: -0.558,
  length: -1.884,
  opening: 1.142,
  bm25OfBest: 3.725,
  sentenceOfBest: 2.873,
  topicOfBest: 1.004,
  document: 3.031,
};
