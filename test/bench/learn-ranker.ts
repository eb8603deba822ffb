import { matchPassage } from "../../src/search/match.ts";
import { type FeatureValues, featuresOf } from "../../src/search/rank.ts";
import { columnsOf, type Row } from "./columns.ts";
import { type Choice, learnWeights, scoreOf } from "./softmax.ts";
import { candidatesFor, foldOf, isRight, type TuningSet } from "./tuning-set.ts";

/** For each part of the articles, the weights that were learned without it. */
export type FoldWeights = ReadonlyMap<number, FeatureValues>;

/** Learns how much each feature of the ranker counts. */
export function learnRanker({ index, questions }: TuningSet) {
  const examples = questions.map((question) => {
    const { sought, candidates } = candidatesFor(question, index);
    return {
      fold: foldOf(question),
      rows: featuresOf(candidates.map((indexed) => matchPassage(sought, indexed))) as Row[],
      isRight: candidates.map(({ passage }) => isRight(question, passage)),
    };
  });
  const columns = columnsOf(examples.map(({ rows }) => rows));
  const choices = examples.map(({ fold, rows, isRight }) => ({
    fold,
    rows: rows.map(columns.scale),
    isRight,
  }));
  const learn = (from: readonly Choice[]) => learnWeights(from, columns.names.length);
  const byFold = new Map<number, FeatureValues>();
  let right = 0;
  for (const fold of new Set(choices.map((choice) => choice.fold))) {
    const weights = learn(choices.filter((choice) => choice.fold !== fold));
    byFold.set(fold, columns.unscale(weights) as FeatureValues);
    right += choices.filter((choice) => choice.fold === fold && isFirst(choice, weights)).length;
  }
  return {
    weights: columns.unscale(learn(choices)),
    byFold,
    report: `P@1 ${((100 * right) / choices.length).toFixed(1)} %`,
  };
}

/** Whether the highest score is that of a right candidate. */
function isFirst({ rows, isRight }: Choice, weights: Float64Array): boolean {
  const scores = rows.map((row) => scoreOf(row, weights));
  return isRight[scores.indexOf(Math.max(...scores))] ?? false;
}
