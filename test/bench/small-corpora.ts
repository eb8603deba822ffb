import type { Corpus, Document, Passage } from "../../src/corpus/document.ts";
import { buildIndex } from "../../src/search/index/build-index.ts";
import type { SearchIndex } from "../../src/search/index/search-index.ts";
import { ENGLISH } from "../../src/search/query/english/english.ts";
import { isRight, type Question, type TuningSet } from "./tuning-set.ts";

/**
 * What a question is to a corpus.
 *
 *     answerable   what answers it is there
 *     near miss    its article is there, and what answers it was taken away
 *     foreign      its article is not there
 */
export type QuestionKind = "answerable" | "near miss" | "foreign";

/** A corpus as small as those that people bring, cut from a large one, with questions of each kind. */
export interface SmallCorpus {
  readonly corpus: Corpus;
  /** Its document frequencies are those of this corpus. */
  readonly index: SearchIndex;
  readonly questions: Readonly<Record<QuestionKind, readonly Question[]>>;
}

/** Articles and passages of a corpus: the least and the most. */
const ARTICLES = [3, 10] as const;
const PASSAGES = [40, 120] as const;
/** So many articles of those to cut from stay out, so that there are foreign questions. */
const LEFT_OUT = 1;
/** One passage in so many is taken away, which makes near misses of its questions. */
const TAKEN = 5;

/**
 * Cuts corpora of 3 to 10 articles and about 40 to 120 passages: from each article a run of passages
 * with gaps.
 *
 * @param documents what to cut from; questions are about these only
 * @param each how many questions of each kind at the most
 */
export async function cutSmallCorpora(
  set: Pick<TuningSet, "corpus" | "questions">,
  documents: readonly Document[],
  { count, each, random }: { count: number; each: number; random: () => number },
): Promise<SmallCorpus[]> {
  const corpora: SmallCorpus[] = [];
  while (corpora.length < count) {
    const chosen = pick(documents, between(ARTICLES, random), random).slice(
      0,
      documents.length - LEFT_OUT,
    );
    corpora.push(await cutOne(set, documents, chosen, { each, random }));
  }
  return corpora;
}

async function cutOne(
  { corpus, questions }: Pick<TuningSet, "corpus" | "questions">,
  documents: readonly Document[],
  chosen: readonly Document[],
  { each, random }: { each: number; random: () => number },
): Promise<SmallCorpus> {
  const length = Math.ceil(between(PASSAGES, random) / chosen.length);
  const kept: Passage[] = [];
  const taken: Passage[] = [];
  for (const document of chosen) {
    const all = corpus.passages.filter((passage) => passage.document === document);
    const first = Math.floor(random() * Math.max(1, all.length - length));
    const [left, away] = partition(all.slice(first, first + length), () => random() >= 1 / TAKEN);
    kept.push(...left.map((passage, ordinal) => ({ ...passage, ordinal })));
    taken.push(...away);
  }
  const small = { ...corpus, documents: chosen, passages: kept };
  const files = new Set(chosen.map(({ file }) => file));
  const among = new Set(documents.map(({ file }) => file));
  const ofKind: Record<QuestionKind, Question[]> = {
    answerable: questions.filter((question) => kept.some((one) => isRight(question, one))),
    "near miss": questions.filter((question) => isNearMiss(question, kept, taken)),
    foreign: questions.filter(({ file }) => among.has(file) && !files.has(file)),
  };
  return {
    corpus: small,
    index: buildIndex(small, ENGLISH),
    questions: mapValues(ofKind, (all) => pick(all, each, random)),
  };
}

/** Whether what answers was taken away, and no passage that is left holds an answer by chance. */
function isNearMiss(
  question: Question,
  kept: readonly Passage[],
  taken: readonly Passage[],
): boolean {
  const isOfArticle = ({ document }: Passage) => document.file === question.file;
  return (
    taken.some((passage) => isRight(question, passage)) &&
    !kept.some((passage) => isRight(question, passage)) &&
    !kept.some((passage) => isOfArticle(passage) && holdsAnswer(question, passage))
  );
}

export function holdsAnswer({ answers = [] }: Question, { text }: Passage): boolean {
  const lower = text.toLowerCase();
  return answers.some((answer) => lower.includes(answer.toLowerCase()));
}

/** So many of some things at random, in random order; all where there are fewer. */
export function pick<T>(all: readonly T[], count: number, random: () => number): T[] {
  return all
    .map((one) => ({ one, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ one }) => one);
}

/** A whole number, both bounds included. */
const between = ([least, most]: readonly [number, number], random: () => number) =>
  least + Math.floor(random() * (most - least + 1));

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const one of all) parts[isFirst(one) ? 0 : 1].push(one);
  return parts;
}

function mapValues<Key extends string, A, B>(
  record: Readonly<Record<Key, A>>,
  change: (value: A) => B,
): Record<Key, B> {
  const entries = Object.entries(record) as [Key, A][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<Key, B>;
}
