import type { Passage } from "../../corpus/document.ts";
import type { Stem } from "../text/stem.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a word could be an answer to, as bits. */
export const NAME = 1;
export const NUMBER = 2;
export const DATE = 4;
/** One more bit: a sentence begins with the word. */
const BEGINS_SENTENCE = 8;

/**
 * A passage taken apart once, for comparing it with questions. One entry a token, in order; ids are
 * those of the vocabulary.
 */
export interface IndexedPassage {
  readonly passage: Passage;
  /** Counts the passages of the corpus from 0. */
  readonly passageIndex: number;
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  /** NAME, NUMBER, DATE, and whether it begins a sentence. */
  readonly kinds: Uint8Array;
  /** Stems of title, heading, publisher and tags. */
  readonly context: Uint32Array;
}

/** A run of passages by their places in the corpus, end exclusive. */
export type PassageRange = readonly [from: number, to: number];

/** Where the sentences of a passage begin, as indices into its arrays; the first is 0. */
export function sentenceTokens({ kinds }: IndexedPassage): number[] {
  const starts = [0];
  for (let i = 1; i < kinds.length; i++) if (kinds[i]! & BEGINS_SENTENCE) starts.push(i);
  return starts;
}

/** Months, days of the week and "century"; not "may" and "march", which are verbs as often. */
const DATES =
  /^(jan(uary)?|feb(ruary)?|apr(il)?|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues|wednes|thurs|fri|satur|sun)day|century)$/;
/** As it is written: "1,998" is no year. */
const YEAR = /^(1\d|20)\d\d(s|['’]s)?$/;

/** @param last the passage that was indexed before this one, of whatever article */
export function indexPassage(
  passage: Passage,
  vocabulary: Vocabulary,
  stem: Stem,
  last: IndexedPassage | undefined,
): IndexedPassage {
  const tokens = tokenize(passage.text);
  const passageIndex = last ? last.passageIndex + 1 : 0;
  const stems = new Uint32Array(tokens.length);
  const words = new Uint32Array(tokens.length);
  for (const [i, { word }] of tokens.entries()) {
    stems[i] = vocabulary.add(stem(word));
    words[i] = vocabulary.add(word);
  }
  const kinds = kindsOf(tokens, passage);
  for (const [i, kind] of kinds.entries()) if (kind & NAME) vocabulary.markName(words[i]!);
  const before = last?.passage.document === passage.document ? last : null;
  const context = contextOf(passage, before, (word) => vocabulary.add(stem(word)));
  const arrays = { stems, words, kinds, context };
  return { passage, passageIndex, ...arrays };
}

/** Passages under one heading share their context. */
function contextOf(
  { document, heading }: Passage,
  before: IndexedPassage | null,
  idOf: (word: string) => number,
): Uint32Array {
  if (before?.passage.heading === heading) return before.context;
  const around = [
    document.title,
    heading ?? "",
    document.publisher ?? "",
    ...document.tags,
    ...document.hints,
  ];
  return Uint32Array.from(new Set(tokenize(around.join("\n")).map(({ word }) => idOf(word))));
}

function kindsOf(tokens: readonly Token[], { text, sentences }: Passage): Uint8Array {
  let next = 1;
  let first = 0;
  return Uint8Array.from(tokens, ({ word, start, end, position }) => {
    const isNext = next < sentences.length && start >= sentences[next]![0];
    while (next < sentences.length && start >= sentences[next]![0]) next++;
    if (isNext) first = position;
    return (
      kindOf(word, text.slice(start, end), position === first) | (isNext ? BEGINS_SENTENCE : 0)
    );
  });
}

/**
 * What a word could be an answer to. A year is a date and no quantity; a number that is spelled out is
 * one by its other form, as in "eleven", "11".
 *
 * @param word folded
 * @param written as it stands in the text: where no sentence begins, a capital makes a name
 */
export function kindOf(word: string, written: string, beginsSentence: boolean): number {
  const isYear = YEAR.test(written);
  const isNumber = word[0]! >= "0" && word[0]! <= "9" && !isYear;
  const isName = !beginsSentence && written[0] !== written[0]!.toLowerCase();
  const isDate = isYear || DATES.test(word);
  return (isDate ? DATE : 0) | (isName ? NAME : 0) | (isNumber ? NUMBER : 0);
}
