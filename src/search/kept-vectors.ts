import type { PassageText, SemanticScores } from "./semantic-scorer.ts";

/** What tells the vectors of one sentence model from those of another. */
export interface ModelIdentity {
  /** For people, such as `Xenova/bge-small-en-v1.5`. */
  readonly name: string;
  /** The hash of its weights, wherever they came from. */
  readonly weights: string;
}

/** Vectors of texts that are spread over a corpus. Only whoever made them can read them. */
export interface KeptBackground {
  readonly sentences: string;
  readonly passages: string;
}

/** What a sentence model made of a corpus, besides the vectors that are kept with each passage. */
export interface KeptVectors {
  readonly model: ModelIdentity;
  readonly background: KeptBackground;
}

/** A passage that has its vectors. Only whoever made them can read them. */
export interface EmbeddedPassage {
  readonly text: PassageText;
  readonly vectors: string;
}

/** Makes vectors of passages, for whoever keeps them. */
export interface PassageEmbedder {
  readonly model: ModelIdentity;
  /**
   * @param former whose vectors are taken over for the same texts
   * @returns the vectors of each passage, and how many texts were new
   * @throws UserError where the model cannot be used
   */
  embed(
    passages: readonly PassageText[],
    former: readonly EmbeddedPassage[],
  ): Promise<{ readonly vectors: readonly string[]; readonly made: number }>;
  /** @param vectors of passages that are spread over the corpus */
  background(vectors: readonly string[]): KeptBackground;
}

/**
 * Scores passages by the vectors that are kept with them.
 *
 * @param vectors by the passages' places in the corpus
 */
export type KeptScoring = (vectors: ReadonlyMap<number, string>) => SemanticScores;

/** A sentence model for a corpus whose passages have their vectors. */
export interface KeptScorer {
  /**
   * Begins with a question, before its candidates are known. Never rejects.
   *
   * @returns null where the model has nothing to say, or not in time
   */
  begin(question: string): Promise<KeptScoring | null>;
}

/** A sentence model that goes by the vectors that are kept with a corpus. */
export interface KeptVectorModel {
  /** Goes by these from now on. @param kept null for a corpus that has none */
  adopt(kept: KeptVectors | null): KeptScorer;
  /** Null where it is not loaded yet, or cannot be used. */
  readyEmbedder(): PassageEmbedder | null;
}
