import { DATE, NAME, NUMBER } from "./indexed-passage.ts";
import type { Match } from "./match.ts";
import { bestSentence, bestTwoSentences, bestWindow } from "./stretch.ts";

/** Something about a passage and a question that tells whether the one answers the other. */
type Feature = (match: Match) => number;

/** The usual values of BM25's saturation and length normalisation, tuned on short passages. */
const BM25 = { k: 1.2, b: 0.7 };
/** How far apart, in words, neighbours of the question may stand and still be about each other. */
const NEAR = 8;
/** Words that begin alike for so many letters are forms of one word more often than not. */
const COMMON_PREFIX = 4;

/** What the ranker looks at, each about between 0 and 1. */
export const FEATURES = {
  /** The classic: rare words, often, in a short passage (Robertson and Zaragoza 2009). */
  bm25,
  /** The share of the question, by weight, that the passage holds. */
  coverage: (match) => share(match, (term) => match.likeness[term]!),
  /** … just as it was typed: "listing" is not "list". */
  exactCoverage: (match) => share(match, (term) => (match.isExact[term] ? 1 : 0)),
  /** … or that title, heading or tags hold: what the article is about need not be said again. */
  coverageInContext,
  /** The share of the question's names: for a name there is no other word. */
  names: (match) => share(match, (term) => (isName(match, term) ? match.likeness[term]! : 0)),
  /** The rarest word is what the question turns on. */
  rarest: (match) =>
    match.likeness[match.sought.weights.indexOf(Math.max(...match.sought.weights))] ?? 0,
  /** Words said more than once are what the passage is about. */
  repeated: (match) =>
    share(match, (term) => Math.min(1, Math.max(0, match.counts[term]! - 1) / 2)),
  /** Neighbours in the question that follow each other here. */
  orderedPairs: (match) => pairs(match, (distance) => distance > 0 && distance <= 2),
  /** … that stand near each other, in any order. */
  nearPairs: (match) => pairs(match, (distance) => Math.abs(distance) <= NEAR),
  /** One sentence that holds most of the question answers it likelier than its words strewn about. */
  bestSentence: (match) => bestSentence(match).covered,
  bestTwoSentences: (match) => bestTwoSentences(match).covered,
  bestWindow: (match) => bestWindow(match).covered,
  /** The longest run of the question's own words, question words and all. */
  longestRun,
  /** The best sentence holds what "who", "when" or "how many" asks for, over and above the question. */
  answersName: (match) => answers(match, NAME),
  answersDate: (match) => answers(match, DATE),
  answersNumber: (match) => answers(match, NUMBER),
  /** Missing words of which another with the same beginning is here: "Portugal", "Portuguese". */
  commonPrefix,
  /** Long passages hold more words by chance. */
  length: ({ sought, indexed }) => Math.log(1 + indexed.length / sought.averageLength),
  /** An article's first passages say what it is about. */
  opening: ({ indexed }) => 1 / (1 + indexed.passage.ordinal),
} satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;

function bm25({ sought, indexed, counts }: Match): number {
  const norm = 1 - BM25.b + (BM25.b * indexed.length) / sought.averageLength;
  let score = 0;
  for (const [term, count] of counts.entries()) {
    score += (sought.weights[term]! * count) / (count + BM25.k * norm);
  }
  return score / sought.totalWeight;
}

function coverageInContext(match: Match): number {
  const likeness = [...match.likeness];
  for (const id of match.indexed.context) {
    const form = match.sought.forms.get(id);
    if (form) likeness[form.term] = Math.max(likeness[form.term]!, form.likeness);
  }
  return share(match, (term) => likeness[term]!);
}

/** Sum of the pair's lesser weight over all pairs of neighbours in the question. */
function pairs(match: Match, isNear: (distance: number) => boolean): number {
  const { weights } = match.sought;
  let found = 0;
  let all = 0;
  for (let term = 0; term + 1 < weights.length; term++) {
    const weight = Math.min(weights[term]!, weights[term + 1]!);
    all += weight;
    if (standNear(match, term, isNear)) found += weight;
  }
  return all > 0 ? found / all : 0;
}

function standNear({ occurrences }: Match, term: number, isNear: (distance: number) => boolean) {
  return occurrences.some(
    (first) =>
      first.term === term &&
      occurrences.some(
        (second) => second.term === term + 1 && isNear(second.position - first.position),
      ),
  );
}

function longestRun({ sought, indexed }: Match): number {
  const { words } = indexed;
  let longest = 0;
  for (let i = 0; i < words.length; i++) {
    for (let j = 0; j < sought.words.length; j++) {
      let run = 0;
      while (words[i + run] === sought.words[j + run] && i + run < words.length) run++;
      if (run > longest) longest = run;
    }
  }
  return longest / Math.max(1, sought.words.length);
}

function answers(match: Match, kind: number): number {
  if (match.sought.query.asksFor !== kind) return 0;
  const { from, to } = bestSentence(match);
  const { kinds, positions, words } = match.indexed;
  for (let i = 0; i < kinds.length; i++) {
    const isInside = positions[i]! >= from && positions[i]! < to;
    if (isInside && kinds[i]! & kind && !match.sought.words.includes(words[i]!)) return 1;
  }
  return 0;
}

function commonPrefix(match: Match): number {
  const { vocabulary } = match.sought;
  return share(match, (term) => {
    const { word } = match.sought.query.terms[term]!;
    if (match.likeness[term]! > 0 || word.length < COMMON_PREFIX) return 0;
    const beginning = word.slice(0, Math.max(COMMON_PREFIX, Math.ceil(word.length * 0.6)));
    return match.indexed.words.some((id) => vocabulary.word(id).startsWith(beginning)) ? 1 : 0;
  });
}

/** The weighted mean of a value over the terms of the question. */
function share({ sought }: Match, value: (term: number) => number): number {
  let sum = 0;
  for (const [term, weight] of sought.weights.entries()) sum += weight * value(term);
  return sought.totalWeight > 0 ? sum / sought.totalWeight : 0;
}

const isName = ({ sought }: Match, term: number) => sought.query.terms[term]!.isName;
