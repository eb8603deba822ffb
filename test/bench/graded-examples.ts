import type { PassageRange } from "../../src/search/index/indexed-passage.ts";
import { hasObjection } from "../../src/search/rank/confirmation.ts";
import { type Evidence, evidenceOf } from "../../src/search/rank/evidence.ts";
import type { Match } from "../../src/search/rank/match.ts";
import { type FeatureValues, rankMatches } from "../../src/search/rank/ranker.ts";
import { textsOf } from "../../src/search/semantic-scorer.ts";
import type { CachedModel } from "./cached-model.ts";
import type { Row } from "./columns.ts";
import { seededRandom } from "./large-corpus.ts";
import { cutSmallCorpora, holdsAnswer, pick, type QuestionKind } from "./small-corpora.ts";
import { candidatesFor, foldOf, isRight, type Question, type TuningSet } from "./tuning-set.ts";

/** A question that was asked of a corpus, and what its grade is decided by. */
export interface GradedExample {
  readonly corpus: "small" | "large";
  readonly kind: QuestionKind;
  readonly fold: number;
  readonly isFirstRight: boolean;
  /** How many passages the corpus has. */
  readonly passages: number;
  /** Features of the best candidate, by the two decisions. */
  readonly answerability: Row;
  readonly confirmation: Row;
  readonly hasObjection: boolean;
}

const SEED = 5;
/** So many small corpora, with so many questions of each kind, … */
const SMALL = { count: 60, each: 50 };
/** … and so many questions of the whole set, once of each kind. */
const LARGE = 800;
/** A near miss of the whole set may take so many passages away that hold its answer. */
const MOST_TAKEN = 3;

type Asked = Pick<TuningSet, "index" | "scorer">;

/**
 * Asks questions of each kind, of small corpora and of the whole tuning set.
 *
 * @param weights of the ranker, by the fold of the question
 */
export async function gradedExamples(
  set: TuningSet,
  model: CachedModel | null,
  weights: ReadonlyMap<number, FeatureValues>,
): Promise<GradedExample[]> {
  const random = seededRandom(SEED);
  const examples: GradedExample[] = [];
  const add = async (corpus: "small" | "large", kind: QuestionKind, asking: Asking) => {
    const example = await exampleOf(asking, weights);
    if (example) examples.push({ ...example, corpus, kind });
  };
  const kinds: readonly QuestionKind[] = ["answerable", "near miss", "foreign"];
  for (const small of await cutSmallCorpora(set, set.corpus.documents, { ...SMALL, random })) {
    const scorer = (await model?.read(textsOf(small.corpus.passages))) ?? null;
    const asked = { index: small.index, scorer };
    for (const kind of kinds) {
      for (const question of small.questions[kind]) await add("small", kind, { question, asked });
    }
  }
  for (const question of pick(set.questions, LARGE, random)) {
    for (const kind of kinds) {
      const within = rangesFor(kind, question, set);
      if (within) await add("large", kind, { question, asked: set, within });
    }
  }
  return examples;
}

interface Asking {
  readonly question: Question;
  readonly asked: Asked;
  readonly within?: PassageRange[];
}

async function exampleOf(
  { question, asked, within }: Asking,
  weights: ReadonlyMap<number, FeatureValues>,
) {
  const { matches, ranker } = await candidatesFor(question.question, asked, within && { within });
  const fold = foldOf(question);
  const ranked = rankMatches(matches, { ...ranker, weights: weights.get(fold)! });
  const [best, ...others] = ranked.map(({ match }) => match);
  if (!best) return null;
  const evidence = evidenceOf(best, others);
  return {
    fold,
    isFirstRight: isRight(question, best.source.passage(best.indexed.passageIndex)),
    passages: asked.index.size,
    answerability: rowOf<Match>(best, ranker.answerability.features),
    confirmation: rowOf<Evidence>(evidence, ranker.confirmation.features),
    hasObjection: hasObjection(evidence),
  };
}

function rowOf<T>(seen: T, features: Readonly<Record<string, (seen: T) => number>>): Row {
  return Object.fromEntries(Object.entries(features).map(([name, of]) => [name, of(seen)]));
}

/** Where a question of a kind is looked for in the whole set; null where it cannot be of that kind. */
function rangesFor(
  kind: QuestionKind,
  question: Question,
  { corpus, index }: TuningSet,
): PassageRange[] | null {
  if (kind === "answerable") return [index.rangeOf()];
  const { id } = corpus.documents.find(({ file }) => file === question.file)!;
  const [from, to] = index.rangeOf(id);
  if (kind === "foreign") return without([[from, to]], index.size);
  const taken = Array.from({ length: to - from }, (_, i) => from + i).filter((i) => {
    const passage = index.corpus.passage(i);
    return isRight(question, passage) || holdsAnswer(question, passage);
  });
  const ranges = taken.map((i) => [i, i + 1] as const);
  return taken.length <= MOST_TAKEN ? without(ranges, index.size) : null;
}

/** What is left of a corpus without some ranges, which ascend. */
function without(ranges: readonly PassageRange[], size: number): PassageRange[] {
  const starts = [0, ...ranges.map(([, to]) => to)];
  const ends = [...ranges.map(([from]) => from), size];
  return starts.map((start, i) => [start, ends[i]!] as const).filter(([from, to]) => from < to);
}
