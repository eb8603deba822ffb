import type { Document, Passage } from "../corpus/document.ts";
import type { PassageSource } from "./candidate-source.ts";
import type { Excerpt } from "./excerpt.ts";
import { type AskOptions, type FoundAnswer, findAnswer } from "./find-answer.ts";
import type { SearchIndex } from "./index/search-index.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

export interface Hit {
  /** From 1. */
  readonly rank: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

/** What the corpus says to a question: passages, or that it does not say. */
export interface Answer extends Omit<FoundAnswer, "hits" | "others" | "nearest"> {
  /** False where the grade is "nothing"; there are no hits then. */
  readonly found: boolean;
  /** Best first. Where the grade is "near", only the first is worth showing. */
  readonly hits: readonly Hit[];
  /** As many as were asked for of those that rank below the hits, best first. */
  readonly others: readonly Passage[];
  /** The articles nearest to the question, best first, at most three. */
  readonly nearest: readonly Document[];
}

/** Answers a question from an index, see `findAnswer`. */
export async function answerQuestion(
  index: SearchIndex,
  question: string,
  options: AskOptions = {},
  scorer: SemanticScorer | null = null,
): Promise<Answer> {
  return unpackAnswer(await findAnswer(index, question, options, scorer), index.corpus);
}

/** Where the passages and articles of an answer are unpacked. */
interface AnsweredFrom extends Pick<PassageSource, "passage"> {
  readonly documents: readonly Document[];
}

/** @param corpus the one that the answer was found in */
export function unpackAnswer(found: FoundAnswer, corpus: AnsweredFrom): Answer {
  return {
    ...found,
    found: found.grade !== "nothing",
    hits: found.hits.map(({ passageIndex, ...hit }, i) => ({
      ...hit,
      rank: i + 1,
      passage: corpus.passage(passageIndex),
    })),
    others: found.others.map((passageIndex) => corpus.passage(passageIndex)),
    nearest: found.nearest.map((article) => corpus.documents[article]!),
  };
}
