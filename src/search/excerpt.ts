import type { Passage } from "../corpus/document.ts";
import type { Sought } from "./sought.ts";
import { stemFor } from "./stem.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Longest excerpt in UTF-16 units: three of them, escaped, fit into one Discord message. */
export const LONGEST_EXCERPT = 300;

/** The words shown of a passage. */
export interface Excerpt {
  /** A verbatim piece of the passage, at most `LONGEST_EXCERPT` UTF-16 units. */
  readonly text: string;
  /** What matches the question: UTF-16 offsets into `text`, end exclusive, ascending, disjoint. */
  readonly highlights: readonly Range[];
}

export type Range = readonly [start: number, end: number];

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });
const CLAUSE_END = /[,;:，；：、][”"'’)]*\s*|\s[–—-]\s/gu;
const WORD_END = /\s+/gu;

/** Cuts the piece out of a passage that speaks to the question. */
export function excerptOf(sought: Sought, passage: Passage): Excerpt {
  const found = findTerms(sought, passage);
  const units = unitsOf(passage.text);
  const [start, end] = bestRun(units, found, sought);
  const text = passage.text.slice(start, end);
  const inside = found.filter((place) => place.start >= start && place.end <= end);
  return {
    text,
    highlights: merge(inside.map((place) => [place.start - start, place.end - start])),
  };
}

interface Place {
  readonly term: number;
  readonly likeness: number;
  readonly start: number;
  readonly end: number;
}

function findTerms(sought: Sought, passage: Passage): Place[] {
  const stem = stemFor(passage.document.language);
  return tokenize(passage.text).flatMap((token: Token) => {
    const form = sought.forms.get(sought.vocabulary.id(stem(token.word)) ?? -1);
    return form ? [{ ...form, start: token.start, end: token.end }] : [];
  });
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly beginsSentence: boolean;
  readonly endsSentence: boolean;
}

/** Sentences; those too long to be shown whole are taken apart at clauses, and those at words. */
function unitsOf(text: string): Unit[] {
  return text.split(/(?<=\n)/).flatMap((block, i, blocks) => {
    const offset = blocks.slice(0, i).join("").length;
    return [...SENTENCES.segment(block)].flatMap(({ segment, index }) =>
      cutSentence(segment.trimEnd(), offset + index),
    );
  });
}

function cutSentence(sentence: string, offset: number): Unit[] {
  const cut = (ranges: Range[], at: RegExp) =>
    ranges.flatMap(([start, end]) =>
      end - start <= LONGEST_EXCERPT ? [[start, end] as Range] : split(sentence, start, end, at),
    );
  const whole: Range[] = [[0, sentence.length]];
  const pieces = cut(cut(cut(whole, CLAUSE_END), WORD_END), /(?<=.{100})/gsu);
  return pieces.map(([start, end], i) => ({
    start: offset + start,
    end: offset + start + sentence.slice(start, end).trimEnd().length,
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

/** What a run of units is worth beyond the words of the question that it holds. */
const WORTH = { beginsSentence: 0.1, endsSentence: 0.05, fullness: 0.05, again: 0.1 };

function bestRun(units: readonly Unit[], found: readonly Place[], sought: Sought): Range {
  let best: { range: Range; worth: number } | undefined;
  for (let i = 0; i < units.length; i++) {
    for (let j = i; j < units.length; j++) {
      const range: Range = [units[i]!.start, units[j]!.end];
      if (range[1] - range[0] > LONGEST_EXCERPT) break;
      const worth = worthOf(range, units[i]!, units[j]!, found, sought);
      if (!best || worth > best.worth) best = { range, worth };
    }
  }
  return best?.range ?? [0, 0];
}

function worthOf(
  [start, end]: Range,
  first: Unit,
  last: Unit,
  found: readonly Place[],
  sought: Sought,
) {
  const seen = new Set<number>();
  let worth = 0;
  for (const place of found) {
    if (place.start < start || place.end > end) continue;
    const weight = (sought.weights[place.term]! / sought.totalWeight) * place.likeness;
    worth += seen.has(place.term) ? weight * WORTH.again : weight;
    seen.add(place.term);
  }
  if (first.beginsSentence) worth += WORTH.beginsSentence;
  if (last.endsSentence) worth += WORTH.endsSentence;
  return worth + (WORTH.fullness * (end - start)) / LONGEST_EXCERPT;
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
