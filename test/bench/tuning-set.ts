import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, Passage } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { analyzeQuestion, CANDIDATES } from "../../src/search/find-answer.ts";
import { buildIndex } from "../../src/search/index/build-index.ts";
import type { PassageRange } from "../../src/search/index/indexed-passage.ts";
import type { SearchIndex } from "../../src/search/index/search-index.ts";
import { correctedQuestion } from "../../src/search/query/corrected-question.ts";
import { ENGLISH } from "../../src/search/query/english/english.ts";
import { type Match, matchPassage } from "../../src/search/rank/match.ts";
import { chooseRanker, type Ranker } from "../../src/search/rank/ranker.ts";
import {
  type SemanticModel,
  type SemanticScorer,
  type SemanticScores,
  textsOf,
} from "../../src/search/semantic-scorer.ts";

export interface Question {
  readonly question: string;
  readonly file: string;
  readonly lines: readonly [number, number];
  /** Words of the article, each of which answers. */
  readonly answers?: readonly string[];
}

export interface TuningSet {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly questions: readonly Question[];
  /** Null where no sentence model is asked. */
  readonly scorer: SemanticScorer | null;
}

/** How many parts the articles are divided into; each is learned without once. */
const FOLDS = 4;

/**
 * @param folder holds `articles/` and `questions.jsonl`, a question with its file and lines a line
 * @param reader a sentence model to ask as well
 */
export async function readTuningSet(
  folder: string,
  reader: SemanticModel | null = null,
): Promise<TuningSet> {
  const corpus = await loadCorpus(join(folder, "articles"));
  const lines = await readFile(join(folder, "questions.jsonl"), "utf8");
  const questions = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
  const scorer = (await reader?.read(textsOf(corpus.passages))) ?? null;
  if (reader && !scorer) throw new Error(`${reader.name} did not read the articles`);
  return { corpus, index: buildIndex(corpus, ENGLISH), questions, scorer };
}

/** Questions about one article are in one fold, so that nothing is reported on what was learned. */
export function foldOf({ file }: Pick<Question, "file">): number {
  let sum = 0;
  for (const character of file) sum = (sum * 31 + character.codePointAt(0)!) % 1009;
  return sum % FOLDS;
}

/** The candidates for a question held against it, and the ranker that fits. */
export interface Candidates {
  readonly matches: readonly Match[];
  readonly ranker: Ranker;
}

/** @param words what the search by words is asked instead, where that differs */
export async function candidatesFor(
  question: string,
  { index, scorer }: Pick<TuningSet, "index" | "scorer">,
  {
    words = question,
    within = [index.rangeOf()],
  }: { words?: string; within?: PassageRange[] } = {},
): Promise<Candidates> {
  const expanded = analyzeQuestion(index.statistics, words);
  const parts = within.filter(([from, to]) => from < to);
  const passageIndices = parts.flatMap((part) =>
    index.candidates(expanded.variants, CANDIDATES, [part]),
  );
  const asked = words === question ? correctedQuestion(expanded) : question;
  const scores = await scoreParts(asked, passageIndices, parts, scorer);
  const compared = scores ? [...scores.passages.keys()] : passageIndices.slice(0, CANDIDATES);
  return {
    matches: compared.map((passageIndex) =>
      matchPassage(expanded, index, passageIndex, scores?.passages.get(passageIndex)),
    ),
    ranker: chooseRanker(scores),
  };
}

async function scoreParts(
  question: string,
  passageIndices: readonly number[],
  parts: readonly PassageRange[],
  scorer: SemanticScorer | null,
): Promise<SemanticScores | null> {
  const scored = await Promise.all(
    parts.map((part) => scorer?.score(question, passageIndices, [part]) ?? null),
  );
  const all = scored.filter((scores) => scores !== null);
  if (all.length < parts.length || all.length === 0) return null;
  return { ...all[0]!, passages: new Map(all.flatMap(({ passages }) => [...passages])) };
}

export function isRight({ file, lines }: Question, { document, lines: [first, last] }: Passage) {
  return document.file === file && first <= lines[1] && last >= lines[0];
}
