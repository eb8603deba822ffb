import { lastNotAbove } from "../../corpus/binary-search.ts";
import type { PassageRange } from "./indexed-passage.ts";
import { PARTS, type PackedVocabulary } from "./packed-index.ts";
import type { PackedTerms } from "./packed-terms.ts";
import { sharedBytes, sharedInts } from "./shared-arrays.ts";
import { WORD_SEPARATOR } from "./vocabulary.ts";
import { NAME } from "./word-kind.ts";

/**
 * A word that stands only in the title, heading or tags counts as so many parts of a passage. Tags name
 * what is asked about, so that counted in full they would take the weight from the words that matter most.
 */
export const CONTEXT_PARTS = 3;

/** @param words all of them, by their ids */
export function packVocabulary(words: readonly string[], terms: PackedTerms): PackedVocabulary {
  const counter = new WordCounter(words.length);
  counter.count(terms, [0, terms.starts.length - 1], 1);
  return { words: packWords(words), frequencies: counter.frequencies, names: counter.names };
}

/**
 * Adds words to a vocabulary, whose own keep their ids, and counts those of some passages that came and of
 * some that went.
 */
export function extendVocabulary(
  vocabulary: PackedVocabulary,
  words: readonly string[],
  added: { readonly terms: PackedTerms; readonly passages: readonly PassageRange[] },
  removed: { readonly terms: PackedTerms; readonly passages: readonly PassageRange[] },
): PackedVocabulary {
  const counter = new WordCounter(words.length);
  counter.frequencies.set(vocabulary.frequencies);
  counter.names.set(vocabulary.names);
  for (const range of removed.passages) counter.count(removed.terms, range, -1);
  for (const range of added.passages) counter.count(added.terms, range, 1);
  return { words: packWords(words), frequencies: counter.frequencies, names: counter.names };
}

function packWords(words: readonly string[]): Uint8Array {
  const text = Buffer.from(words.join(WORD_SEPARATOR));
  const packed = sharedBytes(text.length);
  packed.set(text);
  return packed;
}

/** Counts in how many passages each word stands, and how often it is a name. */
class WordCounter {
  readonly frequencies: Uint32Array;
  readonly names: Uint32Array;
  /** The number of the passage in which each word was last counted. */
  readonly #last: Uint32Array;
  #passages = 0;

  constructor(words: number) {
    this.frequencies = sharedInts(words);
    this.names = sharedInts(words);
    this.#last = new Uint32Array(words);
  }

  /** @param sign 1 to add, -1 to take away again */
  count(terms: PackedTerms, [first, end]: PassageRange, sign: 1 | -1): void {
    let section = lastNotAbove(terms.sectionStarts, first);
    for (let passage = first; passage < end; passage++) {
      this.#passages++;
      const [from, to] = [terms.starts[passage]!, terms.starts[passage + 1]!];
      this.#countOnce(terms.stems, from, to, sign * PARTS);
      this.#countOnce(terms.words, from, to, sign * PARTS);
      while (terms.sectionStarts[section + 1]! <= passage) section++;
      const [start, stop] = [terms.contextStarts[section]!, terms.contextStarts[section + 1]!];
      this.#countOnce(terms.contexts, start, stop, sign * CONTEXT_PARTS);
      this.#countNames(terms, from, to, sign);
    }
  }

  /** Counts the words between two places of an array that were not counted in this passage yet. */
  #countOnce(ids: Uint32Array, from: number, to: number, parts: number): void {
    const { frequencies } = this;
    const last = this.#last;
    const passage = this.#passages;
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      if (last[id] === passage) continue;
      last[id] = passage;
      frequencies[id]! += parts;
    }
  }

  #countNames({ words, kinds }: PackedTerms, from: number, to: number, sign: 1 | -1): void {
    for (let i = from; i < to; i++) if (kinds[i]! & NAME) this.names[words[i]!]! += sign;
  }
}
