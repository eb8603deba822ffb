import type { RankFeature } from "./ranker.ts";
import type { MeaningFeature } from "./semantic-features.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const MEANING_WEIGHTS: Readonly<Record<RankFeature | MeaningFeature, number>> = {
  bm25OfBest: -0.074,
  sentenceOfBest: -0.135,
  topicOfBest: -0.538,
  document: -0.481,
  bm25: 1.032,
  sentence: 2.169,
  window: 2.617,
  topic: 3.213,
  missing: 0.507,
  letters: 0.374,
  names: -1.127,
  missingNames: -5.544,
  sameWords: 3.186,
  samePairs: 4.929,
  alike: 3.307,
  alikeInSentence: 0.352,
  before: 0.999,
  after: 0.468,
  date: 3.331,
  number: 0.854,
  sentenceLength: 0.152,
  length: -1.817,
  opening: 0.414,
  bestSentence: 1.325,
  secondSentence: 0.008,
  wholePassage: 0.547,
  rewordedBestSentence: 3.084,
  rewordedWholePassage: 0.518,
};
