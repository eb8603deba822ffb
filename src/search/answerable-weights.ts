import type { Sign } from "./answerable.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<Sign, number>> = {
  sentence: 4.541,
  window: 2.611,
  coverage: 1.526,
  namesMissing: -1.893,
  sameWords: 2.981,
  terms: 0.406,
  bias: -7.429,
};
