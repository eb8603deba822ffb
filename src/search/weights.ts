import type { RankFeature } from "./rank.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const WEIGHTS: Readonly<Record<RankFeature, number>> = {
  bm25: 0.426,
  sentence: -0.072,
  window: 2.259,
  topic: 0.063,
  missing: 2.638,
  letters: 1.515,
  names: -4.019,
  missingNames: -11.35,
  sameWords: 5.073,
  samePairs: 5.419,
  alike: 5.023,
  alikeInSentence: 1.698,
  before: 2.265,
  after: 1.794,
  date: 5.026,
  number: 1.545,
  sentenceLength: -0.558,
  length: -1.887,
  opening: 1.14,
  bm25OfBest: 3.724,
  sentenceOfBest: 2.872,
  topicOfBest: 1.001,
  document: 3.024,
};
