/** One more bit of a word's kind, see `kindOf`: a sentence begins with the word. */
export const BEGINS_SENTENCE = 8;
/** One more: the word is another way to write the one before it, at the same position. */
export const OTHER_SPELLING = 16;

/** A passage taken apart, for comparing it with questions. Ids are those of the vocabulary. */
export interface IndexedPassage {
  /** Counts the passages of the corpus from 0. */
  readonly passageIndex: number;
  /** Its article, as a place among the documents of the corpus. */
  readonly article: number;
  /** As in `Passage.ordinal`. */
  readonly ordinal: number;
  /** One entry a token, in order, as in `words` and `kinds`. */
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  /** NAME, NUMBER, DATE, BEGINS_SENTENCE, OTHER_SPELLING. */
  readonly kinds: Uint8Array;
  /** Stems of title, heading, publisher and tags. */
  readonly context: Uint32Array;
}

/** A run of passages by their places in the corpus, end exclusive. */
export type PassageRange = readonly [from: number, to: number];

/** Where the sentences of a passage begin, as indices into its arrays; the first is 0. */
export function sentenceTokens({ kinds }: Pick<IndexedPassage, "kinds">): number[] {
  const starts = [0];
  for (let i = 1; i < kinds.length; i++) if (kinds[i]! & BEGINS_SENTENCE) starts.push(i);
  return starts;
}
