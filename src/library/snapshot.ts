import type { Loaded } from "../engine/article-source.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";

/** Corpus and index as one: readers see either the old or the new one, never half. */
export interface Snapshot extends Loaded {
  /** Null as long as no sentence model has read the corpus. */
  readonly scorer: SemanticScorer | null;
  readonly loadedAt: Date;
  /** How long loading and indexing took, in milliseconds. */
  readonly tookMs: number;
}

/**
 * Makes a snapshot of what is loaded.
 *
 * @param old the one before; null for the first time
 * @returns null where nothing is loaded
 */
export async function takeSnapshot<Some extends Loaded | null>(
  loading: Promise<Some>,
  old: Snapshot | null,
): Promise<Snapshot | Extract<Some, null>> {
  const start = performance.now();
  const loaded = await loading;
  if (loaded === null) return loaded as Extract<Some, null>;
  const scorer = loaded.generation === old?.generation ? old.scorer : null;
  return { ...loaded, scorer, loadedAt: new Date(), tookMs: performance.now() - start };
}
