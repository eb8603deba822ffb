import { thresholdFor } from "../../src/search/rank/answerability.ts";
import type { Grade, Grading } from "../../src/search/rank/grade.ts";
import type { Row } from "./columns.ts";
import type { GradedExample } from "./graded-examples.ts";
import type { LearnedDecision } from "./learn-confirmation.ts";

/** The weights of both decisions. */
export interface LearnedGrading {
  readonly answerability: LearnedDecision;
  readonly confirmation: LearnedDecision;
}

const GRADES: readonly Grade[] = ["answers", "near", "nothing"];
/** The 97.5 % quantile of the normal distribution. */
const Z = 1.96;

type Group = readonly [name: string, belongs: (example: GradedExample) => boolean];
const GROUPS: readonly Group[] = [
  ["right first passage", ({ kind, isFirstRight }) => kind === "answerable" && isFirstRight],
  ["answerable", ({ kind }) => kind === "answerable"],
  ["near miss", ({ kind }) => kind === "near miss"],
  ["foreign", ({ kind }) => kind === "foreign"],
];

/**
 * How questions are graded by weights that were learned without their article, as a Markdown table: the
 * share of each grade in percent, with Wilson's 95 % interval for "answers".
 *
 * @param by what the passages were ranked by
 */
export function renderGrades(
  by: string,
  examples: readonly GradedExample[],
  learned: LearnedGrading,
  grading: Grading,
): string {
  const graded = examples.map((example) => ({
    ...example,
    grade: heldOutGrade(example, learned, grading),
  }));
  const rows = (["small", "large"] as const).flatMap((corpus) =>
    GROUPS.map(([name, belongs]) => {
      const group = graded.filter((example) => example.corpus === corpus && belongs(example));
      const counts = GRADES.map((grade) => group.filter((one) => one.grade === grade).length);
      const [low, high] = wilson(counts[0]!, group.length).map(percent);
      const shares = counts.map((count) => percent(count / group.length));
      const answers = `${shares[0]} (${low}–${high})`;
      return [by, corpus, name, String(group.length), answers, shares[1]!, shares[2]!];
    }),
  );
  return [
    ["ranked", "corpus", "question", "count", "answers, %", "near, %", "nothing, %"],
    ["---", "---", "---", "---:", "---:", "---:", "---:"],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function heldOutGrade(
  example: GradedExample,
  { answerability, confirmation }: LearnedGrading,
  grading: Grading,
): Grade {
  const { fold, passages } = example;
  const answerable = weightedSum(example.answerability, answerability.byFold.get(fold)!);
  if (answerable < thresholdFor(passages, grading.answerability)) return "nothing";
  const confirmed = weightedSum(example.confirmation, confirmation.byFold.get(fold)!);
  return confirmed >= grading.confirmation.threshold && !example.hasObjection ? "answers" : "near";
}

const weightedSum = (row: Row, weights: Row) =>
  Object.keys(weights).reduce((sum, name) => sum + weights[name]! * row[name]!, 0);

/** Wilson's score interval of a share (Wilson 1927). */
function wilson(count: number, total: number): [number, number] {
  const share = count / total;
  const center = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return [(center - spread) / scale, (center + spread) / scale];
}

const percent = (share: number) => (100 * share).toFixed(1);
