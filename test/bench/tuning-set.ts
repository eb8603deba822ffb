import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, Passage } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { CANDIDATES, spelledRight } from "../../src/search/answer.ts";
import { SearchIndex } from "../../src/search/index/build-index.ts";
import type { IndexedPassage, PassageRange } from "../../src/search/index/indexed-passage.ts";
import { ENGLISH } from "../../src/search/query/english/english.ts";
import { type Sought, seek } from "../../src/search/query/expand-query.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import {
  type Meaning,
  type MeaningReader,
  type QuestionMeaning,
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
  readonly meaning: Meaning | null;
}

/** How many parts the articles are divided into; each is learned without once. */
const FOLDS = 4;

/**
 * @param folder holds `articles/` and `questions.jsonl`, a question with its file and lines a line
 * @param reader a sentence model to ask as well
 */
export async function readTuningSet(
  folder: string,
  reader: MeaningReader | null = null,
): Promise<TuningSet> {
  const corpus = await loadCorpus(join(folder, "articles"));
  const lines = await readFile(join(folder, "questions.jsonl"), "utf8");
  const questions = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
  const meaning = (await reader?.read(textsOf(corpus))) ?? null;
  if (reader && !meaning) throw new Error(`${reader.name} did not read the articles`);
  return { corpus, index: await SearchIndex.of(corpus, ENGLISH), questions, meaning };
}

/** Questions about one article are in one fold, so that nothing is reported on what was learned. */
export function foldOf({ file }: Pick<Question, "file">): number {
  let sum = 0;
  for (const character of file) sum = (sum * 31 + character.codePointAt(0)!) % 1009;
  return sum % FOLDS;
}

/** The candidates for a question, and what a sentence model makes of it. */
export interface Candidates {
  readonly sought: Sought;
  readonly candidates: readonly IndexedPassage[];
  readonly meaning: QuestionMeaning | null;
}

/** @param words what the search by words is asked instead, where that differs */
export async function candidatesFor(
  question: string,
  { index, meaning }: Pick<TuningSet, "index" | "meaning">,
  {
    words = question,
    within = [index.rangeOf()],
  }: { words?: string; within?: PassageRange[] } = {},
): Promise<Candidates> {
  const sought = seek(parseQuery(words, index.stems, index.stopWords), index);
  const parts = within.filter(([from, to]) => from < to);
  const byWords = parts.flatMap((part) => index.candidates(sought.forms, CANDIDATES, part));
  const places = byWords.map(({ place }) => place);
  const asked = words === question ? spelledRight(sought) : question;
  const understood = await Promise.all(
    parts.map((part) => meaning?.understand(asked, places, part) ?? null),
  );
  const meant = understood.filter((each) => each !== null);
  if (meant.length < parts.length) {
    return { sought, candidates: byWords.slice(0, CANDIDATES), meaning: null };
  }
  const passages = new Map(meant.flatMap((each) => [...each.passages]));
  const candidates = Array.from(passages.keys(), (place) => index.at(place));
  return { sought, candidates, meaning: { ...meant[0]!, passages } };
}

export function isRight({ file, lines }: Question, { document, lines: [first, last] }: Passage) {
  return document.file === file && first <= lines[1] && last >= lines[0];
}
