import type { FeatureName } from "./features.ts";

/** Features of which also the distance to the best candidate counts. */
export const RELATIVE: readonly FeatureName[] = ["bm25", "coverage", "bestSentence", "bestWindow"];

export const WEIGHTS: Readonly<Record<string, number>> = {
  bm25: 4,
  coverage: 2,
  exactCoverage: 1,
  bestSentence: 2,
  orderedPairs: 0.5,
  nearPairs: 0.5,
};
