import type { Stem } from "../text/stem.ts";
import { fold } from "../text/tokenize.ts";

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
  readonly #base: Synonyms | null;
  /** By the first letter, which stemming leaves alone: most entries are never asked for. */
  readonly #unread = new Map<string, Entry[]>();
  /** Stems of a word or phrase, joined by spaces, to the words that stand for it. */
  readonly #words = new Map<string, Set<string>>();
  #longestPhrase = 1;

  /** @param base a list that this one adds to */
  constructor(list: string, stem: Stem, base: Synonyms | null = null) {
    this.#stem = stem;
    this.#base = base;
    for (const line of list.split("\n")) this.#add(line);
  }

  /** @param words a run of words of a question, folded */
  of(words: readonly string[]): ReadonlySet<string> {
    this.#read(words[0]?.[0] ?? "");
    const own = this.#words.get(this.#key(words)) ?? NONE;
    const others = this.#base?.of(words) ?? NONE;
    return others.size === 0 ? own : new Set([...others, ...own]);
  }

  /** Words in the longest phrase that has synonyms. */
  get longestPhrase(): number {
    return Math.max(this.#longestPhrase, this.#base?.longestPhrase ?? 0);
  }

  #add(line: string): void {
    const [left = "", right] = line.replace(/#.*/, "").split("=>");
    const from = phrases(left);
    const to = (right === undefined ? from : phrases(right)).filter(({ length }) => length === 1);
    for (const phrase of from) {
      this.#longestPhrase = Math.max(this.#longestPhrase, phrase.length);
      const letter = phrase[0]![0]!;
      const entries = this.#unread.get(letter) ?? [];
      this.#unread.set(letter, entries);
      entries.push({ phrase, group: to });
    }
  }

  #read(letter: string): void {
    for (const { phrase, group } of this.#unread.get(letter) ?? []) {
      const key = this.#key(phrase);
      const known = this.#words.get(key) ?? new Set();
      this.#words.set(key, known);
      for (const other of group) if (other !== phrase) known.add(other[0]!);
    }
    this.#unread.delete(letter);
  }

  #key(words: readonly string[]): string {
    return words.map(this.#stem).join(" ");
  }
}

interface Entry {
  readonly phrase: readonly string[];
  /** All that stands for it, of one word each; it may be among them. */
  readonly group: readonly (readonly string[])[];
}

const NONE: ReadonlySet<string> = new Set();

function phrases(list: string): string[][] {
  return list
    .split(",")
    .map((phrase) =>
      phrase
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(Boolean)
        .map(fold),
    )
    .filter((phrase) => phrase.length > 0);
}
