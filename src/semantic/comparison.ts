import { unrelatedCosine } from "./calibration.ts";
import type { ComparedMessage, CompareMessage } from "./protocol.ts";
import type { SentenceEncoder } from "./sentence-encoder.ts";

/** Questions that are embedded at each step: other questions wait for that. */
const BATCH = 8;
/**
 * How alike two questions are that ask for the same: 0 is what unrelated questions are, 1 the same. With
 * bge-small-en-v1.5, "Can I park near the harbour?" and "Is there parking at the harbour?" have 0.9, and "Can I
 * swim in the harbour?" 0.65.
 */
const LEAST_LIKENESS = 0.7;

/** Finds questions that ask for the same, a few at each step. */
export class Comparison {
  readonly #asked: CompareMessage;
  readonly #encoder: SentenceEncoder;
  readonly #vectors: Float32Array[] = [];

  constructor(asked: CompareMessage, encoder: SentenceEncoder) {
    this.#asked = asked;
    this.#encoder = encoder;
  }

  /** @returns null until all of them have been read */
  async step(): Promise<ComparedMessage | null> {
    const { id, questions } = this.#asked;
    const from = this.#vectors.length;
    const batch = questions.slice(from, from + BATCH);
    if (batch.length > 0) {
      const { dimensions } = this.#encoder;
      const vectors = await this.#encoder.encode(batch);
      for (const i of batch.keys())
        this.#vectors.push(vectors.subarray(i * dimensions, (i + 1) * dimensions));
      return null;
    }
    const unrelated = await unrelatedCosine((texts) => this.#encoder.encode(texts));
    return { type: "compared", id, pairs: this.#pairsAbove(leastCosine(unrelated)) };
  }

  #pairsAbove(least: number): [number, number][] {
    return this.#vectors.flatMap((vector, place) =>
      this.#vectors
        .slice(0, place)
        .flatMap((other, before): [number, number][] =>
          cosine(vector, other) >= least ? [[before, place]] : [],
        ),
    );
  }
}

const leastCosine = (unrelated: number): number => unrelated + LEAST_LIKENESS * (1 - unrelated);

/** Of vectors of length 1. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
