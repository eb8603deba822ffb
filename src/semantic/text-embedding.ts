import { type BatchSize, type Missing, missing, shortestFirst, takeLongest } from "./batches.ts";
import type { EmbeddedMessage, EmbedMessage } from "./protocol.ts";
import type { SentenceEncoder } from "./sentence-encoder.ts";

/** Embeds texts for somebody who keeps their vectors, a few at each step. */
export class TextEmbedding {
  readonly #id: number;
  readonly #encoder: SentenceEncoder;
  readonly #size: BatchSize;
  readonly #missing: Missing[];
  readonly #vectors: Float32Array;

  constructor({ id, texts }: EmbedMessage, encoder: SentenceEncoder, size: BatchSize) {
    this.#id = id;
    this.#encoder = encoder;
    this.#size = size;
    this.#missing = shortestFirst(texts.map(missing));
    this.#vectors = new Float32Array(texts.length * encoder.dimensions);
  }

  /** @returns null until all of them have been read */
  async step(): Promise<EmbeddedMessage | null> {
    const { dimensions } = this.#encoder;
    const batch = takeLongest(this.#missing, this.#size.bytes);
    const start = performance.now();
    const vectors = await this.#encoder.encode(batch.map(({ text }) => text));
    this.#size.adapt(performance.now() - start);
    for (const [i, { row }] of batch.entries()) {
      const vector = vectors.subarray(i * dimensions, (i + 1) * dimensions);
      this.#vectors.set(vector, row * dimensions);
    }
    if (this.#missing.length > 0) return null;
    return { type: "embedded", id: this.#id, vectors: this.#vectors };
  }
}
