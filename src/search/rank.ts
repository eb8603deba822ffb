import { FEATURES, type FeatureName } from "./features.ts";
import type { IndexedPassage } from "./indexed-passage.ts";
import { type Match, matchPassage } from "./match.ts";
import type { Sought } from "./sought.ts";
import { RELATIVE, WEIGHTS } from "./weights.ts";

/** Each feature's value, and how far it stays behind the best candidate's where that counts. */
export type FeatureValues = Readonly<Record<string, number>>;

export interface Ranked {
  readonly match: Match;
  readonly score: number;
  readonly features: FeatureValues;
}

const NAMES = Object.keys(FEATURES) as FeatureName[];

/** Orders candidates by how likely they answer the question, best first. */
export function rank(sought: Sought, candidates: readonly IndexedPassage[]): Ranked[] {
  const matches = candidates.map((indexed) => matchPassage(sought, indexed));
  const features = featuresOf(matches);
  return matches
    .map((match, i) => ({ match, features: features[i]!, score: scoreOf(features[i]!) }))
    .toSorted((a, b) => b.score - a.score);
}

/** The features of all candidates of one question, in their order. */
export function featuresOf(matches: readonly Match[]): FeatureValues[] {
  const rows = matches.map((match) =>
    Object.fromEntries(NAMES.map((name) => [name, FEATURES[name](match)])),
  );
  for (const name of RELATIVE) {
    const best = Math.max(...rows.map((row) => row[name]!));
    for (const row of rows) row[`${name}Behind`] = row[name]! - best;
  }
  return rows;
}

function scoreOf(features: FeatureValues): number {
  let score = 0;
  for (const [name, value] of Object.entries(features)) score += (WEIGHTS[name] ?? 0) * value;
  return score;
}
