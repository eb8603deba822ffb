import type { CorpusProblem } from "../corpus/document.ts";
import type { OnProgress } from "../corpus/files/folder-reader.ts";
import { PackedCorpus } from "../corpus/packed/packed-corpus.ts";
import type { Engine } from "../engine/engine.ts";
import { type FolderNotes, type Generation, notesOf } from "../engine/generation.ts";
import type { Searcher } from "../engine/searcher.ts";
import type { SemanticScorer } from "../search/semantic-scorer.ts";

/** Corpus and index as one: readers see either the old or the new one, never half. */
export interface Snapshot extends Omit<FolderNotes, "leftOut" | "synonyms"> {
  readonly corpus: PackedCorpus;
  readonly problems: readonly CorpusProblem[];
  readonly generation: Generation;
  readonly searcher: Searcher;
  /** Null as long as no sentence model has read the corpus. */
  readonly scorer: SemanticScorer | null;
  readonly loadedAt: Date;
  /** How long loading and indexing took, in milliseconds. */
  readonly tookMs: number;
}

/** How a snapshot is made. */
export interface Loading extends Pick<Engine, "build" | "open"> {
  /** One that it may turn out to be; none unless told. */
  readonly shared?: Snapshot | null;
}

/**
 * Reads what has changed of a folder, and makes it ready to be asked.
 *
 * @param old what was read before; null for the first time
 * @param isTendedOnly as in `Engine.build`
 * @returns the shared one itself where it is that
 * @throws UserError where the folder holds no article that loads
 */
export async function loadSnapshot(
  loading: Loading,
  old: Snapshot | null,
  onProgress: OnProgress,
  isTendedOnly = false,
): Promise<Snapshot> {
  const start = performance.now();
  const generation = await loading.build(old?.generation ?? null, onProgress, isTendedOnly);
  const loaded = () => ({ loadedAt: new Date(), tookMs: performance.now() - start });
  if (loading.shared?.generation === generation) return loading.shared;
  if (old?.generation === generation) return { ...old, ...loaded() };
  const corpus = await PackedCorpus.inSlices(generation.articles, old?.corpus);
  const searcher = await loading.open(generation, corpus);
  const { leftOut, ignored, otherFormats } = notesOf(generation);
  return {
    corpus,
    problems: leftOut.map(({ problem }) => problem),
    ignored,
    otherFormats,
    generation,
    searcher,
    scorer: null,
    ...loaded(),
  };
}
