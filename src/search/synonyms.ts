import type { Stem } from "./stem.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Words of like meaning, in Solr's format, a group a line:
 *
 *     fire, sack, dismiss, lay off      each stands for all
 *     toddler => child, kid             the left for the right, not the other way round
 *     # a comment
 *
 * Words are compared by their stems. One of several words counts where a question holds them in a row.
 */
export class Synonyms {
  readonly #stem: Stem;
  /** Stems of a word or phrase, joined by spaces, to the words that stand for it. */
  readonly #words = new Map<string, Set<string>>();
  #longestPhrase = 1;

  /** @param lists later ones add to the earlier */
  constructor(lists: readonly string[], stem: Stem) {
    this.#stem = stem;
    for (const line of lists.flatMap((list) => list.split(/\r?\n/))) this.#add(line);
  }

  /** @param words a run of words of a question, folded */
  of(words: readonly string[]): ReadonlySet<string> {
    return this.#words.get(this.#key(words)) ?? NONE;
  }

  /** Words in the longest phrase that has synonyms. */
  get longestPhrase(): number {
    return this.#longestPhrase;
  }

  #add(line: string): void {
    const [left = "", right] = line.replace(/#.*$/, "").split("=>");
    const from = phrases(left);
    const to = right === undefined ? from : phrases(right);
    for (const phrase of from) {
      this.#longestPhrase = Math.max(this.#longestPhrase, phrase.length);
      const words = this.#words.get(this.#key(phrase)) ?? new Set();
      this.#words.set(this.#key(phrase), words);
      for (const other of to) if (other !== phrase && other.length === 1) words.add(other[0]!);
    }
  }

  #key(words: readonly string[]): string {
    return words.map(this.#stem).join(" ");
  }
}

const NONE: ReadonlySet<string> = new Set();

function phrases(list: string): string[][] {
  return list
    .split(",")
    .map((phrase) => tokenize(phrase).map(({ word }) => word))
    .filter((phrase) => phrase.length > 0);
}
