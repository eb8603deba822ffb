import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { LEARNED_WEIGHTS } from "../../src/search/rank/learned-weights.ts";
import { CachedModel } from "./cached-model.ts";
import { learnGrading } from "./learn-grading.ts";
import { learnRanker } from "./learn-ranker.ts";
import { readTuningSet, type TuningSet } from "./tuning-set.ts";

/**
 * Learns what the search weighs from a set of questions, and writes it into src/search:
 *
 *     npm run train -- DIR                  DIR holds articles/ and questions.jsonl
 *     npm run train -- DIR --model MODEL    with a sentence model, as SEMANTIC_MODEL names it
 *
 * It reports what is reached on articles that were not learned from: the figures to believe.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string" } },
});
const [folder] = positionals;
if (!folder) throw new Error("usage: npm run train -- DIR [--model MODEL]");

/** The part of the learned weights that is learned from one kind of candidates. */
type Part = keyof typeof LEARNED_WEIGHTS;

const FILE = new URL("../../src/search/rank/learned-weights.ts", import.meta.url);

if (values.model) await learnWithModel(folder, values.model);
else await learn(await readTuningSet(folder), null, "words");

async function learnWithModel(folder: string, name: string): Promise<void> {
  const model = await CachedModel.open(name, folder);
  await learn(await readTuningSet(folder, model), model, "semantic");
  await model.close();
}

async function learn(set: TuningSet, model: CachedModel | null, part: Part): Promise<void> {
  const ranking = await learnRanker(set);
  process.stdout.write(`${ranking.report}\n`);
  const { answerability, confirmation, ...grading } = await learnGrading(set, model, ranking);
  process.stdout.write(`${grading.report}\n${grading.table}\n`);
  const learned = { ranking: ranking.weights, answerability, confirmation };
  await writeWeights({ ...LEARNED_WEIGHTS, [part]: learned });
}

async function writeWeights(weights: object): Promise<void> {
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(3)) : value;
  const text = JSON.stringify(weights, rounded, 2).replace(/"(\w+)":/g, "$1:");
  await writeFile(
    FILE,
    `/** What each feature counts, as \`npm run train\` (test/bench/train.ts) learned it. */
export const LEARNED_WEIGHTS = ${text.replace(/([\d}])$/gm, "$1,").replace(/,$/, "")};
`,
  );
}
