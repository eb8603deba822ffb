import { columnsOf } from "./columns.ts";
import type { GradedExample } from "./graded-examples.ts";
import { learnWeights } from "./softmax.ts";

/** Weights of a decision: learned from all, and for each fold from the others. */
export interface LearnedDecision {
  readonly weights: Readonly<Record<string, number>>;
  readonly byFold: ReadonlyMap<number, Readonly<Record<string, number>>>;
}

/** Learns what tells right first passages from the first passages of near misses and foreign questions. */
export function learnConfirmation(examples: readonly GradedExample[]): LearnedDecision {
  const useful = examples.filter(({ kind, isFirstRight }) => kind !== "answerable" || isFirstRight);
  const columns = columnsOf([useful.map(({ confirmation }) => confirmation)]);
  const learn = (from: readonly GradedExample[]) => {
    const choices = from.map(({ confirmation, kind }) => {
      const row = columns.scale(confirmation);
      const isAnswer = kind === "answerable";
      // Logistic regression is a choice between a row and nothing.
      return { rows: [row, new Float64Array(row.length)], isRight: [isAnswer, !isAnswer] };
    });
    return columns.unscale(learnWeights(choices, columns.names.length));
  };
  const folds = [...new Set(useful.map(({ fold }) => fold))];
  return {
    weights: learn(useful),
    byFold: new Map(
      folds.map((fold) => [fold, learn(useful.filter((example) => example.fold !== fold))]),
    ),
  };
}
