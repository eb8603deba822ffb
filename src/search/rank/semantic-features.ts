import type { PassageSimilarity, ScoreDistribution, SemanticScores } from "../semantic-scorer.ts";

/**
 * What the ranker looks at beside the words, where a sentence model is at hand. Similarities are given
 * as z-scores among those of all texts of the corpus, so that one table of weights serves every model.
 */
export type SemanticFeature =
  | "bestSentence"
  | "secondSentence"
  | "wholePassage"
  /** How near the first two come to the best candidate's: 1 for the best, less the farther behind. */
  | "relativeBestSentence"
  | "relativeWholePassage"
  /** These two count more, the less of the question the words of the best candidate cover. */
  | "rewordedBestSentence"
  | "rewordedWholePassage";

/** A passage of one sentence has no second; it is taken to be so many standard deviations farther than the first. */
const SECOND_BEHIND = 2;

type Absolute = Record<"bestSentence" | "secondSentence" | "wholePassage", number>;

/**
 * The features of all candidates of one question, in their order.
 *
 * @param covered how much of the question the best candidate's words cover, 0 to 1
 */
export function semanticFeatures(
  passages: readonly (PassageSimilarity | null)[],
  scores: SemanticScores,
  covered: number,
): Record<SemanticFeature, number>[] {
  const rows = passages.map((passage) => absoluteFeatures(passage, scores));
  const bestSentence = Math.max(...rows.map((row) => row.bestSentence));
  const wholePassage = Math.max(...rows.map((row) => row.wholePassage));
  return rows.map((row) => ({
    ...row,
    relativeBestSentence: Math.exp(row.bestSentence - bestSentence),
    relativeWholePassage: Math.exp(row.wholePassage - wholePassage),
    rewordedBestSentence: (1 - covered) * row.bestSentence,
    rewordedWholePassage: (1 - covered) * row.wholePassage,
  }));
}

function absoluteFeatures(
  passage: PassageSimilarity | null,
  { sentenceDistribution, passageDistribution }: SemanticScores,
): Absolute {
  const [best = 0, second = best - SECOND_BEHIND] = (passage?.sentences ?? [])
    .map((similarity) => zScore(similarity, sentenceDistribution))
    .toSorted((a, b) => b - a);
  const whole = passage ? zScore(passage.passage, passageDistribution) : 0;
  return { bestSentence: best, secondSentence: second, wholePassage: whole };
}

/** How many standard deviations a similarity lies above the mean. */
const zScore = (similarity: number, { mean, standardDeviation }: ScoreDistribution) =>
  (similarity - mean) / standardDeviation;
