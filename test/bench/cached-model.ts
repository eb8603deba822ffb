import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  PassageText,
  SemanticModel,
  SemanticScorer,
} from "../../src/search/semantic-scorer.ts";
import { CorpusVectors } from "../../src/semantic/corpus-vectors.ts";
import { semanticFolder } from "../../src/semantic/model-source.ts";
import { SentenceEncoder } from "../../src/semantic/sentence-encoder.ts";
import { fromMessage } from "../../src/semantic/sentence-model.ts";
import { readVectors, type StoredVectors } from "../../src/semantic/vector-file.ts";

/** So many bytes of text are read at once. */
const BATCH_BYTES = 16_000;

/**
 * A sentence model in this thread. It keeps the vectors of the first corpus that it reads and of all
 * questions below DATA_DIR, so that small corpora can be cut from that one without reading it again.
 */
export class CachedModel implements SemanticModel {
  readonly name: string;
  readonly status = { state: "ready" } as const;
  readonly #encoder: SentenceEncoder;
  /** Where vectors are kept, without the endings. */
  readonly #file: string;
  readonly #questions: Map<string, Float32Array>;
  #stored: StoredVectors | null;

  private constructor(
    name: string,
    encoder: SentenceEncoder,
    file: string,
    stored: StoredVectors | null,
    questions: Map<string, Float32Array>,
  ) {
    this.name = name;
    this.#encoder = encoder;
    this.#file = file;
    this.#stored = stored;
    this.#questions = questions;
  }

  /**
   * @param name as in SEMANTIC_MODEL
   * @param corpusDir each has files of its own
   */
  static async open(name: string, corpusDir: string): Promise<CachedModel> {
    const dataDir = process.env.DATA_DIR || "data";
    const encoder = await SentenceEncoder.load({ model: name, folder: semanticFolder(dataDir) });
    const key = createHash("sha256").update(`${name}\n${corpusDir}`).digest("hex").slice(0, 12);
    const file = join(dataDir, `bench-${key}`);
    const stored = await readVectors(`${file}.vectors`, name, encoder.dimensions);
    const questions = await readQuestions(file, encoder.dimensions);
    return new CachedModel(name, encoder, file, stored, questions);
  }

  /** No bench groups questions. */
  async alike(): Promise<[]> {
    return [];
  }

  async read(passages: Iterable<PassageText>): Promise<SemanticScorer> {
    const { dimensions, calibration } = this.#encoder;
    const vectors = new CorpusVectors(0, [...passages], this.#stored, dimensions);
    while (!vectors.isComplete) {
      const batch = vectors.takeBatch(BATCH_BYTES);
      vectors.add(batch, await this.#encoder.encode(batch.map(({ text }) => text)));
    }
    if (vectors.new > 0) await this.#keep(vectors);
    return {
      score: async (question, places, within) => {
        const vector = await this.#encode(question);
        return vector && fromMessage(vectors.score(vector, places, within, calibration));
      },
    };
  }

  /** Keeps the vectors of the questions that were asked. */
  async close(): Promise<void> {
    await writeFile(`${this.#file}.json`, JSON.stringify([...this.#questions.keys()]));
    await writeFile(
      `${this.#file}.floats`,
      [...this.#questions.values()].map((vector) => Buffer.from(vector.slice().buffer)),
    );
    await this.#encoder.close();
  }

  async #keep(vectors: CorpusVectors): Promise<void> {
    await vectors.store(`${this.#file}.vectors`, this.name);
    this.#stored = await readVectors(`${this.#file}.vectors`, this.name, this.#encoder.dimensions);
  }

  async #encode(question: string): Promise<Float32Array | null> {
    const known = this.#questions.get(question);
    if (known) return known;
    const vector = await this.#encoder.encodeQuestion(question);
    if (vector) this.#questions.set(question, vector);
    return vector;
  }
}

async function readQuestions(file: string, length: number): Promise<Map<string, Float32Array>> {
  const [texts, bytes] = await Promise.all([
    readFile(`${file}.json`, "utf8").catch(() => "[]"),
    readFile(`${file}.floats`).catch(() => Buffer.alloc(0)),
  ]);
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  const vectorOf = (i: number) => numbers.subarray(i * length, (i + 1) * length);
  return new Map((JSON.parse(texts) as string[]).map((text, i) => [text, vectorOf(i)]));
}
