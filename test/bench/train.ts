import { writeFile } from "node:fs/promises";
import type { RankFeature } from "../../src/search/rank.ts";
import { type Choice, learnWeights, scoreOf } from "./softmax.ts";
import { type Example, readTuningSet, toExample } from "./tuning-set.ts";

/**
 * Learns the ranker's weights from a set of questions and writes src/search/weights.ts:
 *
 *     npm run train -- DIR      DIR holds articles/ and questions.jsonl
 *
 * First it learns on three quarters of the articles and reports on the rest, four times over: that is
 * the figure to believe.
 */
const FOLDS = 4;
const WEIGHTS_FILE = new URL("../../src/search/weights.ts", import.meta.url);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run train -- DIR");
const { index, questions } = await readTuningSet(folder);
const examples = questions.map((question) => toExample(question, index));
const names = Object.keys(examples[0]!.rows[0]!) as RankFeature[];
const deviations = deviationsOf(examples);
const choices = examples.map(toChoice);

report();
await writeFile(WEIGHTS_FILE, render(learnWeights(choices, names.length)));

function report(): void {
  const files = [...new Set(examples.map(({ file }) => file))];
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(files.filter((_, i) => i % FOLDS === fold));
    const isHeld = (_: Choice, i: number) => held.has(examples[i]!.file);
    const weights = learnWeights(
      choices.filter((choice, i) => !isHeld(choice, i)),
      names.length,
    );
    right += choices.filter(isHeld).filter((choice) => isRight(choice, weights)).length;
  }
  const share = ((100 * right) / choices.length).toFixed(1);
  process.stdout.write(`P@1 on articles that were not learned from: ${share} %\n`);
}

function isRight(choice: Choice, weights: Float64Array): boolean {
  const scores = choice.rows.map((row) => scoreOf(row, weights));
  return choice.isRight[scores.indexOf(Math.max(...scores))] ?? false;
}

function toChoice({ rows, isRight }: Example): Choice {
  return {
    rows: rows.map((row) => Float64Array.from(names, (name, k) => row[name] / deviations[k]!)),
    isRight,
  };
}

/** How much each feature varies among the candidates of a question. */
function deviationsOf(examples: readonly Example[]): number[] {
  return names.map((name) => {
    let squares = 0;
    let count = 0;
    for (const { rows } of examples) {
      const mean = rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
      for (const row of rows) squares += (row[name] - mean) ** 2;
      count += rows.length;
    }
    return Math.sqrt(squares / count) || 1;
  });
}

function render(weights: Float64Array): string {
  const lines = names.map((name, k) => `  ${name}: ${(weights[k]! / deviations[k]!).toFixed(3)},`);
  return `import type { RankFeature } from "./rank.ts";

/** What each feature counts, as \`npm run train\` (test/bench/train.ts) learned it. */
export const WEIGHTS: Readonly<Record<RankFeature, number>> = {
${lines.join("\n")}
};
`;
}
