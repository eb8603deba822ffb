import type { Sign } from "./answerability.ts";

/** What each counts, as `npm run train` (test/bench/train.ts) learned it. */
export const ANSWERABLE_WEIGHTS: Readonly<Record<Sign, number>> = {
  sentence: 4.893,
  window: 2.747,
  coverage: 0.83,
  namesMissing: -1.78,
  sameWords: 3.307,
  terms: 0.424,
  bias: -7.819,
};
