import { writeFile } from "node:fs/promises";
import { learnAnswerable } from "./learn-answerable.ts";
import { learnRanker } from "./learn-ranker.ts";
import { readTuningSet } from "./tuning-set.ts";

/**
 * Learns what the search weighs from a set of questions, and writes it into src/search:
 *
 *     npm run train -- DIR      DIR holds articles/ and questions.jsonl
 *
 * It reports what is reached on articles that were not learned from: the figures to believe.
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run train -- DIR");
const set = await readTuningSet(folder);
const ranker = learnRanker(set);
process.stdout.write(`${ranker.report}\n`);
await writeWeights("weights.ts", "WEIGHTS", "RankFeature", "./rank.ts", ranker.weights);
const answerable = await learnAnswerable(set);
process.stdout.write(`${answerable.report}\n`);
await writeWeights(
  "answerable-weights.ts",
  "ANSWERABLE_WEIGHTS",
  "Sign",
  "./answerable.ts",
  answerable.weights,
);

async function writeWeights(
  file: string,
  name: string,
  key: string,
  source: string,
  weights: Readonly<Record<string, number>>,
): Promise<void> {
  const lines = Object.entries(weights).map(([key, value]) => `  ${key}: ${value.toFixed(3)},`);
  const text = `import type { ${key} } from "${source}";

/** What each counts, as \`npm run train\` (test/bench/train.ts) learned it. */
export const ${name}: Readonly<Record<${key}, number>> = {
${lines.join("\n")}
};
`;
  await writeFile(new URL(`../../src/search/${file}`, import.meta.url), text);
}
