import type { ArticleTerms } from "../../../search/index/article-terms.ts";
import { CONTEXT_PARTS } from "../../../search/index/pack-vocabulary.ts";
import { PARTS } from "../../../search/index/packed-index.ts";
import { type NumberedWords, Vocabulary } from "../../../search/index/vocabulary.ts";
import { NAME } from "../../../search/index/word-kind.ts";
import { joinsWords } from "../../../search/text/compounds.ts";
import { kindsOf, type PassageRecord, wordsIn } from "./passage-record.ts";
import { EVERYWHERE, type SeenIn } from "./seen-in.ts";

/**
 * What is counted of each word:
 *
 *     parts     as in `PackedVocabulary.frequencies`
 *     names     how often it has a capital where no sentence begins
 *     joining   in how many passages it stands whose language writes compounds as one word
 */
const COUNTS = ["parts", "names", "joining"] as const;
type Count = (typeof COUNTS)[number];
type Columns = Readonly<Record<Count, Int32Array>>;

/** Counts of a generation, or what a generation adds to those before. */
export interface CountsRecord extends SeenIn {
  readonly kind: "counts";
  /** Names the record, and sorts all of them. */
  readonly key: string;
  readonly generation: number;
  /** With a line end between two. */
  readonly words: string;
  /** Of each column 32-bit numbers, lowest byte first, as base64. */
  readonly columns: Readonly<Record<Count, string>>;
}

type Counted = Pick<PassageRecord, "stems" | "words" | "kinds" | "around" | "language">;

/** A passage by the ids of its words. */
interface Numbered {
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  readonly kinds: Uint8Array;
  readonly around: Uint32Array;
}

const FIRST_ROOM = 1_024;
/** So many words go into one record. */
const WORDS_PER_RECORD = 50_000;

/** Counts the words of passages, and takes counts together. */
export class WordCounts {
  /** Those of counts that follow each other are shared: each may add some. */
  readonly #words: string[];
  readonly #ids: Map<string, number>;
  #columns: Columns;
  /** The number of the text in which each word was last counted. */
  #last: Int32Array;
  #texts = 0;
  /** Words of all passages. */
  tokens = 0;

  /** @param before what to go on from, which stays as it is */
  constructor(before: WordCounts | null = null) {
    this.#words = before ? before.#words : [];
    this.#ids = before ? before.#ids : new Map();
    const room = Math.max(FIRST_ROOM, this.#words.length);
    this.#columns = resized(before ? before.#columns : forEachCount(() => new Int32Array()), room);
    this.#last = new Int32Array(room);
  }

  /** The same counts, which share nothing with these. */
  apart(): WordCounts {
    const counts = new WordCounts();
    for (const word of this.#words) counts.#id(word);
    counts.#columns = resized(this.#columns, counts.#last.length);
    counts.tokens = this.tokens;
    return counts;
  }

  /** The words as they are counted now. */
  vocabulary(): Vocabulary {
    const { parts, names } = resized(this.#columns, this.#words.length);
    const unsigned = ({ buffer }: Int32Array) => new Uint32Array(buffer);
    const numbered: NumberedWords = { words: this.#words, ids: this.#ids };
    return new Vocabulary({ frequencies: unsigned(parts), names: unsigned(names) }, numbered);
  }

  /** The words of languages that write compounds as one word. */
  joiningWords(): string[] {
    const { joining } = this.#columns;
    return this.#words.filter((_, id) => joining[id]! > 0);
  }

  /** Counts the passages of an article that came. */
  add(language: string | null, { vocabulary, ...terms }: ArticleTerms): void {
    const ids = vocabulary.map((word) => this.#id(word));
    const renumbered = (of: Uint32Array) => {
      const all = new Uint32Array(of.length);
      for (let i = 0; i < of.length; i++) all[i] = ids[of[i]!]!;
      return all;
    };
    const [stems, words] = [renumbered(terms.stems), renumbered(terms.words)];
    const contexts = renumbered(terms.contexts);
    const part = (of: Uint32Array, starts: Uint32Array, i: number) =>
      of.subarray(starts[i], starts[i + 1]);
    let section = 0;
    for (let i = 0; i + 1 < terms.starts.length; i++) {
      while (terms.sectionStarts[section + 1]! <= i) section++;
      const passage = {
        stems: part(stems, terms.starts, i),
        words: part(words, terms.starts, i),
        kinds: terms.kinds.subarray(terms.starts[i], terms.starts[i + 1]),
        around: part(contexts, terms.contextStarts, section),
      };
      this.#count(passage, language, 1);
    }
  }

  /** Counts a passage no more, which went. */
  remove({ language, kinds, ...texts }: Counted): void {
    const idsOf = (text: string) => Uint32Array.from(wordsIn(text), (word) => this.#id(word));
    const [stems, words, around] = [idsOf(texts.stems), idsOf(texts.words), idsOf(texts.around)];
    this.#count({ stems, words, around, kinds: kindsOf({ kinds }) }, language, -1);
  }

  /** @param sign 1 for a passage that came, -1 for one that went */
  #count({ stems, words, kinds, around }: Numbered, language: string | null, sign: 1 | -1): void {
    this.#texts++;
    this.#countOnce("parts", stems, sign * PARTS);
    this.#countOnce("parts", words, sign * PARTS);
    this.#countOnce("parts", around, sign * CONTEXT_PARTS);
    const { names } = this.#columns;
    for (let i = 0; i < kinds.length; i++) if (kinds[i]! & NAME) names[words[i]!]! += sign;
    this.tokens += sign * words.length;
    if (!joinsWords(language)) return;
    this.#texts++;
    this.#countOnce("joining", words, sign);
  }

  /** Takes over what a record counts. */
  apply({ words, columns }: CountsRecord): void {
    const ids = words.split("\n").map((word) => this.#id(word));
    for (const count of COUNTS) {
      const bytes = Buffer.from(columns[count], "base64");
      const column = this.#columns[count];
      for (const [i, id] of ids.entries()) column[id]! += bytes.readInt32LE(4 * i);
    }
  }

  /** What was counted in one server's own articles, or in those of all, without words of which nothing was. */
  *records(generation: number, server: string | null): Generator<CountsRecord> {
    const columns = this.#columns;
    const counted = [...this.#words.keys()].filter((id) => COUNTS.some((c) => columns[c][id]));
    for (let from = 0; from < counted.length; from += WORDS_PER_RECORD) {
      const ids = counted.slice(from, from + WORDS_PER_RECORD);
      yield {
        kind: "counts",
        key: `counts~${generation}~${server ?? EVERYWHERE}~${from}`,
        server,
        generation,
        words: ids.map((id) => this.#words[id]!).join("\n"),
        columns: forEachCount((count) => written(ids.map((id) => columns[count][id]!))),
      };
    }
  }

  #id(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      // A word that is cut out of a text would hold on to the text.
      const own = Buffer.from(word).toString();
      id = this.#words.push(own) - 1;
      this.#ids.set(own, id);
    }
    if (id >= this.#last.length) this.#grow();
    return id;
  }

  #grow(): void {
    const room = 2 * this.#words.length;
    this.#columns = resized(this.#columns, room);
    const last = new Int32Array(room);
    last.set(this.#last);
    this.#last = last;
  }

  #countOnce(count: Count, ids: Uint32Array, amount: number): void {
    const column = this.#columns[count];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (this.#last[id] === this.#texts) continue;
      this.#last[id] = this.#texts;
      column[id]! += amount;
    }
  }
}

function forEachCount<T>(make: (count: Count) => T): Record<Count, T> {
  return Object.fromEntries(COUNTS.map((count) => [count, make(count)])) as Record<Count, T>;
}

function resized(columns: Columns, length: number): Columns {
  return forEachCount((count) => {
    const column = new Int32Array(length);
    column.set(columns[count].subarray(0, length));
    return column;
  });
}

function written(numbers: readonly number[]): string {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [i, number] of numbers.entries()) bytes.writeInt32LE(number, 4 * i);
  return bytes.toString("base64");
}
