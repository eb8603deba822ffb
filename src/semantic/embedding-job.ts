import { BatchSize } from "./batches.ts";
import type { CorpusVectors } from "./corpus-vectors.ts";
import type { FromWorker } from "./protocol.ts";
import type { SentenceEncoder } from "./sentence-encoder.ts";

/** How often progress is told, and unfinished work stored, in milliseconds. */
const PROGRESS_MS = 500;
const STORE_MS = 30_000;

/** Computes the vectors of a corpus, one batch at each step. */
export class EmbeddingJob {
  readonly #encoder: SentenceEncoder;
  readonly #vectors: CorpusVectors;
  readonly #store: () => Promise<void>;
  readonly #tell: (message: FromWorker) => void;
  readonly #size = new BatchSize();
  #toldAt = 0;
  #storedAt = performance.now();

  constructor(
    encoder: SentenceEncoder,
    vectors: CorpusVectors,
    store: () => Promise<void>,
    tell: (message: FromWorker) => void,
  ) {
    this.#encoder = encoder;
    this.#vectors = vectors;
    this.#store = store;
    this.#tell = tell;
  }

  /** Embeds one batch, or stores them all once there are no more. */
  async isDoneAfterStep(): Promise<boolean> {
    const vectors = this.#vectors;
    const { generation, total, done } = vectors;
    if (vectors.isComplete) {
      await this.keep();
      vectors.forgetKeys();
      this.#tell({ type: "complete", generation });
      return true;
    }
    await this.#embed();
    const now = performance.now();
    if (now - this.#toldAt >= PROGRESS_MS) {
      this.#toldAt = now;
      this.#tell({ type: "progress", generation, done, total });
    }
    if (now - this.#storedAt >= STORE_MS) {
      await this.keep();
      this.#storedAt = performance.now();
    }
    return false;
  }

  /** Stores what is new, so that it is not embedded again. */
  async keep(): Promise<void> {
    if (this.#vectors.new > 0) await this.#store();
  }

  async #embed(): Promise<void> {
    const batch = this.#vectors.takeBatch(this.#size.bytes);
    const start = performance.now();
    this.#vectors.add(batch, await this.#encoder.encode(batch.map(({ text }) => text)));
    this.#size.adapt(performance.now() - start);
  }
}
