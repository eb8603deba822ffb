import type { CorpusProblem } from "../../src/corpus/document.ts";
import { inEnglish } from "../../src/words/english-words.ts";

/** A problem as it is said in English. */
export const englishProblem = ({ file, reason, remedy }: CorpusProblem) => ({
  file,
  reason: inEnglish(reason),
  remedy: inEnglish(remedy),
});
