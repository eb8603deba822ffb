import type { Background, PassageMeaning, QuestionMeaning } from "../semantic-scorer.ts";

/**
 * What the ranker looks at beside the words, where a sentence model is at hand. Likenesses count in
 * deviations from those of any text of the corpus, so that one table of weights serves every model.
 */
export type MeaningFeature =
  | "bestSentence"
  | "secondSentence"
  | "wholePassage"
  /** The same, the more the less of the question the best candidate's words cover. */
  | "rewordedBestSentence"
  | "rewordedWholePassage";

/** A passage of one sentence has no second; it is taken to be so many deviations farther than the first. */
const SECOND_BEHIND = 2;

/** @param covered how much of the question the best candidate's words cover, 0 to 1 */
export function meaningFeatures(
  passage: PassageMeaning | null,
  { sentenceBackground, passageBackground }: QuestionMeaning,
  covered: number,
): Record<MeaningFeature, number> {
  const [best = 0, second = best - SECOND_BEHIND] = (passage?.sentences ?? [])
    .map((likeness) => deviations(likeness, sentenceBackground))
    .toSorted((a, b) => b - a);
  const whole = passage ? deviations(passage.passage, passageBackground) : 0;
  return {
    bestSentence: best,
    secondSentence: second,
    wholePassage: whole,
    rewordedBestSentence: (1 - covered) * best,
    rewordedWholePassage: (1 - covered) * whole,
  };
}

const deviations = (likeness: number, { mean, deviation }: Background) =>
  (likeness - mean) / deviation;
