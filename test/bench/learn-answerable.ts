import { SIGNS, type Sign } from "../../src/search/answerable.ts";
import type { Match } from "../../src/search/match.ts";
import { rank } from "../../src/search/rank.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import { columnsOf, type Row } from "./columns.ts";
import { learnWeights, scoreOf } from "./softmax.ts";
import { candidatesFor, foldOf, indexOf, type Question, type TuningSet } from "./tuning-set.ts";

/** One question in so many is enough: there are seven numbers to learn. */
const EVERY = 4;
/** The share of answerable questions that may be refused where refusals are reported. */
const FALSE_REFUSALS = 0.05;

interface Example {
  readonly fold: number;
  readonly row: Row;
  readonly isAnswered: boolean;
}

/** Learns what tells an answer from the least bad passage, by taking each question's article away. */
export async function learnAnswerable({ corpus, index, questions }: TuningSet) {
  const examples: Example[] = [];
  for (const document of corpus.documents) {
    const others = corpus.documents.filter((other) => other !== document);
    const without = await indexOf(corpus, others);
    for (const [i, question] of questions.entries()) {
      if (i % EVERY !== 0 || question.file !== document.file) continue;
      examples.push(...toExample(question, index, true), ...toExample(question, without, false));
    }
  }
  const columns = columnsOf([examples.map(({ row }) => row)]);
  const learn = (from: readonly Example[]) =>
    learnWeights(
      from.map(({ row, isAnswered }) => versusNothing(columns.scale(row), isAnswered)),
      columns.names.length,
    );
  const scored = examples.map((example) => ({ ...example, odds: 0 }));
  for (const fold of new Set(examples.map((example) => example.fold))) {
    const weights = learn(examples.filter((example) => example.fold !== fold));
    for (const example of scored) {
      if (example.fold === fold) example.odds = scoreOf(columns.scale(example.row), weights);
    }
  }
  return { weights: columns.unscale(learn(examples)), report: report(scored) };
}

/** Logistic regression is a choice between a row and nothing. */
function versusNothing(row: Float64Array, isAnswered: boolean) {
  return { rows: [row, new Float64Array(row.length)], isRight: [isAnswered, !isAnswered] };
}

function toExample(question: Question, index: SearchIndex, isAnswered: boolean): Example[] {
  const { sought, candidates } = candidatesFor(question, index);
  const [best] = rank(sought, candidates);
  return best ? [{ fold: foldOf(question), row: signsOf(best.match), isAnswered }] : [];
}

function signsOf(match: Match): Row {
  return Object.fromEntries(
    (Object.keys(SIGNS) as Sign[]).map((sign) => [sign, SIGNS[sign](match)]),
  );
}

function report(scored: readonly { odds: number; isAnswered: boolean }[]): string {
  const odds = (isAnswered: boolean) =>
    scored
      .filter((example) => example.isAnswered === isAnswered)
      .map((example) => example.odds)
      .toSorted((a, b) => a - b);
  const answered = odds(true);
  const least = answered[Math.floor(FALSE_REFUSALS * answered.length)]!;
  const unanswered = odds(false);
  const refused = unanswered.filter((value) => value < least).length / unanswered.length;
  return `refused ${(100 * refused).toFixed(1)} % of questions whose article was taken away, at ${100 * FALSE_REFUSALS} % false refusals (log odds ${least.toFixed(2)})`;
}
