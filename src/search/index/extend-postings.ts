import type { PackedPostings } from "./packed-index.ts";
import { sharedInts } from "./shared-arrays.ts";

/** Where texts have moved. */
export interface Moves {
  /** For each text as it was, where it is now; -1 where it is gone. Their order is the same. */
  readonly moved: Int32Array;
  /** Where the new texts are, ascending. */
  readonly added: number[];
}

/**
 * Makes postings of texts of which most are in other postings already.
 *
 * @param idsOf the words of a text, by where it is now
 * @param words one more than the highest id
 */
export function extendPostings(
  previous: PackedPostings,
  { moved, added }: Moves,
  idsOf: (text: number) => Uint32Array,
  words: number,
): PackedPostings {
  const kept = moved.reduce((sum, to) => sum + (to < 0 ? 0 : 1), 0);
  const lengths = sharedInts(kept + added.length);
  for (let text = 0; text < moved.length; text++) {
    if (moved[text]! >= 0) lengths[moved[text]!] = previous.lengths[text]!;
  }
  const news = newPostings(added, idsOf, lengths);
  const isGone = kept < moved.length;
  const starts = startsOf(previous, isGone ? moved : null, news, words);
  const texts = sharedInts(starts[words]!);
  for (let word = 0; word < words; word++) {
    let at = starts[word]!;
    for (let i = startOf(previous, word); i < startOf(previous, word + 1); i++) {
      const to = moved[previous.texts[i]!]!;
      if (to >= 0) texts[at++] = to;
    }
    const more = news.get(word);
    if (more) insert(texts.subarray(starts[word], starts[word + 1]), more);
  }
  return { starts, texts, lengths };
}

/** The new texts that hold each word, ascending. */
function newPostings(
  added: readonly number[],
  idsOf: (text: number) => Uint32Array,
  lengths: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const news = new Map<number, number[]>();
  for (const text of added) {
    const ids = new Set(idsOf(text));
    lengths[text] = ids.size;
    for (const id of ids) {
      const texts = news.get(id);
      if (texts) texts.push(text);
      else news.set(id, [text]);
    }
  }
  return news;
}

/**
 * Where the texts of each word begin, as `packPostings` lays them out.
 *
 * @param moved null where no text is gone
 */
function startsOf(
  previous: PackedPostings,
  moved: Int32Array | null,
  news: ReadonlyMap<number, readonly number[]>,
  words: number,
): Uint32Array {
  const starts = sharedInts(words + 2);
  let total = 0;
  for (let word = 0; word < words; word++) {
    starts[word] = total;
    const [from, to] = [startOf(previous, word), startOf(previous, word + 1)];
    total += moved === null ? to - from : keptAmong(previous.texts, from, to, moved);
    total += news.get(word)?.length ?? 0;
  }
  starts[words] = total;
  starts[words + 1] = total;
  return starts;
}

function keptAmong(texts: Uint32Array, from: number, to: number, moved: Int32Array): number {
  let kept = 0;
  for (let i = from; i < to; i++) if (moved[texts[i]!]! >= 0) kept++;
  return kept;
}

/** A word that the postings before did not know has none there. */
const startOf = ({ starts, texts }: PackedPostings, word: number): number =>
  starts[word] ?? texts.length;

/** Puts ascending values among others that are ascending, and leave so much room at the end. */
function insert(values: Uint32Array, more: readonly number[]): void {
  let from = values.length - more.length - 1;
  let to = values.length - 1;
  for (let next = more.length - 1; next >= 0; to--) {
    if (from >= 0 && values[from]! > more[next]!) values[to] = values[from--]!;
    else values[to] = more[next--]!;
  }
}
