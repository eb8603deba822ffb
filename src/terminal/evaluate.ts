import { z } from "zod";
import type { PlaceUnit } from "../corpus/document.ts";
import type { Library } from "../library.ts";
import type { Hit } from "../search/answer.ts";
import type { AskOptions } from "../search/find-answer.ts";

const lineRange = z.tuple([z.int().min(1), z.int().min(1)]);
/** As in an answer's JSON. */
const place = z.object({
  unit: z.enum(["line", "page", "paragraph"]),
  first: z.int().min(1),
  last: z.int().min(1),
});
const question = z.string().trim().min(1);

const SHAPE = {
  error:
    "expected {question, file or files, place or lines?, answers?} or {question, found: false}",
};

/** A line of an evaluation file: a question and where its answer stands, or that it has none. */
export const EVALUATION_LINE = z.union(
  [
    z.object({ question, found: z.literal(false) }),
    z
      .object({
        question,
        file: z.string().optional(),
        files: z.array(z.string()).optional(),
        place: place.optional(),
        lines: lineRange.optional(),
        answers: z.array(z.string()).optional(),
      })
      .refine(({ file, files }) => file !== undefined || files !== undefined, SHAPE),
  ],
  SHAPE,
);
export type EvaluationLine = z.infer<typeof EVALUATION_LINE>;
type Answerable = Exclude<EvaluationLine, { found: false }>;

/** How well a corpus is searched. Shares are from 0 to 1, null where no question tells. */
export interface Evaluation {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Share of answerable questions whose first hit is right. */
  readonly p1: number | null;
  /** Share of answerable questions that have a right hit among the first five. */
  readonly r5: number | null;
  /** Mean of 1/rank of the first right hit among ten. */
  readonly mrr10: number | null;
  /** Share of questions whose answer stands in the passage of the first hit. */
  readonly answerInPassage: number | null;
  /** Share of questions whose answer stands in the excerpt of the first hit. */
  readonly answerInExcerpt: number | null;
  /** Share of right first hits that were graded "answers". */
  readonly rightAnswers: number | null;
  /** Share of answerable questions that were graded "nothing". */
  readonly falseRefusals: number | null;
  /** Share of unanswerable questions that were not graded "answers". */
  readonly refusals: number | null;
  /** Share of unanswerable questions that were graded "near". */
  readonly near: number | null;
  /** Share of unanswerable questions that were graded "nothing". */
  readonly nothing: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Asks every question twice: once as members do, to see how it is graded, and once so that it always
 * has hits, so that ranking is measured apart.
 *
 * @param alwaysAnswer grades no question "nothing"
 */
export async function evaluate(
  library: Library,
  lines: readonly EvaluationLine[],
  { alwaysAnswer }: Pick<AskOptions, "alwaysAnswer"> = {},
): Promise<Evaluation> {
  const times: number[] = [];
  const gradeOf = async ({ question }: EvaluationLine) => {
    const start = performance.now();
    const { grade } = await library.ask(question, { alwaysAnswer: alwaysAnswer === true });
    times.push(performance.now() - start);
    return grade;
  };
  const answerable = lines.filter((line): line is Answerable => !("found" in line));
  const unanswerable = lines.filter((line) => "found" in line);
  const judged = await inTurn(answerable, async (line) =>
    judge(line, await hitsFor(library, line)),
  );
  const withAnswers = judged.filter(({ answers }) => answers !== null);
  const grades = await inTurn(answerable, gradeOf);
  const others = await inTurn(unanswerable, gradeOf);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    p1: mean(judged.map(({ rank }) => rank === 1)),
    r5: mean(judged.map(({ rank }) => rank !== null && rank <= 5)),
    mrr10: mean(judged.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    answerInPassage: mean(withAnswers.map(({ answers }) => answers!.inPassage)),
    answerInExcerpt: mean(withAnswers.map(({ answers }) => answers!.inExcerpt)),
    rightAnswers: mean(
      grades.filter((_, i) => judged[i]!.rank === 1).map((grade) => grade === "answers"),
    ),
    falseRefusals: mean(grades.map((grade) => grade === "nothing")),
    refusals: mean(others.map((grade) => grade !== "answers")),
    near: mean(others.map((grade) => grade === "near")),
    nothing: mean(others.map((grade) => grade === "nothing")),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** Whether a hit is the place an evaluation line means: its file, and lines or pages that overlap. */
export function isRight({ passage }: Hit, { file, files, place, lines }: Answerable): boolean {
  const { document, lines: found } = passage;
  if (![...(files ?? []), file].includes(document.file)) return false;
  const isThere = (unit: PlaceUnit, first: number, last: number) =>
    document.unit === unit && found[0] <= last && found[1] >= first;
  if (place) return isThere(place.unit, place.first, place.last);
  return lines === undefined || isThere("line", ...lines);
}

async function hitsFor(library: Library, { question }: EvaluationLine): Promise<readonly Hit[]> {
  const { hits } = await library.ask(question, { limit: 10, alwaysAnswer: true });
  return hits;
}

/** One after the other, so that none waits for another and times are right. */
async function inTurn<T, U>(all: readonly T[], each: (one: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const one of all) results.push(await each(one));
  return results;
}

function judge(line: Answerable, hits: readonly Hit[]) {
  const right = hits.find((hit) => isRight(hit, line));
  const top = hits[0];
  const holds = (text: string | undefined) =>
    line.answers!.some((answer) => plain(text ?? "").includes(plain(answer)));
  const answers = line.answers?.length
    ? { inPassage: holds(top?.passage.text), inExcerpt: holds(top?.excerpt.text) }
    : null;
  return { rank: right?.rank ?? null, answers };
}

/** The spelling of spaces and case says nothing of whether an answer is there. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();

function mean(values: readonly (number | boolean)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length;
}

/** @param share 0 to 1; the smallest value that so large a share does not exceed */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
