import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Corpus, Document, Passage } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load.ts";
import { ENGLISH } from "../../src/english.ts";
import { CANDIDATES } from "../../src/search/answer.ts";
import { parseQuery } from "../../src/search/query.ts";
import { SearchIndex } from "../../src/search/search-index.ts";
import { seek } from "../../src/search/sought.ts";

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
}

/** How many parts the articles are divided into; each is learned without once. */
const FOLDS = 4;

/** @param folder holds `articles/` and `questions.jsonl`, a question with its file and lines a line */
export async function readTuningSet(folder: string): Promise<TuningSet> {
  const corpus = await loadCorpus(join(folder, "articles"));
  const lines = await readFile(join(folder, "questions.jsonl"), "utf8");
  const questions = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
  return { corpus, index: await SearchIndex.of(corpus, ENGLISH), questions };
}

/** An index of some of the articles. @param most how many passages of each, from its beginning */
export function indexOf(corpus: Corpus, documents: readonly Document[], most = Infinity) {
  const passages = corpus.passages.filter(
    ({ document, ordinal }) => documents.includes(document) && ordinal < most,
  );
  return SearchIndex.of({ ...corpus, documents, passages }, ENGLISH);
}

/** Questions about one article are in one fold, so that nothing is reported on what was learned. */
export function foldOf({ file }: Pick<Question, "file">): number {
  let sum = 0;
  for (const character of file) sum = (sum * 31 + character.codePointAt(0)!) % 1009;
  return sum % FOLDS;
}

export function candidatesFor({ question }: Question, index: SearchIndex) {
  const sought = seek(parseQuery(question, index.stems), index);
  return { sought, candidates: index.candidates(sought.forms, CANDIDATES) };
}

export function isRight({ file, lines }: Question, { document, lines: [first, last] }: Passage) {
  return document.file === file && first <= lines[1] && last >= lines[0];
}
