import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { FeatureValues } from "../../src/search/rank/ranker.ts";
import { learnAnswerable } from "./learn-answerable.ts";
import { learnRanker } from "./learn-ranker.ts";
import { openModel } from "./open-model.ts";
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

interface Table {
  readonly file: string;
  readonly name: string;
  readonly key: string;
  readonly imports: string;
}

const RANK_FEATURE = 'import type { RankFeature } from "./rank.ts";';
const WORDS: readonly [Table, Table] = [
  { file: "weights.ts", name: "WEIGHTS", key: "RankFeature", imports: RANK_FEATURE },
  {
    file: "answerable-weights.ts",
    name: "ANSWERABLE_WEIGHTS",
    key: "Sign",
    imports: 'import type { Sign } from "./answerable.ts";',
  },
];
const MEANING: readonly [Table, Table] = [
  {
    file: "meaning-weights.ts",
    name: "MEANING_WEIGHTS",
    key: "RankFeature | MeaningFeature",
    imports: `import type { MeaningFeature } from "./meaning-features.ts";\n${RANK_FEATURE}`,
  },
  {
    file: "meaning-answerable-weights.ts",
    name: "MEANING_ANSWERABLE_WEIGHTS",
    key: "MeaningSign",
    imports: 'import type { MeaningSign } from "./answerable.ts";',
  },
];

if (values.model) await learnWithModel(folder, values.model);
else await learn(await readTuningSet(folder), WORDS);

async function learnWithModel(folder: string, name: string): Promise<void> {
  const model = openModel(name, folder);
  await learn(await readTuningSet(folder, model), MEANING);
  await model.close();
}

async function learn(set: TuningSet, [rankTable, answerableTable]: readonly [Table, Table]) {
  const ranker = await learnRanker(set);
  process.stdout.write(`${ranker.report}\n`);
  await writeTable(rankTable, ranker.weights);
  const answerable = await learnAnswerable(set, ranker.weights as FeatureValues);
  process.stdout.write(`${answerable.report}\n`);
  await writeTable(answerableTable, answerable.weights);
}

async function writeTable(
  { file, name, key, imports }: Table,
  weights: Readonly<Record<string, number>>,
): Promise<void> {
  const lines = Object.entries(weights).map(([weight, value]) => {
    const quoted = /\W/.test(weight) ? JSON.stringify(weight) : weight;
    return `  ${quoted}: ${value.toFixed(3)},`;
  });
  const text = `${imports}

/** What each counts, as \`npm run train\` (test/bench/train.ts) learned it. */
export const ${name}: Readonly<Record<${key}, number>> = {
${lines.join("\n")}
};
`;
  await writeFile(new URL(`../../src/search/${file}`, import.meta.url), text);
}
