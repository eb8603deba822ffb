import type { MeaningFeature } from "./meaning-features.ts";
import type { RankFeature } from "./rank.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const MEANING_WEIGHTS: Readonly<Record<RankFeature | MeaningFeature, number>> = {
  bm25OfBest: 0.006,
  sentenceOfBest: -0.194,
  topicOfBest: -0.544,
  document: -0.507,
  bm25: 0.836,
  sentence: 2.169,
  window: 2.699,
  topic: 3.256,
  missing: 0.487,
  letters: 0.302,
  names: -1.121,
  missingNames: -5.668,
  sameWords: 3.192,
  samePairs: 4.932,
  alike: 3.153,
  alikeInSentence: 0.283,
  before: 0.943,
  after: 0.445,
  date: 3.21,
  number: 0.857,
  sentenceLength: 0.166,
  length: -1.804,
  opening: 0.412,
  bestSentence: 1.306,
  secondSentence: -0.022,
  wholePassage: 0.548,
  rewordedBestSentence: 2.822,
  rewordedWholePassage: 0.372,
};
