import type { Passage } from "../corpus/document.ts";
import type { Stem } from "./stem.ts";
import { tokenize } from "./tokenize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a word of a passage could be an answer to, as bits. */
export const NAME = 1;
export const NUMBER = 2;
export const DATE = 4;

/**
 * A passage taken apart once, for comparing it with questions. One entry a token, in order; ids are
 * those of the vocabulary.
 */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  readonly positions: Uint16Array;
  /** NAME, NUMBER, DATE. */
  readonly kinds: Uint8Array;
  /** Position of the first word of each sentence, ascending. */
  readonly sentences: Uint16Array;
  /** Stems of title, heading, publisher and tags. */
  readonly context: Uint32Array;
  /** In words. */
  readonly length: number;
  /** The passages beside it in its article. */
  readonly before: IndexedPassage | null;
  after: IndexedPassage | null;
}

/** A sentence ends here, more often than not: cheap, for comparing; excerpts are cut with more care. */
const SENTENCE_END = /[.!?。！？…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|\n|[。！？]/gu;
/** Months, days of the week, years and "century"; not "may" and "march", which are verbs as often. */
const DATES =
  /^(jan(uary)?|feb(ruary)?|apr(il)?|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues|wednes|thurs|fri|satur|sun)day|(1[0-9]|20)\d\d|century)$/;

/** @param last the passage that was indexed before this one, of whatever article */
export function indexPassage(
  passage: Passage,
  vocabulary: Vocabulary,
  stem: Stem,
  last: IndexedPassage | undefined,
): IndexedPassage {
  const tokens = tokenize(passage.text);
  const ends = Array.from(passage.text.matchAll(SENTENCE_END), (end) => end.index + end[0].length);
  const size = tokens.length;
  const stems = new Uint32Array(size);
  const words = new Uint32Array(size);
  const positions = new Uint16Array(size);
  const kinds = new Uint8Array(size);
  const sentences = [0];
  let next = 0;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    while (next < ends.length && token.start >= ends[next]!) {
      next++;
      if (sentences.at(-1) !== token.position) sentences.push(token.position);
    }
    stems[i] = vocabulary.add(stem(token.word));
    words[i] = vocabulary.add(token.word);
    positions[i] = token.position;
    kinds[i] = kindOf(token.word, passage.text[token.start]!, sentences.at(-1) === token.position);
    if (kinds[i]! & NAME) vocabulary.markName(words[i]!);
  }
  const { document, heading } = passage;
  const around = [document.title, heading ?? "", document.publisher ?? "", ...document.tags];
  const context = Uint32Array.from(
    new Set(tokenize(around.join("\n")).map(({ word }) => vocabulary.add(stem(word)))),
  );
  const before = last?.passage.document === document ? last : null;
  const indexed: IndexedPassage = {
    passage,
    stems,
    words,
    positions,
    kinds,
    sentences: Uint16Array.from(sentences),
    context,
    length: (tokens.at(-1)?.position ?? -1) + 1,
    before,
    after: null,
  };
  if (before) before.after = indexed;
  return indexed;
}

/**
 * What a word could be an answer to.
 *
 * @param first its first character as it stands in the text: where no sentence begins, a capital makes
 * a name
 */
export function kindOf(word: string, first: string, beginsSentence: boolean): number {
  const isNumber = first >= "0" && first <= "9";
  const isName = !beginsSentence && first !== first.toLowerCase();
  return (DATES.test(word) ? DATE : 0) | (isName ? NAME : 0) | (isNumber ? NUMBER : 0);
}
