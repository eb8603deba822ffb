import type { TermVariant } from "../query/term-variant.ts";
import { inverseDocumentFrequency, saturation } from "./bm25.ts";
import type { PackedIndex } from "./packed-index.ts";
import type { PassageRuns } from "./passage-runs.ts";
import { Postings } from "./postings.ts";
import { topK } from "./top-k.ts";

/** What a word counts that stands only in the title, heading or tags. */
export const CONTEXT_BOOST = 0.3;

/** Finds the passages that could answer, to be ranked later: BM25 over words and their context. */
export class PassageSearch {
  readonly #inText: Postings;
  /** Passages that follow each other under one heading are one text here. */
  readonly #inContext: Postings;
  /** The first passage of each of those, and one past the last. */
  readonly #sections: Uint32Array;
  /** What a word counts in each passage beyond its rarity. */
  readonly #saturations: Float32Array;

  constructor({ inText, inContext, terms }: PackedIndex) {
    this.#inText = new Postings(inText);
    this.#inContext = new Postings(inContext);
    this.#sections = terms.sectionStarts;
    this.#saturations = saturationsOf(inText.lengths);
  }

  /**
   * Passages that hold at least one of the words, best first, by their places in the corpus.
   *
   * @param variants by the ids of words
   * @param within only these passages
   */
  find(variants: ReadonlyMap<number, TermVariant>, limit: number, within: PassageRuns): number[] {
    const scores = new Float32Array(this.#saturations.length);
    for (const [word, { similarity }] of variants) {
      this.#addText(scores, word, similarity);
      this.#addContext(scores, word, similarity * CONTEXT_BOOST);
    }
    let end = 0;
    for (const [from, to] of within) {
      scores.fill(0, end, from);
      end = to;
    }
    return topK(scores.subarray(0, end), limit, 0);
  }

  /** The passages whose text holds a stem, ascending. @param stem its id */
  withStem(stem: number): Uint32Array {
    return this.#inText.of(stem);
  }

  #addText(scores: Float32Array, word: number, boost: number): void {
    const ids = this.#inText.of(word);
    const weight = boost * inverseDocumentFrequency(ids.length, this.#saturations.length);
    for (const id of ids) scores[id]! += weight * this.#saturations[id]!;
  }

  #addContext(scores: Float32Array, word: number, boost: number): void {
    const ids = this.#inContext.of(word);
    const weight = boost * inverseDocumentFrequency(ids.length, this.#sections.length - 1);
    for (const section of ids) {
      const end = this.#sections[section + 1]!;
      for (let id = this.#sections[section]!; id < end; id++) scores[id]! += weight;
    }
  }
}

/** Each word counts once: how often it stands in a passage is the ranker's business. */
function saturationsOf(lengths: Uint32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Float32Array.from(lengths, (length) => saturation(length, average));
}
