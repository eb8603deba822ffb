import type { RankFeature } from "./rank.ts";

export const WEIGHTS: Readonly<Partial<Record<RankFeature, number>>> = { bm25OfBest: 1 };
