import type { PassageRange } from "../../src/search/index/indexed-passage.ts";
import type { Answerability } from "../../src/search/rank/answerability.ts";
import type { Match } from "../../src/search/rank/match.ts";
import { type FeatureValues, rankMatches } from "../../src/search/rank/ranker.ts";
import { columnsOf, type Row } from "./columns.ts";
import { seededRandom } from "./large-corpus.ts";
import { REWORDED, rewording } from "./reword.ts";
import { learnWeights, scoreOf } from "./softmax.ts";
import { candidatesFor, foldOf, type Question, type TuningSet } from "./tuning-set.ts";

/** One question in so many is enough: there are seven numbers to learn. */
const EVERY = 4;
/** The share of answerable questions that may be refused where refusals are reported. */
const FALSE_REFUSALS = 0.05;
const REWORDING_SEED = 11;

interface Example {
  readonly fold: number;
  readonly row: Row;
  readonly isAnswered: boolean;
  readonly isReworded: boolean;
}

/**
 * Learns what tells an answer from the least bad passage, by taking each question's article away.
 *
 * @param weights of the ranker, which says what is best
 */
export async function learnAnswerable(set: TuningSet, weights: FeatureValues) {
  const reword = rewording(set, seededRandom(REWORDING_SEED));
  const examples: Example[] = [];
  for (const [i, question] of set.questions.entries()) {
    if (i % EVERY !== 0) continue;
    const words = set.scorer ? [undefined, reword(question)] : [undefined];
    for (const each of words) {
      for (const isAnswered of [true, false])
        examples.push(...(await exampleOf(question, set, { words: each, isAnswered, weights })));
    }
  }
  const columns = columnsOf([examples.map(({ row }) => row)]);
  const learn = (from: readonly Example[]) =>
    learnWeights(
      from.map(({ row, isAnswered, isReworded }) => ({
        ...versusNothing(columns.scale(row), isAnswered),
        weight: isReworded ? REWORDED : 1,
      })),
      columns.names.length,
    );
  const scored = examples.map((example) => ({ ...example, odds: 0 }));
  const byFold = new Map<number, Record<string, number>>();
  for (const fold of new Set(examples.map((example) => example.fold))) {
    const learned = learn(examples.filter((example) => example.fold !== fold));
    byFold.set(fold, columns.unscale(learned));
    for (const example of scored) {
      if (example.fold === fold) example.odds = scoreOf(columns.scale(example.row), learned);
    }
  }
  return { weights: columns.unscale(learn(examples)), byFold, report: report(scored) };
}

/** Logistic regression is a choice between a row and nothing. */
function versusNothing(row: Float64Array, isAnswered: boolean) {
  return { rows: [row, new Float64Array(row.length)], isRight: [isAnswered, !isAnswered] };
}

interface Circumstances {
  readonly words: string | undefined;
  /** Whether its article is there. */
  readonly isAnswered: boolean;
  readonly weights: FeatureValues;
}

async function exampleOf(
  question: Question,
  set: TuningSet,
  { words, isAnswered, weights }: Circumstances,
): Promise<Example[]> {
  const asked = await candidatesFor(question.question, set, {
    ...(words !== undefined && { words }),
    within: isAnswered ? [set.index.rangeOf()] : withoutArticle(question, set),
  });
  const { matches, ranker } = asked;
  const [best] = rankMatches(matches, { ...ranker, weights });
  if (!best) return [];
  const isReworded = words !== undefined;
  return [
    {
      fold: foldOf(question),
      row: rowOf(best.match, ranker.answerability),
      isAnswered,
      isReworded,
    },
  ];
}

/** All passages but those of a question's article. */
function withoutArticle({ file }: Question, { corpus, index }: TuningSet): PassageRange[] {
  const { id } = corpus.documents.find((document) => document.file === file)!;
  const [from, to] = index.rangeOf(id);
  return [
    [0, from],
    [to, index.size],
  ];
}

function rowOf(match: Match, { features }: Answerability): Row {
  return Object.fromEntries(Object.entries(features).map(([name, of]) => [name, of(match)]));
}

function report(scored: readonly (Example & { readonly odds: number })[]): string {
  const odds = (isAnswered: boolean, isReworded: boolean) =>
    scored
      .filter((one) => one.isAnswered === isAnswered && one.isReworded === isReworded)
      .map((one) => one.odds)
      .toSorted((a, b) => a - b);
  const least = odds(true, false)[Math.floor(FALSE_REFUSALS * odds(true, false).length)]!;
  const refused = (all: readonly number[]) =>
    `${((100 * all.filter((value) => value < least).length) / all.length).toFixed(1)} %`;
  const reworded = odds(true, true);
  const inOtherWords = reworded.length > 0 ? `, and ${refused(reworded)} in other words` : "";
  return `refused ${refused(odds(false, false))} of questions whose article was taken away, at ${100 * FALSE_REFUSALS} % false refusals${inOtherWords} (log odds ${least.toFixed(2)})`;
}
