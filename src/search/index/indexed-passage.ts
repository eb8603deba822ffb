import type { Passage } from "../../corpus/document.ts";
import type { Stem } from "../text/stem.ts";
import { type Token, tokenize } from "../text/tokenize.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a word of a passage is, as bits: what it could be an answer to, … */
export const NAME = 1;
export const NUMBER = 2;
export const DATE = 4;
/** … and whether a sentence begins with it. */
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
  return Uint8Array.from(tokens, ({ word, start, position }) => {
    const isNext = next < sentences.length && start >= sentences[next]![0];
    while (next < sentences.length && start >= sentences[next]![0]) next++;
    if (isNext) first = position;
    return kindOf(word, text[start]!, position === first) | (isNext ? BEGINS_SENTENCE : 0);
  });
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
