/** A choice among alternatives, each a row of numbers, one or more of which are right. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  /** What it counts beside others; 1 unless told. */
  readonly weight?: number;
}

/** Adam's constants (Kingma and Ba 2015, algorithm 1). */
const ADAM = { rate: 0.05, first: 0.9, second: 0.999, epsilon: 1e-8 };
const STEPS = 400;
/** Holds weights of features that rarely matter near zero. */
const RIDGE = 2e-4;

/**
 * Learns weights under which the right alternatives get most of the softmax of the weighted sums
 * (listwise learning to rank: Cao et al. 2007, "ListNet", with the top one only).
 *
 * @param size how many numbers a row has; rows should be of unit variance
 */
export function learnWeights(choices: readonly Choice[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const useful = choices.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(useful, weights);
    for (let k = 0; k < size; k++) {
      first[k] = ADAM.first * first[k]! + (1 - ADAM.first) * gradient[k]!;
      second[k] = ADAM.second * second[k]! + (1 - ADAM.second) * gradient[k]! ** 2;
      const mean = first[k]! / (1 - ADAM.first ** step);
      const variance = second[k]! / (1 - ADAM.second ** step);
      weights[k]! -= (ADAM.rate * mean) / (Math.sqrt(variance) + ADAM.epsilon);
    }
  }
  return weights;
}

/** The weighted sum of a row. */
export function scoreOf(row: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let k = 0; k < row.length; k++) score += row[k]! * weights[k]!;
  return score;
}

function gradientOf(choices: readonly Choice[], weights: Float64Array): Float64Array {
  const gradient = weights.map((weight) => RIDGE * weight);
  const total = sum(choices.map(({ weight = 1 }) => weight));
  for (const { rows, isRight, weight = 1 } of choices) {
    const scores = rows.map((row) => scoreOf(row, weights));
    const best = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - best));
    const all = sum(odds);
    const right = sum(odds.filter((_, i) => isRight[i]));
    for (const [i, row] of rows.entries()) {
      const share = odds[i]! / all - (isRight[i] ? odds[i]! / right : 0);
      for (let k = 0; k < row.length; k++) gradient[k]! += (weight * share * row[k]!) / total;
    }
  }
  return gradient;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
