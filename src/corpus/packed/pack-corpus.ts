import type { Block, Document, LineRange, Passage } from "../document.ts";
import type { Range } from "../sentences.ts";
import { HASH_NUMBERS, numberOfHash } from "./hash-number.ts";
import { type TableRun, type TextTable, tableOf } from "./text-table.ts";

/** The articles of a corpus in memory that threads share, see `PackedCorpus`. */
export interface PackedArticles {
  /** Of each article, what is known of it besides its blocks, as JSON. */
  readonly documents: TextTable;
  /** Of each article, its blocks, as JSON. */
  readonly blocks: TextTable;
  /** Of each passage, article by article, a `PackedPassage`, as JSON. */
  readonly passages: TextTable;
  /** The first passage of each article, and one past the last. */
  readonly passageStarts: Uint32Array;
  /** Of each passage its hash, see `numberOfHash`. */
  readonly hashes: Float64Array;
}

/** What is kept of a passage: the rest is its article's, or follows from its place. */
export interface PackedPassage {
  readonly heading: string | null;
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly lines: LineRange;
  /** Each span's block by its place in the article, and the offsets into that. */
  readonly spans: readonly (readonly [block: number, start: number, end: number])[];
}

/** An article that is to be packed: with its passages, or one that is packed already. */
export type ArticleToPack =
  | { readonly document: Document; readonly passages: readonly Passage[] }
  | { readonly packed: PackedArticles; readonly at: number };

/** Packs articles in their order. */
export function packArticles(articles: readonly ArticleToPack[]): PackedArticles {
  const lengths = articles.map(passageCount);
  return {
    documents: tableOf(articles.map((each) => runOf(each, "documents", documentJson))),
    blocks: tableOf(articles.map((each) => runOf(each, "blocks", blocksJson))),
    passages: tableOf(articles.map(passageRun)),
    passageStarts: startsOf(lengths),
    hashes: hashesOf(articles, lengths),
  };
}

/** An article whose texts are kept elsewhere. */
export interface KnownArticle {
  /** What is known of it besides its blocks, as JSON. */
  readonly document: string;
  /** The hashes of its passages, in order. */
  readonly hashes: readonly string[];
}

/** Packs what is known of articles, in their order, without blocks and passages. */
export function packKnown(articles: readonly KnownArticle[]): PackedArticles {
  const numbers = articles.flatMap(({ hashes }) => hashes.map(numberOfHash));
  const hashes = new Float64Array(new SharedArrayBuffer(8 * numbers.length));
  hashes.set(numbers);
  makeUnique(hashes);
  return {
    documents: tableOf([articles.map(({ document }) => document)]),
    blocks: tableOf([articles.map(() => "[]")]),
    passages: tableOf([]),
    passageStarts: startsOf(articles.map((article) => article.hashes.length)),
    hashes,
  };
}

/** Where runs of these lengths begin, one after the other, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (lengths.length + 1)));
  for (const [i, length] of lengths.entries()) starts[i + 1] = starts[i]! + length;
  return starts;
}

function passageCount(article: ArticleToPack): number {
  if (!("packed" in article)) return article.passages.length;
  const { passageStarts } = article.packed;
  return passageStarts[article.at + 1]! - passageStarts[article.at]!;
}

function runOf(
  article: ArticleToPack,
  table: "documents" | "blocks",
  json: (document: Document) => string,
): TableRun {
  if (!("packed" in article)) return [json(article.document)];
  const { packed, at } = article;
  return { table: packed[table], from: at, to: at + 1 };
}

const documentJson = ({ blocks: _, ...document }: Document): string => JSON.stringify(document);
const blocksJson = ({ blocks }: Document): string => JSON.stringify(blocks);

function passageRun(article: ArticleToPack): TableRun {
  if ("packed" in article) {
    const { packed, at } = article;
    const { passages: table, passageStarts } = packed;
    return { table, from: passageStarts[at]!, to: passageStarts[at + 1]! };
  }
  const places = new Map(article.document.blocks.map((block, place) => [block, place]));
  return article.passages.map((passage) => JSON.stringify(packPassage(passage, places)));
}

/** @param places of the blocks of its article */
export function packPassage(
  { heading, text, sentences, lines, spans }: Passage,
  places: ReadonlyMap<Block, number>,
): PackedPassage {
  const packed = spans.map(({ block, start, end }) => [places.get(block)!, start, end] as const);
  return { heading, text, sentences, lines, spans: packed };
}

function hashesOf(articles: readonly ArticleToPack[], lengths: readonly number[]): Float64Array {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const hashes = new Float64Array(new SharedArrayBuffer(8 * count));
  let offset = 0;
  for (const article of articles) {
    const own = ownHashes(article);
    hashes.set(own, offset);
    offset += own.length;
  }
  makeUnique(hashes);
  return hashes;
}

/** Two passages of different articles may have the same hash by chance: the later one takes the next. */
function makeUnique(hashes: Float64Array): void {
  const taken = new Set<number>();
  for (let i = 0; i < hashes.length; i++) {
    let own = hashes[i]!;
    while (taken.has(own)) own = (own + 1) % HASH_NUMBERS;
    taken.add(own);
    hashes[i] = own;
  }
}

function ownHashes(article: ArticleToPack): ArrayLike<number> {
  if (!("packed" in article)) return article.passages.map(({ hash }) => numberOfHash(hash));
  const { hashes, passageStarts } = article.packed;
  return hashes.subarray(passageStarts[article.at]!, passageStarts[article.at + 1]!);
}
