import type { CorpusStatistics } from "./corpus-statistics.ts";
import { withoutOperators } from "./query/operators.ts";
import { parseQuery, type QueryTerm } from "./query/parse-query.ts";

/** How much of the weight of their words two questions must share, from 0 to 1. */
const LEAST_LIKENESS = 0.6;
/** How much a word of like meaning counts beside the same word. */
const SYNONYM = 0.75;

/** The places of two questions in a list. */
export type Pair = readonly [place: number, other: number];

/**
 * Finds questions that ask for the same.
 *
 * @param questions those first in the list stand for those alike that follow
 * @param meantAlike what a sentence model takes for the same; it knows names and numbers badly, so that
 *     questions with different ones are kept apart all the same
 * @returns for each of them the place of the one that stands for it, which may be itself
 */
export function groupQuestions(
  statistics: CorpusStatistics,
  questions: readonly string[],
  meantAlike: readonly Pair[] = [],
): number[] {
  const all = questions.map((question) => readQuestion(question, statistics));
  const meant = placesByPlace(meantAlike);
  const heads: number[] = [];
  return all.map((question, place) => {
    const found = heads.find((head) => {
      const other = all[head]!;
      if (differInNames(question, other)) return false;
      return isAlike(question, other) || meant.get(place)?.has(head) === true;
    });
    if (found === undefined) heads.push(place);
    return found ?? place;
  });
}

/** A question made ready to be compared with others. */
interface ReadQuestion {
  readonly terms: readonly WeighedTerm[];
  readonly stems: ReadonlySet<string>;
  readonly totalWeight: number;
  readonly asksFor: number;
}

interface WeighedTerm {
  readonly stems: readonly string[];
  readonly synonyms: readonly string[];
  readonly weight: number;
  /** Whether it tells one thing from others of its kind. */
  readonly isNamed: boolean;
}

function readQuestion(question: string, statistics: CorpusStatistics): ReadQuestion {
  const query = parseQuery(withoutOperators(question), statistics.stems, statistics.stopWords);
  const terms = query.terms.map((term) => weighed(term, statistics));
  return {
    terms,
    stems: new Set(terms.flatMap(({ stems }) => stems)),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
    asksFor: query.asksFor,
  };
}

function weighed({ word, stems, isName }: QueryTerm, statistics: CorpusStatistics): WeighedTerm {
  const { vocabulary, synonyms } = statistics;
  const frequencies = stems.map((stem) => vocabulary.documentFrequency(vocabulary.id(stem)));
  return {
    stems,
    synonyms: [...synonyms.of([word])].flatMap((synonym) =>
      statistics.stems.map((s) => s(synonym)),
    ),
    weight: statistics.weightOf(stems, Math.max(...frequencies)),
    isNamed: isName || /\d/.test(word),
  };
}

/** "When was it built" and "who built it" are about the same, and do not ask for the same. */
function isAlike(a: ReadQuestion, b: ReadQuestion): boolean {
  if (a.asksFor !== 0 && b.asksFor !== 0 && (a.asksFor & b.asksFor) === 0) return false;
  const shared = sharedWeight(a, b) + sharedWeight(b, a);
  return shared > 0 && shared >= LEAST_LIKENESS * (a.totalWeight + b.totalWeight);
}

/** How much of the weight of a question's words another one has, too. */
const sharedWeight = ({ terms }: ReadQuestion, other: ReadQuestion): number =>
  terms.reduce((sum, term) => sum + term.weight * similarityTo(term, other), 0);

function similarityTo({ stems, synonyms }: WeighedTerm, { stems: others }: ReadQuestion): number {
  if (stems.some((stem) => others.has(stem))) return 1;
  return synonyms.some((stem) => others.has(stem)) ? SYNONYM : 0;
}

/** Whether each has a name or number that the other lacks. */
const differInNames = (a: ReadQuestion, b: ReadQuestion): boolean =>
  hasNameBeside(a, b) && hasNameBeside(b, a);

const hasNameBeside = ({ terms }: ReadQuestion, other: ReadQuestion): boolean =>
  terms.some((term) => term.isNamed && similarityTo(term, other) === 0);

function placesByPlace(pairs: readonly Pair[]): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    const known = places.get(from) ?? new Set();
    places.set(from, known.add(to));
  };
  for (const [place, other] of pairs) {
    add(place, other);
    add(other, place);
  }
  return places;
}
