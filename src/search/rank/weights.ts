import type { RankFeature } from "./ranker.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const WEIGHTS: Readonly<Record<RankFeature, number>> = {
  bm25: 0.95,
  sentence: 0.402,
  window: 2.399,
  topic: 0.753,
  missing: 2.443,
  letters: 1.586,
  names: -3.506,
  missingNames: -10.684,
  sameWords: 4.843,
  samePairs: 5.131,
  alike: 5.207,
  alikeInSentence: 1.821,
  before: 1.841,
  after: 1.431,
  date: 4.857,
  number: 1.594,
  sentenceLength: -0.633,
  length: -2.084,
  opening: 1.13,
  bm25OfBest: 3.143,
  sentenceOfBest: 3.017,
  topicOfBest: 0.875,
  document: 3.459,
};
