import type { ScoreDistribution } from "../search/semantic-scorer.ts";

/** Number of texts, evenly spread, that the distribution of similarities is estimated from. */
const BACKGROUND = 256;
/** Least standard deviation, so that texts that are all alike do not make every difference large. */
const LEAST_DEVIATION = 0.05;

/** The rows of an even spread, of those from the first on and before the second. */
export function spreadOver(from: number, to: number): number[] {
  const step = Math.max(1, (to - from) / BACKGROUND);
  const rows: number[] = [];
  for (let row = from; row < to; row += step) rows.push(Math.floor(row));
  return rows;
}

/** How near an even spread of rows comes to a question. */
export function distributionOf(
  from: number,
  to: number,
  similarity: (row: number) => number,
): ScoreDistribution {
  const values = spreadOver(from, to).map(similarity);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, standardDeviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) };
}
