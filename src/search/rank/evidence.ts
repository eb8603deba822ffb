import { NAME } from "../index/word-kind.ts";
import { isInflection } from "../text/inflection.ts";
import type { Match } from "./match.ts";

/** What of a question is borne out by the passage that ranks first. */
export interface Evidence {
  readonly best: Match;
  /** The other candidates. */
  readonly others: readonly Match[];
  /** In the order of the query's terms. */
  readonly terms: readonly TermEvidence[];
  /** The question tells what kind of thing would answer, and no such thing stands near its words. */
  readonly lacksKind: boolean;
}

/** How far a passage bears out one term of the question. */
export interface TermEvidence {
  /** A name or a number: hardly another word stands for it. */
  readonly isNamed: boolean;
  /** The corpus has the term or a word for it. */
  readonly isKnown: boolean;
  /** The term or a word for it stands near the passage's best words, or in its title, heading or tags. */
  readonly isNear: boolean;
  /** The term itself or an inflection of it does: no repaired spelling, no synonym, no mere common stem. */
  readonly isLiteral: boolean;
  /** It does so in the best sentence. */
  readonly isInSentence: boolean;
}

/** A run of words, as indices into a passage's arrays, end exclusive. */
type Run = readonly [from: number, to: number];

/** Words at most this far from the best ones are near, in tokens. */
const NEAR = 30;
/** A word of the kind that is asked for must be at most this far from them, in tokens. */
const NEAR_KIND = 8;

/** Gathers what the question's terms find in the first of the ranked candidates. */
export function evidenceOf(best: Match, others: readonly Match[]): Evidence {
  const { expanded, sentence, window } = best;
  const known = new Set(Array.from(expanded.variants.values(), ({ term }) => term));
  const near: Run = [
    Math.min(sentence.from, window.from) - NEAR,
    Math.max(sentence.to, window.to) + NEAR,
  ];
  const inContext = termsInContext(best);
  const isNear = termsWithin(best, near, inContext.any);
  const isLiteral = literalTermsWithin(best, near, inContext.literal);
  const isInSentence = literalTermsWithin(best, [sentence.from, sentence.to]);
  const terms = expanded.query.terms.map((_, term) => ({
    isNamed: expanded.isNamed[term]!,
    isKnown: known.has(term),
    isNear: isNear.has(term),
    isLiteral: isLiteral.has(term),
    isInSentence: isInSentence.has(term),
  }));
  return { best, others, terms, lacksKind: lacksKind(best) };
}

/** The terms that an article's title, the heading and the tags hold. */
function termsInContext({ expanded: { variants }, indexed: { context } }: Match) {
  const found = Array.from(context, (id) => variants.get(id)).filter((each) => each !== undefined);
  return {
    any: found.map(({ term }) => term),
    literal: found.filter(({ similarity }) => similarity === 1).map(({ term }) => term),
  };
}

function termsWithin({ occurrences }: Match, [from, to]: Run, more: readonly number[]) {
  const within = occurrences.filter(({ at }) => at >= from && at < to);
  return new Set([...more, ...within.map(({ term }) => term)]);
}

function literalTermsWithin(match: Match, [from, to]: Run, more: readonly number[] = []) {
  const { expanded, indexed, occurrences } = match;
  const isLiteral = ({ term, similarity, at }: (typeof occurrences)[number]) =>
    similarity === 1 &&
    isInflection(expanded.query.terms[term]!.word, expanded.vocabulary.word(indexed.words[at]!));
  const within = occurrences.filter((each) => each.at >= from && each.at < to && isLiteral(each));
  return new Set([...more, ...within.map(({ term }) => term)]);
}

function lacksKind({ expanded, indexed, sentence, window }: Match): boolean {
  const { asksFor } = expanded.query;
  if (asksFor === 0) return false;
  const from = Math.max(0, Math.min(sentence.from, window.from - NEAR_KIND));
  const to = Math.max(sentence.to, window.to + NEAR_KIND);
  const words = indexed.words.subarray(from, to);
  // A sentence begins with a capital in any case: there the rest of the corpus tells what is a name.
  const isOfKind = (id: number, i: number) =>
    (indexed.kinds[from + i]! & asksFor) !== 0 ||
    ((asksFor & NAME) !== 0 && expanded.vocabulary.isName(id));
  return !words.some((id, i) => isOfKind(id, i) && !expanded.words.includes(id));
}
