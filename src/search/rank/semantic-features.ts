import type { PassageSimilarity, ScoreDistribution, SemanticScores } from "../semantic-scorer.ts";

/**
 * What the ranker looks at beside the words, where a sentence model is at hand. Similarities are given
 * as z-scores among those of all texts of the corpus, so that one table of weights serves every model.
 */
export type SemanticFeature =
  | "bestSentence"
  | "secondSentence"
  | "wholePassage"
  /** The same, the more the less of the question the best candidate's words cover. */
  | "rewordedBestSentence"
  | "rewordedWholePassage";

/** A passage of one sentence has no second; it is taken to be so many standard deviations farther than the first. */
const SECOND_BEHIND = 2;

/** @param covered how much of the question the best candidate's words cover, 0 to 1 */
export function semanticFeatures(
  passage: PassageSimilarity | null,
  { sentenceDistribution, passageDistribution }: SemanticScores,
  covered: number,
): Record<SemanticFeature, number> {
  const [best = 0, second = best - SECOND_BEHIND] = (passage?.sentences ?? [])
    .map((similarity) => zScore(similarity, sentenceDistribution))
    .toSorted((a, b) => b - a);
  const whole = passage ? zScore(passage.passage, passageDistribution) : 0;
  return {
    bestSentence: best,
    secondSentence: second,
    wholePassage: whole,
    rewordedBestSentence: (1 - covered) * best,
    rewordedWholePassage: (1 - covered) * whole,
  };
}

/** How many standard deviations a similarity lies above the mean. */
const zScore = (similarity: number, { mean, standardDeviation }: ScoreDistribution) =>
  (similarity - mean) / standardDeviation;
