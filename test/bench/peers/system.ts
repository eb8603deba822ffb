import type { Corpus, Passage } from "../../../src/corpus/document.ts";

/** How many passages a system is asked for; R@5 needs five. */
export const WANTED = 10;

/**
 * Finds passages, best first.
 *
 * @param fold the part of the articles that what is used must not have been learned from
 */
export type Find = (
  question: string,
  fold: number,
) => readonly Passage[] | Promise<readonly Passage[]>;

/** A way to search a corpus, to be compared with others. */
export interface System {
  readonly name: string;
  /** Its index lies where Node does not count memory, as in WebAssembly. */
  readonly isUncounted?: boolean;
  build(corpus: Corpus): Promise<Find>;
}
