import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../../src/corpus/load.ts";
import { ENGLISH } from "../../src/english.ts";
import { matchPassage } from "../../src/search/match.ts";
import { parseQuery } from "../../src/search/query.ts";
import { featuresOf, type RankFeature } from "../../src/search/rank.ts";
import { SearchIndex } from "../../src/search/search-index.ts";
import { seek, stemsOf } from "../../src/search/sought.ts";

/** How many candidates the ranker gets, as in `answer.ts`. */
const CANDIDATES = 60;

export interface Question {
  readonly question: string;
  readonly file: string;
  readonly lines: readonly [number, number];
}

/** The candidates of one question, as the ranker sees them. */
export interface Example {
  /** The file that answers, by which questions are kept apart. */
  readonly file: string;
  readonly rows: readonly Readonly<Record<RankFeature, number>>[];
  /** For each candidate, whether it is the right one. */
  readonly isRight: readonly boolean[];
}

/** @param folder holds `articles/` and `questions.jsonl`, a question with its file and lines a line */
export async function readTuningSet(folder: string) {
  const corpus = await loadCorpus(join(folder, "articles"));
  const lines = await readFile(join(folder, "questions.jsonl"), "utf8");
  const questions = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Question);
  return { corpus, index: await SearchIndex.of(corpus, ENGLISH), questions };
}

export function toExample({ question, file, lines }: Question, index: SearchIndex): Example {
  const sought = seek(parseQuery(question, index.stems), index);
  const candidates = index.candidates(stemsOf(sought), CANDIDATES);
  return {
    file,
    rows: featuresOf(candidates.map((indexed) => matchPassage(sought, indexed))),
    isRight: candidates.map(
      ({ passage }) =>
        passage.document.file === file &&
        passage.lines[0] <= lines[1] &&
        passage.lines[1] >= lines[0],
    ),
  };
}
