import { PARTS, type PackedVocabulary } from "./packed-index.ts";

/** No word holds it, so that all words can be kept as one text. */
export const WORD_SEPARATOR = "\n";

/** How often each word of a vocabulary was counted, as in `PackedVocabulary`. */
type Counted = Pick<PackedVocabulary, "frequencies" | "names">;

/** Words by small numbers. Vocabularies that follow each other share them: each may add some. */
export interface NumberedWords {
  /** By their ids. */
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
}

/** The words of a corpus by small numbers, and how many passages each stands in. */
export class Vocabulary {
  readonly #counted: Counted;
  /** By their ids. */
  readonly words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  constructor(counted: Counted, { words, ids }: NumberedWords) {
    this.#counted = counted;
    this.words = words;
    this.#ids = ids;
  }

  static unpack(packed: PackedVocabulary): Vocabulary {
    const { buffer, byteOffset, length } = packed.words;
    const text = Buffer.from(buffer, byteOffset, length).toString();
    const words = length === 0 ? [] : text.split(WORD_SEPARATOR);
    const ids = new Map(words.map((word, id) => [word, id]));
    return new Vocabulary(packed, { words, ids });
  }

  /** How many words it holds; ids run from 0 to one less. */
  get size(): number {
    return this.#counted.frequencies.length;
  }

  /** Whether a word was met with a capital where none begins a sentence. */
  isName(id: number): boolean {
    return this.#counted.names[id]! > 0;
  }

  /** A word whose articles are gone has none, though its number is not given to another. */
  id(word: string): number | undefined {
    const id = this.#ids.get(word);
    return id !== undefined && this.has(id) ? id : undefined;
  }

  /** Whether any passage, or what stands around it, still has a word. */
  has(id: number): boolean {
    return this.#counted.frequencies[id]! > 0;
  }

  word(id: number): string {
    return this.words[id]!;
  }

  /** In how many passages a word stands, as they were counted; 0 for one that the corpus lacks. */
  documentFrequency(id: number | undefined): number {
    return id === undefined ? 0 : this.#counted.frequencies[id]! / PARTS;
  }
}
