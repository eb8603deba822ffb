import { BM25 } from "../index/bm25.ts";
import { DATE, NAME, NUMBER } from "../index/word-kind.ts";
import { bestSimilarities, type Match, withContext } from "./match.ts";
import type { Occurrence } from "./occurrence.ts";

/** Something about a passage and a question that tells whether the one answers the other. */
type Feature = (match: Match) => number;

/** An answer's distance, in words, at which it counts for a third. */
const NEAR = 12;
/** Two terms are close within so many words. */
const CLOSE = 3;
/** A long sentence, in words. */
const LONG_SENTENCE = 25;
/** After these words stands what is asked for, which the answer need not repeat. */
const ASKING = new Set(["what", "which", "many", "much"]);

/** What the ranker looks at in one passage, each about between 0 and 1. */
export const FEATURES = {
  /** Rare words of the question, often, in a short passage (Robertson and Zaragoza 2009). */
  bm25,
  /** The best sentence holds the question, where title and heading need not be said again. */
  sentenceCoverage: (match) => coverageOf(match, match.sentence.occurrences),
  /** The best run of words holds the question, whatever sentences it crosses. */
  windowCoverage: (match) => coverageOf(match, match.window.occurrences),
  /** The passage holds what the question says, besides the kind of thing it asks for. */
  topicCoverage: (match) =>
    share(match, (term) => (isAskedFor(match, term) ? 0 : match.inContext[term]!)),
  /** Terms that are neither here nor in the context, each counting the same. */
  missingTerms: ({ inContext }) => mean(inContext, (similarity) => (similarity === 0 ? 1 : 0)),
  /** The share of the question's letters that is here: long words say more than rarity tells. */
  letterCoverage,
  /** The share of the question that is names and is here: a name has no synonym. */
  nameCoverage: (match) =>
    share(match, (term) => (isName(match, term) ? match.similarities[term]! : 0)),
  /** The share of the question that is names and is missing here. */
  missingNames: (match) =>
    share(match, (term) => (isName(match, term) && match.inContext[term] === 0 ? 1 : 0)),
  /** The share of the question that is figures and is missing here. */
  missingNumbers: (match) =>
    share(match, (term) => (isFigure(match, term) && match.inContext[term] === 0 ? 1 : 0)),
  /** Words of the question just as they stand, stop words included, but for the first. */
  exactWords,
  /** Two words that follow each other in the question do so here. */
  exactBigrams,
  /** Terms that follow each other in the question, stop words aside, are close together here. */
  closePairs,
  /** Missing words of which one that begins alike is here: "Portugal", "Portuguese". */
  prefixSimilarity,
  /** How much the words of the best sentence begin like those of the question. */
  sentencePrefixSimilarity,
  /** Missing words that the passage before has: what it names, this one may call "it". */
  previousPassage: (match) => missingIn(match, match.before),
  nextPassage: (match) => missingIn(match, match.after),
  /** "When": a date that the question does not have stands near its words, … */
  nearbyDate: (match) => nearestAnswer(match, DATE),
  /** … "how many": a number, … */
  nearbyNumber: (match) => nearestAnswer(match, NUMBER),
  /** … "who": a name. */
  nearbyName: (match) => nearestAnswer(match, NAME),
  /** The best sentence has a date that is asked for, … */
  sentenceDate: (match) => (hasAnswer(match, DATE) ? 1 : 0),
  /** … or a number. */
  sentenceNumber: (match) => (hasAnswer(match, NUMBER) ? 1 : 0),
  /** A long best sentence holds more words by chance. */
  sentenceLength: ({ sentence }) => Math.log((1 + sentence.to - sentence.from) / LONG_SENTENCE),
  /** A long passage holds more words by chance. */
  passageLength: ({ expanded, indexed }) =>
    Math.log(1 + indexed.words.length / expanded.averageLength),
  /** An article's first passages say what it is about. */
  leadPosition: ({ indexed }) => 1 / (1 + indexed.ordinal),
} satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;

function bm25({ expanded, indexed, counts }: Match): number {
  const norm = BM25.k1 * (1 - BM25.b + (BM25.b * indexed.words.length) / expanded.averageLength);
  return share({ expanded }, (term) => counts[term]! / (counts[term]! + norm));
}

function coverageOf(match: Match, occurrences: readonly Occurrence[]): number {
  const { expanded, indexed } = match;
  const similarities = withContext(bestSimilarities(expanded, occurrences), expanded, indexed);
  return share(match, (term) => similarities[term]!);
}

function letterCoverage({ expanded, inContext }: Match): number {
  let here = 0;
  let all = 0;
  for (const [term, { word }] of expanded.query.terms.entries()) {
    all += word.length;
    here += word.length * inContext[term]!;
  }
  return here / all;
}

function exactWords({ expanded, indexed }: Match): number {
  const wanted = expanded.words.slice(1);
  const here = new Set<number>();
  for (let i = 0; i < indexed.words.length; i++) {
    if (expanded.isAsked[indexed.words[i]!] === 1) here.add(indexed.words[i]!);
  }
  return wanted.filter((id) => here.has(id)).length / expanded.words.length;
}

function exactBigrams({ expanded, indexed: { words } }: Match): number {
  const { words: wanted, isAsked } = expanded;
  const found = new Set<number>();
  for (let i = 0; i + 1 < words.length; i++) {
    if (isAsked[words[i]!] === 0 || isAsked[words[i + 1]!] === 0) continue;
    for (let j = wanted.indexOf(words[i]!); j >= 0; j = wanted.indexOf(words[i]!, j + 1)) {
      if (wanted[j + 1] === words[i + 1]) found.add(j);
    }
  }
  return found.size / wanted.length;
}

/** For each term, how like it the word between two places is that begins most like it. */
function bestPrefixSimilarities({ expanded, indexed }: Match, from: number, to: number): number[] {
  const most = expanded.weights.map(() => 0);
  for (let i = from; i < Math.min(to, indexed.words.length); i++) {
    const like = expanded.prefixSimilarities(indexed.words[i]!);
    // Nearly all words are like none, and an iterator for each would take longest of all.
    if (like.length === 0) continue;
    for (const [term, similarity] of like) most[term] = Math.max(most[term]!, similarity);
  }
  return most;
}

function prefixSimilarity(match: Match): number {
  if (!match.similarities.includes(0)) return 0;
  const most = bestPrefixSimilarities(match, 0, match.indexed.words.length);
  return share(match, (term) => (match.similarities[term]! > 0 ? 0 : most[term]!));
}

function sentencePrefixSimilarity(match: Match): number {
  const most = bestPrefixSimilarities(match, match.sentence.from, match.sentence.to);
  return share(match, (term) => most[term]!);
}

function missingIn(match: Match, stems: Uint32Array | null): number {
  if (!stems || !match.similarities.includes(0)) return 0;
  const { variants, isVariant } = match.expanded;
  const here = new Set<number>();
  for (let i = 0; i < stems.length; i++) {
    const id = stems[i]!;
    if (isVariant[id] === 1) here.add(variants.get(id)!.term);
  }
  return share(match, (term) => (match.similarities[term] === 0 && here.has(term) ? 1 : 0));
}

/** A pair weighs as much as the lighter of its terms. */
function closePairs({ expanded: { weights }, occurrences }: Match): number {
  const pairs = weights.slice(1).map((weight, i) => Math.min(weight, weights[i]!));
  const all = pairs.reduce((sum, weight) => sum + weight, 0);
  const found = new Set<number>();
  for (const [i, { term, at }] of occurrences.entries()) {
    for (let j = i + 1; j < occurrences.length && occurrences[j]!.at - at <= CLOSE; j++) {
      const other = occurrences[j]!.term;
      if (Math.abs(other - term) === 1) found.add(Math.min(other, term));
    }
  }
  return all > 0 ? [...found].reduce((sum, pair) => sum + pairs[pair]!, 0) / all : 0;
}

/**
 * The weight of the question's words near the best word of a kind, each less the farther it is; 0 where
 * the question does not ask for the kind.
 */
function nearestAnswer(match: Match, kind: number): number {
  if (!(match.expanded.query.asksFor & kind)) return 0;
  const { kinds, words } = match.indexed;
  let most = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (!(kinds[i]! & kind) || match.expanded.words.includes(words[i]!)) continue;
    const nearness = match.expanded.weights.map(() => 0);
    for (const { term, at } of match.occurrences) {
      nearness[term] = Math.max(nearness[term]!, Math.exp(-Math.abs(at - i) / NEAR));
    }
    most = Math.max(
      most,
      share(match, (term) => nearness[term]!),
    );
  }
  return most;
}

function hasAnswer({ expanded, indexed, sentence }: Match, kind: number): boolean {
  if (!(expanded.query.asksFor & kind)) return false;
  const words = indexed.words.subarray(sentence.from, sentence.to);
  return words.some((id, i) => {
    return (indexed.kinds[sentence.from + i]! & kind) !== 0 && !expanded.words.includes(id);
  });
}

/** The mean of a value over the terms of the question, by their weight. */
export function share(
  { expanded: { weights, totalWeight } }: Pick<Match, "expanded">,
  value: (term: number) => number,
): number {
  const sum = weights.reduce((total, weight, term) => total + weight * value(term), 0);
  return totalWeight > 0 ? sum / totalWeight : 0;
}

function mean<T>(values: readonly T[], value: (one: T) => number): number {
  return values.reduce((sum, one) => sum + value(one), 0) / Math.max(1, values.length);
}

const isName = ({ expanded }: Match, term: number) => expanded.query.terms[term]!.isName;

const isFigure = ({ expanded }: Match, term: number) =>
  /^\d/.test(expanded.query.terms[term]!.word);

function isAskedFor({ expanded: { query } }: Match, term: number): boolean {
  return ASKING.has(query.words[query.terms[term]!.position - 1] ?? "");
}
