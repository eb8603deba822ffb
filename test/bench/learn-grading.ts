import { chooseRanker, type FeatureValues } from "../../src/search/rank/ranker.ts";
import type { SemanticScores } from "../../src/search/semantic-scorer.ts";
import type { CachedModel } from "./cached-model.ts";
import { renderGrades } from "./grade-table.ts";
import { gradedExamples } from "./graded-examples.ts";
import { learnAnswerable } from "./learn-answerable.ts";
import { learnConfirmation } from "./learn-confirmation.ts";
import type { TuningSet } from "./tuning-set.ts";

/** The ranker's weights: learned from all, and for each fold from the others. */
interface Ranking {
  readonly weights: FeatureValues;
  readonly byFold: ReadonlyMap<number, FeatureValues>;
}

/** Only whether there are scores tells which ranker is chosen. */
const ANY_SCORES: SemanticScores = {
  passages: new Map(),
  sentenceDistribution: { mean: 0, standardDeviation: 1 },
  passageDistribution: { mean: 0, standardDeviation: 1 },
};

/** Learns both decisions of a grade, and reports what they reach on articles not learned from. */
export async function learnGrading(set: TuningSet, model: CachedModel | null, ranking: Ranking) {
  const answerability = await learnAnswerable(set, ranking.weights);
  const examples = await gradedExamples(set, model, ranking.byFold);
  const confirmation = learnConfirmation(examples);
  const by = model ? "with the model" : "by words";
  const grading = chooseRanker(model ? ANY_SCORES : null);
  return {
    answerability: answerability.weights,
    confirmation: confirmation.weights,
    report: answerability.report,
    table: renderGrades(by, examples, { answerability, confirmation }, grading),
  };
}
