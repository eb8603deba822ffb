import type { Passage } from "../corpus/document.ts";
import { sentencesOf } from "../corpus/sentences.ts";
import { startSlice, yieldToEventLoop } from "../corpus/yield-to-event-loop.ts";
import type { CandidateSource, PassageSource } from "./candidate-source.ts";
import { type FoundAnswer, findAnswer } from "./find-answer.ts";
import type { Grade } from "./rank/grade.ts";
import type { SemanticScorer } from "./semantic-scorer.ts";

/**
 * What the corpus says to a text that somebody wrote, and that is no question. Passages are named by
 * their places in the corpus; threads can hand it over.
 */
export interface FoundSources {
  /** The best grade of any piece. */
  readonly grade: Grade;
  /** The pieces of the text that found something of that grade, in their order. */
  readonly pieces: readonly string[];
  /** Best first. */
  readonly passages: readonly number[];
}

/** The same with the passages. */
export interface Sources extends Omit<FoundSources, "passages"> {
  readonly passages: readonly Passage[];
}

/** Best first. */
const GRADES: readonly Grade[] = ["answers", "near", "nothing"];
/** A text up to this long, in characters, is looked up as a whole first. */
const LONGEST_WHOLE = 300;
/** Most sentences of a message that are looked up, which takes a fraction of a second. */
const MOST_SENTENCES = 40;
/** How little the first ranks weigh more than later ones (Cormack, Clarke and Büttcher 2009). */
const RANK_SMOOTHING = 60;

/**
 * Looks up a text as a whole if it is short, else by its sentences. A sentence model is asked for the
 * whole only: for forty sentences it would not be in time, and for some of them by chance.
 */
export async function findSources(
  source: CandidateSource,
  text: string,
  limit: number,
  scorer: SemanticScorer | null = null,
): Promise<FoundSources> {
  if (text.length <= LONGEST_WHOLE) {
    const whole = await lookUp(source, [text.trim()], limit, scorer);
    if (whole.passages.length > 0) return whole;
  }
  return lookUp(source, piecesOf(text), limit, null);
}

function piecesOf(text: string): string[] {
  return sentencesOf(text)
    .slice(0, MOST_SENTENCES)
    .map(([start, end]) => text.slice(start, end).trimStart());
}

/** Scores of different questions cannot be compared, so the ranks are added up instead. */
async function lookUp(
  source: CandidateSource,
  pieces: readonly string[],
  limit: number,
  scorer: SemanticScorer | null,
): Promise<FoundSources> {
  const worth = new Map<number, number>();
  const answers = await answerInTurn(source, pieces, limit, scorer);
  const grade = GRADES.find((each) => answers.some((answer) => answer.grade === each))!;
  const found = grade === "nothing" ? [] : answers.filter((answer) => answer.grade === grade);
  for (const { others } of found) {
    for (const [i, passage] of others.entries()) {
      worth.set(passage, (worth.get(passage) ?? 0) + 1 / (RANK_SMOOTHING + i + 1));
    }
  }
  const ranked = [...worth].toSorted(([, a], [, b]) => b - a).map(([passage]) => passage);
  return {
    grade,
    pieces: found.map(({ question }) => question),
    passages: ranked.slice(0, grade === "near" ? 1 : limit),
  };
}

/** One piece after the other, so that whoever asks meanwhile is answered. */
async function answerInTurn(
  source: CandidateSource,
  pieces: readonly string[],
  limit: number,
  scorer: SemanticScorer | null,
): Promise<FoundAnswer[]> {
  const slice = startSlice();
  const answers: FoundAnswer[] = [];
  for (const piece of pieces) {
    answers.push(await findAnswer(source, piece, { limit: 0, others: limit }, scorer));
    await yieldToEventLoop(slice);
  }
  return answers;
}

/** @param corpus the one that the sources were found in */
export const unpackSources = (
  found: FoundSources,
  corpus: Pick<PassageSource, "passage">,
): Sources => ({
  ...found,
  passages: found.passages.map((passageIndex) => corpus.passage(passageIndex)),
});
