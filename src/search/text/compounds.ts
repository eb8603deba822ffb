import { primaryLanguage } from "./language.ts";

/** Languages that write a compound as one word, by the language part of a BCP 47 tag. */
const JOINING: ReadonlySet<string> = new Set("da de fi hu is nb nl nn no sv".split(" "));
/** Shorter words begin many that have nothing to do with them. */
const SHORTEST_PART = 4;
/** What follows a part has so many letters; fewer are an ending. */
const SHORTEST_REST = 3;

/** @param language BCP 47 tag, or null where it is not known */
export const joinsWords = (language: string | null): boolean =>
  JOINING.has(primaryLanguage(language));

/** Finds compounds by what they begin with: "Hafen" finds "Hafenverwaltung". */
export class Compounds {
  readonly #sorted: readonly string[];

  /** @param words folded, of texts in languages that join words */
  constructor(words: Iterable<string>) {
    this.#sorted = [...words].toSorted((a, b) => (a < b ? -1 : 1));
  }

  /** @param part folded */
  of(part: string): readonly string[] {
    if (part.length < SHORTEST_PART) return [];
    const from = this.#firstNotBefore(part);
    let to = from;
    while (this.#sorted[to]?.startsWith(part)) to++;
    return this.#sorted
      .slice(from, to)
      .filter((word) => word.length >= part.length + SHORTEST_REST);
  }

  #firstNotBefore(word: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
