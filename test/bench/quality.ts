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

export async function measureQuality(find: Find, trials: Trials): Promise<Quality> {
  const questions = await attempts(find, trials.questions);
  return {
    p1: share(questions, isFirstRight),
    r5: share(questions, ({ trial, hits }) => hits.slice(0, 5).some(trial.isRight)),
    answered: share(questions, isAnswered),
    misspelt: share(await attempts(find, trials.misspelt), isFirstRight),
    keywords: share(await attempts(find, trials.keywords), isFirstRight),
    topics: share(await attempts(find, trials.topics), isFirstRight),
  };
}

interface Attempt {
  readonly trial: Trial;
  readonly hits: readonly Passage[];
}

async function attempts(find: Find, trials: readonly Trial[]): Promise<Attempt[]> {
  const all: Attempt[] = [];
  for (const trial of trials) all.push({ trial, hits: await find(trial.query, trial.fold) });
  return all;
}

const share = (all: readonly Attempt[], isGood: (attempt: Attempt) => boolean) =>
  all.filter(isGood).length / all.length;

const isFirstRight = ({ trial, hits: [first] }: Attempt) =>
  first !== undefined && trial.isRight(first);

function isAnswered({ trial, hits: [first] }: Attempt): boolean {
  const text = plain(first?.text ?? "");
  return trial.answers.some((answer) => text.includes(plain(answer)));
}

/** The spelling of spaces and case says nothing of whether an answer is there. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();
