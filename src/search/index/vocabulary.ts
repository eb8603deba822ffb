/** Gives every word a small number, and counts the passages it stands in. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #passages: number[] = [];
  readonly #names = new Set<number>();

  /** How many words it holds; ids run from 0 to one less. */
  get size(): number {
    return this.#words.length;
  }

  /** The word's number, given out if it has none yet. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#ids.set(word, id);
    this.#passages.push(0);
    return id;
  }

  /** Counts one more passage in which each of these words stands, or a part of one. */
  count(ids: Iterable<number>, share = 1): void {
    for (const id of ids) this.#passages[id]! += share;
  }

  /** Remembers that a word was met with a capital where none begins a sentence. */
  markName(id: number): void {
    this.#names.add(id);
  }

  isName(id: number): boolean {
    return this.#names.has(id);
  }

  id(word: string): number | undefined {
    return this.#ids.get(word);
  }

  word(id: number): string {
    return this.#words[id]!;
  }

  /** In how many passages a word stands, as they were counted; 0 for one that the corpus lacks. */
  documentFrequency(id: number | undefined): number {
    return id === undefined ? 0 : this.#passages[id]!;
  }
}
