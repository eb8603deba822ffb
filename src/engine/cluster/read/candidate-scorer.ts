import type { KeptScorer, KeptScoring } from "../../../search/kept-vectors.ts";
import type { SemanticScorer, SemanticScores } from "../../../search/semantic-scorer.ts";
import type { ClusterPassages } from "./cluster-passages.ts";

interface Begun {
  readonly question: string;
  readonly scoring: Promise<KeptScoring | null>;
}

/**
 * Scores the passages of one answer by their vectors, which came with them. It looks for no others, and says
 * nothing where the first has none.
 */
export class CandidateScorer implements SemanticScorer {
  readonly #scorer: KeptScorer;
  readonly #passages: ClusterPassages;
  #begun: Begun | null = null;

  constructor(scorer: KeptScorer, passages: ClusterPassages) {
    this.#scorer = scorer;
    this.#passages = passages;
  }

  prepare(question: string): void {
    this.#begun = { question, scoring: this.#scorer.begin(question) };
  }

  async score(question: string, places: readonly number[]): Promise<SemanticScores | null> {
    const vectors = this.#passages.vectorsOf(places);
    // A passage without vectors is taken to be as near as any: an answer in its words would be refused.
    if (!vectors.has(places[0]!)) return null;
    if (this.#begun?.question !== question) this.prepare(question);
    const score = await this.#begun!.scoring;
    return score?.(vectors) ?? null;
  }
}
