import type { MeaningSign } from "./answerable.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const MEANING_ANSWERABLE_WEIGHTS: Readonly<Record<MeaningSign, number>> = {
  sentence: 1.146,
  window: 1.349,
  coverage: -0.005,
  namesMissing: -2.084,
  sameWords: 1.531,
  terms: 0.007,
  bias: -8.27,
  meaning: 6.0,
};
