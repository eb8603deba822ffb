import type { PassageRuns } from "../search/index/passage-runs.ts";
import { topK } from "../search/index/top-k.ts";
import type { PassageText } from "../search/semantic-scorer.ts";
import { distributionOf } from "./background.ts";
import { type Missing, missing, shortestFirst, takeLongest } from "./batches.ts";
import { type Calibration, similarityIn } from "./calibration.ts";
import { textsToEmbed } from "./passage-texts.ts";
import type { ScoresMessage } from "./protocol.ts";
import { keyOf, type StoredVectors, writeVectors } from "./vector-file.ts";
import { VectorTable } from "./vector-table.ts";

/** Number of passages that become candidates because they are near the question as a whole. */
const NEAREST = 20;

/**
 * The vectors of a corpus: of each sentence, in the order of the passages, and then of each passage.
 * Each is read with the title of its article before it.
 */
export class CorpusVectors {
  readonly generation: number;
  /** How many texts there are, and how many were new when it was begun. */
  readonly total: number;
  readonly new: number;
  readonly #table: VectorTable;
  /** For each passage the row of its first sentence, and one past the last. */
  readonly #sentences: Uint32Array;
  /** Longest last, so that batches hold texts of like length and can be taken from the end. */
  readonly #missing: Missing[];
  #keys: readonly string[];

  constructor(
    generation: number,
    passages: readonly PassageText[],
    stored: StoredVectors | null,
    dimensions: number,
  ) {
    const all = passages.map(textsToEmbed);
    const sentenceTexts = all.map(({ sentences }) => sentences);
    const texts = [...sentenceTexts.flat(), ...all.map(({ whole }) => whole)];
    this.generation = generation;
    this.total = texts.length;
    this.#sentences = startsOf(sentenceTexts);
    this.#table = new VectorTable(dimensions, texts.length);
    this.#keys = texts.map(keyOf);
    this.#missing = shortestFirst(this.#adopt(texts, stored));
    this.new = this.#missing.length;
  }

  get isComplete(): boolean {
    return this.#missing.length === 0;
  }

  get done(): number {
    return this.total - this.#missing.length;
  }

  /** Takes texts that have no vector yet, as `takeLongest` does. */
  takeBatch(bytes: number): Missing[] {
    return takeLongest(this.#missing, bytes);
  }

  /** @param vectors one a text of the batch, one after the other */
  add(batch: readonly Missing[], vectors: Float32Array): void {
    const { dimensions } = this.#table;
    for (const [i, { row }] of batch.entries())
      this.#table.set(row, vectors.subarray(i * dimensions, (i + 1) * dimensions));
  }

  /** Stores what is there. @param model what identifies the model */
  async store(file: string, model: string): Promise<void> {
    const missing = new Set(this.#missing.map(({ row }) => row));
    const rows = [...this.#keys.keys()].filter((row) => !missing.has(row));
    const keys = rows.map((row) => this.#keys[row]!);
    await writeVectors(file, model, keys, { table: this.#table, rows });
  }

  /** Called once all is stored: for a large corpus the keys take as much memory as some vectors. */
  forgetKeys(): void {
    this.#keys = [];
  }

  /** @param question its vector */
  score(
    question: Float32Array,
    passageIndices: readonly number[],
    within: PassageRuns,
    calibration: Calibration,
  ): ScoresMessage {
    const similarity = (row: number) =>
      similarityIn(calibration, this.#table.cosine(row, question));
    const nearest = this.#nearestPassages(question, within);
    const all = Uint32Array.from(new Set([...passageIndices, ...nearest]));
    const sentences = Array.from(all, (passageIndex) => this.#sentenceRows(passageIndex));
    return {
      passageIndices: all,
      passages: Float32Array.from(all, (passageIndex) =>
        similarity(this.#passageRow(passageIndex)),
      ),
      counts: Uint32Array.from(sentences, ({ length }) => length),
      sentences: Float32Array.from(sentences.flat(), similarity),
      sentenceDistribution: distributionOf(0, this.#passageRow(0), similarity),
      passageDistribution: distributionOf(this.#passageRow(0), this.total, similarity),
    };
  }

  /** Copies the vectors that are stored already. @returns the texts that have none */
  #adopt(texts: readonly string[], stored: StoredVectors | null): Missing[] {
    return texts.flatMap((text, row) => {
      const known = stored?.rows.get(this.#keys[row]!);
      if (known === undefined) return [missing(text, row)];
      this.#table.copy(row, stored!.table, known);
      return [];
    });
  }

  #passageRow(passageIndex: number): number {
    return this.#sentences.at(-1)! + passageIndex;
  }

  #sentenceRows(passageIndex: number): number[] {
    const first = this.#sentences[passageIndex]!;
    return Array.from({ length: this.#sentences[passageIndex + 1]! - first }, (_, i) => first + i);
  }

  #nearestPassages(question: Float32Array, within: PassageRuns): number[] {
    const places = Uint32Array.from({ length: within.reduce((n, [from, to]) => n + to - from, 0) });
    let next = 0;
    for (const [from, to] of within) for (let at = from; at < to; at++) places[next++] = at;
    const cosines = Float32Array.from(places, (at) =>
      this.#table.cosine(this.#passageRow(at), question),
    );
    return topK(cosines, NEAREST).map((i) => places[i]!);
  }
}

function startsOf(sentences: readonly (readonly string[])[]): Uint32Array {
  const starts = new Uint32Array(sentences.length + 1);
  for (const [i, { length }] of sentences.entries()) starts[i + 1] = starts[i]! + length;
  return starts;
}
