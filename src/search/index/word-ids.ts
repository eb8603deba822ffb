/** Gives every word a small number, in the order in which they come. */
export class WordIds {
  readonly #ids = new Map<string, number>();
  readonly words: string[] = [];

  /** @param words that have their places as numbers already */
  constructor(words: readonly string[] = []) {
    for (const word of words) this.add(word);
  }

  /** The word's number, given out if it has none yet. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.#ids.set(word, id);
    return id;
  }
}
