/**
 * BM25's saturation k and length normalisation b: the values that found most on twelve articles with
 * 4,370 questions.
 */
export const BM25 = { k1: 1.2, b: 0.7 };

/** What a word counts in a text of a length, beyond its rarity, if it counts once. */
export const saturation = (length: number, average: number): number =>
  (1 + BM25.k1) / (1 + BM25.k1 * (1 - BM25.b + (BM25.b * length) / average));

/**
 * The weight of a word that stands in `frequency` of `size` texts: BM25's inverse document frequency
 * (Robertson and Zaragoza 2009, equation 3.4, kept above 0 as Lucene does).
 */
export function inverseDocumentFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
