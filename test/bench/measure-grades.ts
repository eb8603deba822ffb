import { CachedModel } from "./cached-model.ts";
import { learnGrading } from "./learn-grading.ts";
import { learnRanker } from "./learn-ranker.ts";
import { readTuningSet } from "./tuning-set.ts";

/**
 * How questions are graded on articles that were not learned from, as a Markdown table for each way to
 * rank.
 *
 * @param modelName a sentence model, as SEMANTIC_MODEL names it; none for the search by words alone
 */
export async function measureGrades(folder: string, modelName?: string): Promise<string> {
  const byWords = await tableOf(folder, null);
  if (modelName === undefined) return byWords;
  const model = await CachedModel.open(modelName, folder);
  const withModel = await tableOf(folder, model);
  await model.close();
  return `${byWords}\n\n${withModel}`;
}

async function tableOf(folder: string, model: CachedModel | null): Promise<string> {
  const set = await readTuningSet(folder, model);
  return (await learnGrading(set, model, await learnRanker(set))).table;
}
