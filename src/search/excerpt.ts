import type { Passage } from "../corpus/document.ts";
import type { Range } from "../corpus/sentences.ts";
import { kindOf } from "./index/word-kind.ts";
import type { ExpandedQuery } from "./query/expand-query.ts";
import type { TermVariant } from "./query/term-variant.ts";
import type { Match } from "./rank/match.ts";
import type { PassageSimilarity } from "./semantic-scorer.ts";
import { isFormOf } from "./text/inflection.ts";
import { findPhrase } from "./text/phrase.ts";
import { stemFor } from "./text/stem.ts";
import { tokenize } from "./text/tokenize.ts";

/** Longest excerpt in UTF-16 units: three of them, escaped, fit into one Discord message. */
export const LONGEST_EXCERPT = 300;

/** The words shown of a passage. */
export interface Excerpt {
  /** Where it begins in the passage's text, in UTF-16 units. */
  readonly start: number;
  /** A verbatim piece of the passage, at most `LONGEST_EXCERPT` UTF-16 units. */
  readonly text: string;
  /** What matches the question: UTF-16 offsets into `text`, end exclusive, ascending, disjoint. */
  readonly highlights: readonly Range[];
  /** "meaning" where a sentence model found it and no word of it is the question's. */
  readonly matchedBy: "words" | "meaning";
}

const CLAUSE_END = /[,;:，；：、][”"'’)]*\s*|\s[–—-]\s/gu;
const WORD_END = /\s+/gu;

/** Cuts the piece out of a matched passage that speaks to the question. */
export function excerptOf({ expanded, semantic }: Match, passage: Passage): Excerpt {
  const words = findWordMatches(expanded, passage);
  const phrases = findPhrases(expanded, passage);
  const units = unitsOf(passage);
  const run = bestRun(units, { expanded, words, phrases, semantic });
  const [start, end] = withAntecedent(run, units, passage.text);
  const same = words.filter(({ meansSame }) => meansSame);
  const highlighted = [...same, ...phrases].filter(
    (each) => each.start >= start && each.end <= end,
  );
  return {
    start,
    text: passage.text.slice(start, end),
    highlights: merge(highlighted.map((each) => [each.start - start, each.end - start])),
    matchedBy: semantic && highlighted.length === 0 ? "meaning" : "words",
  };
}

/** A word of the passage that is one of the question's, or could be what the question asks for. */
interface WordMatch {
  readonly variant: TermVariant | null;
  /** It is a form of the question's word, or stands for it: no other word of the same stem. */
  readonly meansSame: boolean;
  readonly couldAnswer: boolean;
  readonly start: number;
  readonly end: number;
}

function findWordMatches(expanded: ExpandedQuery, { document, text }: Passage): WordMatch[] {
  const stem = stemFor(document.language);
  const { words: asked, asksFor } = expanded.query;
  return tokenize(text).flatMap(({ word, start, end }) => {
    const variant = expanded.variants.get(expanded.vocabulary.id(stem(word)) ?? -1) ?? null;
    const couldAnswer =
      (kindOf(word, text.slice(start, end), false) & asksFor) !== 0 && !asked.includes(word);
    const meansSame = variant !== null && isSameWord(variant, word, expanded, document.language);
    return variant || couldAnswer ? [{ variant, meansSame, couldAnswer, start, end }] : [];
  });
}

/** Where the exact phrases of the question stand, in UTF-16 units. */
function findPhrases({ query }: ExpandedQuery, { text }: Passage) {
  if (query.phrases.length === 0) return [];
  const tokens = tokenize(text);
  const words = tokens.map(({ word }) => word);
  const isOther = (at: number) => tokens[at]!.position === tokens[at - 1]?.position;
  return query.phrases.flatMap((phrase) =>
    Array.from(findPhrase(phrase, words, isOther), ([first, last]) => ({
      start: tokens[first]!.start,
      end: tokens[last]!.end,
    })),
  );
}

function isSameWord(
  { term, similarity }: TermVariant,
  word: string,
  { query }: ExpandedQuery,
  language: string | null,
): boolean {
  return similarity < 1 || isFormOf(query.terms[term]!.word, word, language);
}

/** Words with which a sentence speaks of what the one before it names. */
const REFERS_BACK =
  /^["“‘(]*(it|its|this|that|these|those|he|she|they|his|her|their|such|both|the (latter|former|same|two))\b/i;

/** A sentence that refers to the one before it is shown with that one, where both fit. */
function withAntecedent([start, end]: Range, units: readonly Unit[], text: string): Range {
  const first = units.findIndex((unit) => unit.start === start);
  const before = units[first - 1];
  if (!before?.beginsSentence || !before.endsSentence) return [start, end];
  const isNeeded = units[first]!.beginsSentence && REFERS_BACK.test(text.slice(start, end));
  return isNeeded && end - before.start <= LONGEST_EXCERPT ? [before.start, end] : [start, end];
}

interface Unit {
  /** Which sentence of the passage it belongs to, from 0. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly beginsSentence: boolean;
  readonly endsSentence: boolean;
}

/** Sentences; those too long to be shown whole are taken apart at clauses, and those at words. */
function unitsOf({ text, sentences }: Passage): Unit[] {
  return sentences.flatMap(([start, end], sentence) =>
    cutSentence(text.slice(start, end), start, sentence),
  );
}

function cutSentence(sentence: string, offset: number, place: number): Unit[] {
  const cut = (ranges: Range[], at: RegExp) =>
    ranges.flatMap(([start, end]) =>
      end - start <= LONGEST_EXCERPT ? [[start, end] as Range] : split(sentence, start, end, at),
    );
  const whole: Range[] = [[0, sentence.length]];
  const pieces = cut(cut(cut(whole, CLAUSE_END), WORD_END), /(?<=.{100})/gsu);
  return pieces.map(([start, end], i) => ({
    start: offset + start,
    end: offset + start + sentence.slice(start, end).trimEnd().length,
    sentence: place,
    beginsSentence: i === 0,
    endsSentence: i === pieces.length - 1,
  }));
}

function split(text: string, start: number, end: number, at: RegExp): Range[] {
  const cuts = Array.from(
    text.slice(start, end).matchAll(at),
    (m) => start + m.index + m[0].length,
  );
  const bounds = [start, ...cuts.filter((cut) => cut < end && cut > start), end];
  return bounds.slice(1).map((bound, i) => [bounds[i]!, bound]);
}

/**
 * What a run of units is worth beyond the share of the question that it holds, found on a part of the
 * tuning set and checked on the rest.
 */
const WORTH = {
  answer: 0.3,
  again: 0.2,
  beginsSentence: 0.1,
  endsSentence: 0.05,
  fullness: 0.05,
  similarity: 1,
  /** More than all else together, so that what was asked for word for word is seen. */
  phrase: 4,
};

/** What tells how much a run of units is worth. */
interface Evidence {
  readonly expanded: ExpandedQuery;
  readonly words: readonly WordMatch[];
  readonly phrases: readonly { readonly start: number; readonly end: number }[];
  readonly semantic: PassageSimilarity | null;
}

function bestRun(units: readonly Unit[], evidence: Evidence): Range {
  let best: Range = [0, 0];
  let most = -1;
  for (const [i, first] of units.entries()) {
    for (const last of units.slice(i)) {
      if (last.end - first.start > LONGEST_EXCERPT) break;
      const worth = worthOf(first, last, evidence);
      if (worth <= most) continue;
      most = worth;
      best = [first.start, last.end];
    }
  }
  return best;
}

function worthOf(first: Unit, last: Unit, evidence: Evidence): number {
  const { expanded, words, phrases, semantic } = evidence;
  const isInside = (each: { readonly start: number; readonly end: number }) =>
    each.start >= first.start && each.end <= last.end;
  const inside = words.filter(isInside);
  let worth = (WORTH.fullness * (last.end - first.start)) / LONGEST_EXCERPT;
  if (phrases.some(isInside)) worth += WORTH.phrase;
  if (inside.some(({ couldAnswer }) => couldAnswer)) worth += WORTH.answer;
  if (first.beginsSentence) worth += WORTH.beginsSentence;
  if (last.endsSentence) worth += WORTH.endsSentence;
  if (semantic) {
    const nearest = Math.max(...semantic.sentences.slice(first.sentence, last.sentence + 1));
    worth += WORTH.similarity * nearest;
  }
  const seen = new Set<number>();
  for (const { variant } of inside) {
    if (!variant) continue;
    const share = (variant.similarity * expanded.weights[variant.term]!) / expanded.totalWeight;
    worth += seen.has(variant.term) ? WORTH.again * share : share;
    seen.add(variant.term);
  }
  return worth;
}

/** Ranges that touch or overlap become one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
