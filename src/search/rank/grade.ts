import { type Answerability, logOdds, thresholdFor } from "./answerability.ts";
import type { Match } from "./match.ts";

/**
 * What an answer is worth: its first passage seems to answer the question, it is only near it, or
 * nothing in the corpus has to do with the question.
 */
export type Grade = "answers" | "near" | "nothing";

/**
 * Grades the best candidate for a question.
 *
 * @param passages how many passages the corpus has
 */
export function gradeOf(best: Match, answerability: Answerability, passages: number): Grade {
  return logOdds(best, answerability) >= thresholdFor(passages, answerability)
    ? "answers"
    : "nothing";
}
