import { compareNewestFirst, type Document } from "../corpus/document.ts";
import type { LeftOut, LoadedArticle, ReadArticle } from "../corpus/files/folder-reader.ts";
import {
  divideArticle,
  type LoadedFolder,
  type LoadOptions,
  loadArticles,
} from "../corpus/load.ts";
import { type ArticleToPack, packArticles } from "../corpus/packed/pack-corpus.ts";
import { type ArticleTerms, termsOf } from "../search/index/article-terms.ts";
import { extendIndex, type IndexRun } from "../search/index/extend-index.ts";
import { packedTermsOf, packIndex } from "../search/index/pack-index.ts";
import type { PackedIndex } from "../search/index/packed-index.ts";
import { WordIds } from "../search/index/word-ids.ts";
import { causeInWords } from "./cause-in-words.ts";
import {
  type FolderNotes,
  type Generation,
  type LeftOutNote,
  packNotes,
  STAMP_LENGTH,
} from "./generation.ts";
import type { PreviousGeneration } from "./previous-generation.ts";

export interface BuildOptions
  extends Pick<
    LoadOptions<unknown>,
    | "dataDir"
    | "server"
    | "onFile"
    | "onProgress"
    | "settleMs"
    | "barred"
    | "operators"
    | "isTendedOnly"
  > {
  readonly folder: string;
  /** What was read of the same folder before; files that are the same since are not read again. */
  readonly previous?: PreviousGeneration | null;
}

/** An article that was read, with its words. */
export interface TakenApart extends ReadArticle {
  readonly terms: ArticleTerms;
}

/**
 * Reads and indexes a folder.
 *
 * @returns the previous generation itself where nothing has changed
 * @throws UserError where the folder is missing, cannot be read, or holds no article that loads
 */
export async function buildGeneration({
  folder,
  previous = null,
  ...options
}: BuildOptions): Promise<Generation> {
  const known = previous && { known: previous };
  const loaded = await loadArticles(folder, { ...options, ...known, takeApart });
  return assemble(loaded, previous);
}

/** @throws ReadError where there is no article in it */
export function takeApart(document: Document): TakenApart {
  const { passages } = divideArticle(document);
  return { document, passages, terms: termsOf(document, passages) };
}

function assemble(
  loaded: LoadedFolder<TakenApart>,
  previous: PreviousGeneration | null,
): Generation {
  const sorted = sortNewestFirst(loaded.articles, previous);
  const notes = packNotes(notesOfFolder(loaded));
  if (previous?.isSame(sorted, notes)) return previous.generation;
  return {
    articles: packArticles(sorted.map((article) => toPack(article, previous))),
    index: indexOf(sorted, previous),
    stamps: packStamps(sorted),
    notes,
  };
}

export function notesOfFolder({
  leftOut,
  ignored,
  otherFormats,
  synonyms,
}: LoadedFolder<TakenApart>): FolderNotes {
  return { leftOut: leftOut.map(noteOf), ignored, otherFormats, synonyms };
}

type Loaded = LoadedArticle<TakenApart>;

/** What is known is in order already, so that few articles have to find their places. */
function sortNewestFirst(
  articles: readonly Loaded[],
  previous: PreviousGeneration | null,
): Loaded[] {
  const placeOf = (article: Loaded) => previous!.placeOf((article as { knownId: string }).knownId);
  const byPlace: Loaded[] = [];
  for (const article of articles) if ("knownId" in article) byPlace[placeOf(article)] = article;
  // Where an article is gone, there is none.
  const known = byPlace.filter(() => true);
  const read = articles.filter((article) => !("knownId" in article));
  const documentOf = (article: Loaded) =>
    "document" in article ? article.document : previous!.corpus.documents[placeOf(article)]!;
  const compare = (a: Loaded, b: Loaded) => compareNewestFirst(documentOf(a), documentOf(b));
  return mergeSorted(known, read.toSorted(compare), compare);
}

function mergeSorted<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const one of b) {
    while (next < a.length && compare(a[next]!, one) <= 0) merged.push(a[next++]!);
    merged.push(one);
  }
  return [...merged, ...a.slice(next)];
}

function toPack(article: Loaded, previous: PreviousGeneration | null): ArticleToPack {
  if ("document" in article) return article;
  const { generation } = previous!;
  return { packed: generation.articles, at: previous!.placeOf(article.knownId) };
}

function indexOf(sorted: readonly Loaded[], previous: PreviousGeneration | null): PackedIndex {
  if (!previous) return packIndex(sorted.flatMap((article) => termsIn(article)));
  const runs = runsOf(sorted, previous);
  const { generation, vocabulary } = previous;
  if (isMostlySame(runs, previous)) {
    return extendIndex(generation.index, new WordIds(vocabulary.words), runs);
  }
  const terms = runs.map((run) =>
    "vocabulary" in run ? run : packedTermsOf(generation.index, vocabulary.words, run),
  );
  return packIndex(terms);
}

const termsIn = (article: Loaded): ArticleTerms[] => ("terms" in article ? [article.terms] : []);

/** Articles that follow each other as they did before make one run. */
function runsOf(sorted: readonly Loaded[], previous: PreviousGeneration): IndexRun[] {
  const runs: (ArticleTerms | [from: number, to: number])[] = [];
  for (const article of sorted) {
    if ("terms" in article) {
      runs.push(article.terms);
      continue;
    }
    const place = previous.placeOf(article.knownId);
    const last = runs.at(-1);
    if (Array.isArray(last) && last[1] === place) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs.map((run) => (Array.isArray(run) ? previous.passagesOf(run) : run));
}

/** Beyond these shares of what is there, an index that is made anew is as fast, or smaller. */
const MOST_NEW = 1 / 8;
const MOST_UNUSED = 1 / 4;

function isMostlySame(runs: readonly IndexRun[], { corpus, vocabulary }: PreviousGeneration) {
  const added = runs.reduce(
    (sum, run) => sum + ("vocabulary" in run ? run.starts.length - 1 : 0),
    0,
  );
  const unused = vocabulary.words.reduce((sum, _, id) => sum + (vocabulary.has(id) ? 0 : 1), 0);
  return added <= MOST_NEW * corpus.passageCount && unused <= MOST_UNUSED * vocabulary.size;
}

function packStamps(articles: readonly Loaded[]): Float64Array {
  const stamps = new Float64Array(new SharedArrayBuffer(8 * STAMP_LENGTH * articles.length));
  for (const [i, { stamp }] of articles.entries()) stamps.set(stamp, i * STAMP_LENGTH);
  return stamps;
}

/** Errors are told as they read, because JSON has none. */
export function noteOf({ problem: { cause, ...problem }, ...rest }: LeftOut): LeftOutNote {
  const told = cause === undefined ? {} : { cause: causeInWords(cause) };
  return { problem: { ...problem, ...told }, ...rest };
}
