import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus } from "../../src/corpus/document.ts";
import { type Meaning, type QuestionMeaning, textsOf } from "../../src/search/semantic-scorer.ts";
import { CorpusVectors } from "../../src/semantic/corpus-vectors.ts";
import type { MeaningMessage } from "../../src/semantic/protocol.ts";
import { SentenceEncoder } from "../../src/semantic/sentence-encoder.ts";
import { readVectors, type StoredVectors } from "../../src/semantic/vector-file.ts";

/** So many bytes of text are read at once. */
const BATCH_BYTES = 16_000;

/**
 * A sentence model in this thread that keeps the vectors of one corpus and of all questions in a folder,
 * so that many small corpora can be cut from the one without reading anything twice.
 */
export class CachedModel {
  readonly #encoder: SentenceEncoder;
  readonly #stored: StoredVectors;
  readonly #questions: Map<string, Float32Array>;
  readonly #folder: string;

  private constructor(encoder: SentenceEncoder, stored: StoredVectors, folder: string) {
    this.#encoder = encoder;
    this.#stored = stored;
    this.#folder = folder;
    this.#questions = readQuestions(folder, encoder.dimensions);
  }

  /** @param folder where vectors are kept; one for each model and corpus */
  static async open(
    model: string,
    whole: Corpus,
    { dataDir, folder }: { dataDir: string; folder: string },
  ): Promise<CachedModel> {
    const encoder = await SentenceEncoder.load({ model, dataDir });
    const file = join(folder, "texts.vectors");
    const old = await readVectors(file, model, encoder.dimensions);
    const vectors = new CorpusVectors(0, textsOf(whole), old, encoder.dimensions);
    while (!vectors.isComplete) {
      const batch = vectors.takeBatch(BATCH_BYTES);
      vectors.add(batch, await encoder.encode(batch.map(({ text }) => text)));
    }
    await vectors.store(file, model);
    const stored = await readVectors(file, model, encoder.dimensions);
    return new CachedModel(encoder, stored!, folder);
  }

  /** @param corpus a part of the one that the model was opened for */
  read(corpus: Pick<Corpus, "passages">): Meaning {
    const { dimensions, calibration } = this.#encoder;
    const vectors = new CorpusVectors(0, textsOf(corpus), this.#stored, dimensions);
    return {
      understand: async (question, places, within) => {
        const vector = await this.#encode(question);
        return vector && fromMessage(vectors.understand(vector, places, within, calibration));
      },
    };
  }

  /** Keeps the vectors of the questions that were asked. */
  async close(): Promise<void> {
    const texts = [...this.#questions.keys()];
    const numbers = [...this.#questions.values()];
    await writeFile(join(this.#folder, "questions.json"), JSON.stringify(texts));
    await writeFile(
      join(this.#folder, "questions.bin"),
      Buffer.concat(
        numbers.map(({ buffer, byteOffset, byteLength }) =>
          Buffer.from(buffer, byteOffset, byteLength),
        ),
      ),
    );
    await this.#encoder.close();
  }

  async #encode(question: string): Promise<Float32Array | null> {
    const known = this.#questions.get(question);
    if (known) return known;
    const vector = await this.#encoder.encodeQuestion(question);
    if (vector) this.#questions.set(question, vector);
    return vector;
  }
}

function readQuestions(folder: string, dimensions: number): Map<string, Float32Array> {
  const file = join(folder, "questions.json");
  if (!existsSync(file)) return new Map();
  const texts = JSON.parse(readFileSync(file, "utf8")) as string[];
  const { buffer, byteOffset } = readFileSync(join(folder, "questions.bin"));
  const numbers = new Float32Array(
    buffer.slice(byteOffset, byteOffset + 4 * dimensions * texts.length),
  );
  return new Map(
    texts.map((text, i) => [text, numbers.subarray(i * dimensions, (i + 1) * dimensions)]),
  );
}

function fromMessage({
  places,
  passages,
  counts,
  sentences,
  ...backgrounds
}: MeaningMessage): QuestionMeaning {
  let next = 0;
  const byPlace = Array.from(places, (place, i) => {
    const from = next;
    next += counts[i]!;
    return [
      place,
      { passage: passages[i]!, sentences: [...sentences.subarray(from, next)] },
    ] as const;
  });
  return { passages: new Map(byPlace), ...backgrounds };
}
