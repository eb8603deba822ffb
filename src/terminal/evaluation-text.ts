import type { Evaluation } from "./evaluate.ts";

/** An evaluation for people. */
export function renderEvaluation(evaluation: Evaluation): string {
  const percent = (share: number | null) =>
    share === null ? "–" : `${(100 * share).toFixed(1)} %`;
  const rows: [string, string][] = [
    ["questions", `${evaluation.answerable} answerable, ${evaluation.unanswerable} not`],
    ["P@1", percent(evaluation.p1)],
    ["R@5", percent(evaluation.r5)],
    ["MRR@10", evaluation.mrr10?.toFixed(3) ?? "–"],
    ["answer in the top passage", percent(evaluation.answerInPassage)],
    ["answer in the top excerpt", percent(evaluation.answerInExcerpt)],
    ["right ones graded answers", percent(evaluation.rightAnswers)],
    ["false refusals", percent(evaluation.falseRefusals)],
    ["refusals", percent(evaluation.refusals)],
    ["of them near / nothing", `${percent(evaluation.near)} / ${percent(evaluation.nothing)}`],
    ["time, p50 / p99", `${evaluation.p50Ms.toFixed(1)} / ${evaluation.p99Ms.toFixed(1)} ms`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(26)} ${value}`).join("\n");
}
