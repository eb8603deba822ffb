import type { FeatureValues } from "../../src/search/rank/ranker.ts";
import { columnsOf, type Row } from "./columns.ts";
import { seededRandom } from "./large-corpus.ts";
import { REWORDED, rewording } from "./reword.ts";
import { type Choice, learnWeights, scoreOf } from "./softmax.ts";
import { candidatesFor, foldOf, isRight, type Question, type TuningSet } from "./tuning-set.ts";

/** For each part of the articles, the weights that were learned without it. */
export type FoldWeights = ReadonlyMap<number, FeatureValues>;

const REWORDING_SEED = 7;

interface Example {
  readonly fold: number;
  readonly isReworded: boolean;
  readonly rows: readonly Row[];
  readonly isRight: readonly boolean[];
}

/** Learns how much each feature of the ranker counts; with a sentence model, from other words as well. */
export async function learnRanker(set: TuningSet) {
  const examples = await examplesOf(set);
  const columns = columnsOf(examples.map(({ rows }) => rows));
  const choices = examples.map(({ rows, isReworded, ...example }) => ({
    ...example,
    isReworded,
    rows: rows.map(columns.scale),
    weight: isReworded ? REWORDED : 1,
  }));
  const learn = (from: readonly Choice[]) => learnWeights(from, columns.names.length);
  const byFold = new Map<number, FeatureValues>();
  const right = { asAsked: 0, reworded: 0 };
  for (const fold of new Set(choices.map((choice) => choice.fold))) {
    const weights = learn(choices.filter((choice) => choice.fold !== fold));
    byFold.set(fold, columns.unscale(weights));
    for (const choice of choices) {
      if (choice.fold !== fold || !isFirst(choice, weights)) continue;
      right[choice.isReworded ? "reworded" : "asAsked"]++;
    }
  }
  const percent = (count: number) => `${((100 * count) / set.questions.length).toFixed(1)} %`;
  const reworded = set.scorer ? `, ${percent(right.reworded)} in other words` : "";
  return {
    weights: columns.unscale(learn(choices)),
    byFold,
    report: `P@1 ${percent(right.asAsked)}${reworded}`,
  };
}

async function examplesOf(set: TuningSet): Promise<Example[]> {
  const reword = rewording(set, seededRandom(REWORDING_SEED));
  const examples: Example[] = [];
  for (const question of set.questions) {
    examples.push(await exampleOf(question, set));
    if (set.scorer) examples.push(await exampleOf(question, set, reword(question)));
  }
  return examples;
}

async function exampleOf(question: Question, set: TuningSet, words?: string): Promise<Example> {
  const asked = await candidatesFor(question.question, set, words === undefined ? {} : { words });
  const { matches, ranker } = asked;
  return {
    fold: foldOf(question),
    isReworded: words !== undefined,
    rows: ranker.featuresOf(matches),
    isRight: matches.map(({ source, indexed }) =>
      isRight(question, source.passage(indexed.passageIndex)),
    ),
  };
}

/** Whether the highest score is that of a right candidate. */
function isFirst({ rows, isRight }: Choice, weights: Float64Array): boolean {
  const scores = rows.map((row) => scoreOf(row, weights));
  return isRight[scores.indexOf(Math.max(...scores))] ?? false;
}
