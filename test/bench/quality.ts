import type { Passage } from "../../src/corpus/document.ts";
import type { Find } from "./peers/system.ts";
import {
  keywordTrials,
  misspeltTrials,
  questionTrials,
  type Trial,
  topicTrials,
} from "./trials.ts";
import type { TuningSet } from "./tuning-set.ts";

/** How often a system finds what is right: shares from 0 to 1. */
export interface Quality {
  /** The first passage is right. */
  readonly p1: number;
  /** One of the first five is. */
  readonly r5: number;
  /** The words of an answer stand in the first passage. */
  readonly answered: number;
  /** P@1 of misspelt questions, of rare words, and of an article's topic. */
  readonly misspelt: number;
  readonly keywords: number;
  readonly topics: number;
}

export type Trials = ReturnType<typeof trialsOf>;

/** All that the systems are asked. */
export function trialsOf({ corpus, questions }: Pick<TuningSet, "corpus" | "questions">) {
  return {
    questions: questionTrials(questions),
    misspelt: misspeltTrials(questions),
    keywords: keywordTrials(corpus),
    topics: topicTrials(corpus),
  };
}

export function measureQuality(find: Find, trials: Trials): Quality {
  const p1 = (some: readonly Trial[]) => share(some, (trial, [top]) => isHit(trial, top), find);
  return {
    p1: p1(trials.questions),
    r5: share(trials.questions, ({ isRight }, hits) => hits.slice(0, 5).some(isRight), find),
    answered: share(trials.questions, ({ answers }, [top]) => holds(top, answers), find),
    misspelt: p1(trials.misspelt),
    keywords: p1(trials.keywords),
    topics: p1(trials.topics),
  };
}

function share(
  trials: readonly Trial[],
  isGood: (trial: Trial, hits: readonly Passage[]) => boolean,
  find: Find,
): number {
  return (
    trials.filter((trial) => isGood(trial, find(trial.query, trial.fold))).length / trials.length
  );
}

const isHit = ({ isRight }: Trial, passage: Passage | undefined) =>
  passage !== undefined && isRight(passage);

const holds = (passage: Passage | undefined, answers: readonly string[]) =>
  answers.some((answer) => plain(passage?.text ?? "").includes(plain(answer)));

/** The spelling of spaces and case says nothing of whether an answer is there. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();
