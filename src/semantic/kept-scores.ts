import type { KeptBackground } from "../search/kept-vectors.ts";
import type { PassageSimilarity, SemanticScores } from "../search/semantic-scorer.ts";
import { distributionOf } from "./background.ts";
import { type Calibration, similarityIn } from "./calibration.ts";
import type { VectorTable } from "./vector-table.ts";
import { readTable } from "./vectors-as-text.ts";

/** The same as `KeptBackground`, read. */
export type Background = Readonly<Record<keyof KeptBackground, VectorTable>>;

/** What the scores of a question are made of. */
interface Scored {
  /** Its vector. */
  readonly question: Float32Array;
  readonly background: Background;
  readonly calibration: Calibration;
}

/** @param vectors of passages, by their places in the corpus: each sentence's, and then the whole passage's */
export function scoreKept(
  { question, background, calibration }: Scored,
  vectors: ReadonlyMap<number, string>,
): SemanticScores {
  const similarities = (table: VectorTable) => (row: number) =>
    similarityIn(calibration, table.cosine(row, question));
  const spread = (table: VectorTable) => distributionOf(0, table.rows, similarities(table));
  const passages = [...vectors].flatMap(([place, text]) => {
    const table = readTable(text, calibration.dimensions);
    if (table.rows === 0) return [];
    return [[place, similarityOf(Array.from(table.steps.keys(), similarities(table)))] as const];
  });
  return {
    passages: new Map(passages),
    sentenceDistribution: spread(background.sentences),
    passageDistribution: spread(background.passages),
  };
}

const similarityOf = (all: readonly number[]): PassageSimilarity => ({
  sentences: all.slice(0, -1),
  passage: all.at(-1)!,
});
