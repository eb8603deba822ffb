import { type Answerability, logOdds, thresholdFor } from "./answerability.ts";
import { type Confirmation, isConfirmed } from "./confirmation.ts";
import { evidenceOf } from "./evidence.ts";
import type { Match } from "./match.ts";

/**
 * What an answer is worth: its first passage seems to answer the question, it is only near it, or
 * nothing in the corpus has to do with the question.
 */
export type Grade = "answers" | "near" | "nothing";

/** How an answer is graded: one decision keeps foreign questions out, the other confirms answers. */
export interface Grading {
  readonly answerability: Answerability;
  readonly confirmation: Confirmation;
}

/**
 * Grades the candidates for a question.
 *
 * @param matches best first
 * @param passages how many passages the corpus has
 */
export function gradeOf(
  [best, ...others]: readonly Match[],
  { answerability, confirmation }: Grading,
  passages: number,
): Grade {
  if (!best || logOdds(best, answerability) < thresholdFor(passages, answerability))
    return "nothing";
  return isConfirmed(evidenceOf(best, others), confirmation) ? "answers" : "near";
}
