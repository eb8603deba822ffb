import type { MeaningSign } from "./answerability.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const MEANING_ANSWERABLE_WEIGHTS: Readonly<Record<MeaningSign, number>> = {
  sentence: 1.195,
  window: 1.417,
  coverage: -0.125,
  namesMissing: -2.09,
  sameWords: 1.516,
  terms: 0.006,
  bias: -8.266,
  meaning: 6.006,
};
